import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newWorkbookFile } from '../src/workbook/file-workbook';
import { contentOf } from './content-of';
import { makeBook } from './make-book';
import type { BookSize } from './make-book';
import type { Measured } from './measure';

/** Runs the command line in this process and says at its end what the process used. */
const inThisProcess = `
  process.on('exit', () => console.error(JSON.stringify({ ...process.cpuUsage(), peak: process.resourceUsage().maxRSS })));
  require(process.argv[1]);
`;

/**
 * `total -o` by the command line, in a process of its own: reading, evaluating, formulas, writing. The peak is that of the process, from
 * its start.
 */
export async function totalBench(size: BookSize, runs: number): Promise<Measured> {
  const folder = mkdtempSync(join(tmpdir(), 'weektally-bench-'));
  try {
    const file = join(folder, 'week.xlsx');
    const workbook = newWorkbookFile();
    await workbook.apply(makeBook(size).map((sheet) => ({ kind: 'sheet', content: contentOf(sheet) })));
    writeFileSync(file, workbook.toBytes());
    const all = Array.from({ length: runs }, (_, run) => totalOnce(file, join(folder, `total-${run}.xlsx`)));
    const [first] = all;
    return {
      what: `total with formulas, ${size.rows} rows, ${size.departments} departments, ${size.judges} judges`,
      first: first?.time ?? NaN,
      least: Math.min(...all.map(({ time }) => time)),
      processor: Math.min(...all.map(({ processor }) => processor)),
      kept: NaN,
      peak: Math.min(...all.map(({ peak }) => peak)),
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function totalOnce(file: string, output: string) {
  const start = performance.now();
  const { stderr, stdout } = spawnSync(
    process.execPath,
    ['-e', inThisProcess, join(__dirname, 'weektally.cjs'), 'total', file, '-o', output],
    { encoding: 'utf8' },
  );
  const time = performance.now() - start;
  const usage: unknown = JSON.parse(stderr.trim().split('\n').at(-1) ?? 'null');
  if (!isUsage(usage)) throw new Error(`total failed: ${stdout}${stderr}`);
  return { time, processor: (usage.user + usage.system) / 1000, peak: usage.peak / 1024 };
}

function isUsage(value: unknown): value is { user: number; system: number; peak: number } {
  return typeof value === 'object' && value !== null && 'peak' in value;
}
