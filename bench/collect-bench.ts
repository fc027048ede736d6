import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Workbook as ExceltsWorkbook } from '@cj-tech-master/excelts';
import { Workbook as ExcelJsWorkbook } from 'exceljs';
import { read } from 'xlsx';
import { planPreparation } from '../src/core/prepare/plan-preparation';
import { dongying2023 } from '../src/core/schemes/dongying-2023';
import { distribute } from '../src/tasks/distribute';
import { nativeCodec } from '../src/workbook/disk/native-codec';
import { newWorkbookFile } from '../src/workbook/file-workbook';
import { memoryWorkbook } from '../src/workbook/memory-workbook';
import { sayExchangeIn } from '../src/words/exchange-words';

const say = sayExchangeIn('zh-CN');
/** Rows of 宣传登记 stand below a title and the headings. */
const firstRow = 3;

/** How the .xlsx libraries load one file. */
const libraries: Readonly<Record<string, (bytes: Uint8Array) => unknown>> = {
  sheetjs: (bytes) => read(bytes, { dense: true }),
  excelts: (bytes) => new ExceltsWorkbook().xlsx.load(bytes),
  exceljs: (bytes) => new ExcelJsWorkbook().xlsx.load(arrayBufferOf(bytes)),
};

/** Runs a script in this process and says at its end what the process used. */
const withUsage = `
  process.on('exit', () => console.error(JSON.stringify({ ...process.cpuUsage(), peak: process.resourceUsage().maxRSS })));
  require(process.argv[1]);
`;

/** A school of so many departments, and a return of so many articles from each, in a folder of their own. */
async function makeReturns(folder: string, count: number, rowsEach: number): Promise<void> {
  const departments = Array.from({ length: count }, (_, at) => [`第${at + 1}系`, '牵头']);
  const plan = planPreparation([], {
    scheme: dongying2023,
    workbookId: 'bench',
    say,
    filled: { departments: { headings: ['单位名称', '类别'], rows: departments } },
  });
  const master = newWorkbookFile(nativeCodec);
  await master.apply(plan.changes);
  writeFileSync(join(folder, 'master.xlsx'), master.toBytes());
  const book = memoryWorkbook(await master.readAll());
  const returns = join(folder, 'returns');
  mkdirSync(returns);
  const batch = 250;
  for (let from = 0; from < count; from += batch) {
    const only = departments.slice(from, from + batch).map(([name = '']) => name);
    const made = await distribute(book, { only, now: '2024-05-20T08:00:00Z', say, codec: nativeCodec });
    if (made.kind === 'refused') throw new Error('no forms were made');
    for (const { fileName, file } of made.files) {
      const edits = Array.from({ length: rowsEach }, (_, at) => articleEdits(firstRow + at, `${fileName} 第${at}篇`));
      await file.apply([{ kind: 'cells', edits: edits.flat() }]);
      writeFileSync(join(returns, fileName), file.toBytes());
    }
  }
}

function articleEdits(row: number, title: string) {
  const link = `https://www.school.example/${createHash('md5').update(title).digest('hex')}.html`;
  const values = [title, link, '学校网站', '校级', '网站', '2024-05-18'];
  return values.map((value, column) => ({ sheet: '宣传登记', row, column, value }));
}

function runIn(folder: string, script: string, args: readonly string[]) {
  const start = performance.now();
  const { stderr, stdout } = spawnSync(process.execPath, ['-e', withUsage, script, ...args], {
    encoding: 'utf8',
    cwd: folder,
    maxBuffer: 1 << 30,
  });
  const time = performance.now() - start;
  const last = stderr.trim().split('\n').at(-1) ?? '';
  const { user, system, peak } = JSON.parse(last);
  return { time, processor: (user + system) / 1000, peak: peak / 1024, stdout };
}

async function compare(count: number, rowsEach: number): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'weektally-collect-'));
  try {
    await makeReturns(folder, count, rowsEach);
    const collected = runIn(folder, join(__dirname, 'weektally.cjs'), [
      ...['collect', 'master.xlsx', 'returns', '-o', 'out.xlsx', '--json'],
    ]);
    const { files } = JSON.parse(collected.stdout);
    const merged = files.filter(({ state }: { state: string }) => state === 'merged').length;
    if (merged !== count) throw new Error(`${String(merged)} of ${String(count)} returns were merged`);
    print(`collect ${String(count)} returns of ${String(rowsEach)} rows`, collected);
    if (rowsEach === 60)
      for (const name of Object.keys(libraries))
        print(`  ${name} alone loads them`, runIn(folder, __filename, ['load', name]));
    return collected.time;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

type Used = Omit<ReturnType<typeof runIn>, 'stdout'>;

function print(what: string, { time, processor, peak }: Used): void {
  console.log(
    `${what.padEnd(40)}${time.toFixed(0).padStart(8)} ms ${processor.toFixed(0).padStart(8)} ms CPU ${peak.toFixed(0).padStart(6)} MB`,
  );
}

async function load(name: string): Promise<void> {
  for (const file of readdirSync('returns')) await libraries[name]?.(readFileSync(join('returns', file)));
}

function arrayBufferOf(bytes: Uint8Array): ArrayBuffer {
  return Uint8Array.from(bytes).buffer;
}

/** Ten times the returns, of a tenth of the rows: more than 100 000 rows are no workbook of a school. */
async function main(): Promise<void> {
  await compare(1_000, 60);
  const few = await compare(1_000, 6);
  const many = await compare(10_000, 6);
  console.log(`ten times the returns: ${(many / few).toFixed(1)} times the time (at most 12)`);
}

const [, , task, name = ''] = process.argv;
void (task === 'load' ? load(name) : main());
