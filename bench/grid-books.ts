import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isRich, scalarOf } from '../src/core/base/cells';
import type { CellEdit } from '../src/core/base/findings';
import { newWorkbookFile, openWorkbookFile } from '../src/workbook/file-workbook';
import { contentOf } from './content-of';
import { makeBook } from './make-book';

/** Rows of the register that is to be long, its headings included. */
const articles = 20_002;

/** The sample of a scheme after prepare, check, total and report, as the command line makes it. */
export function sampleBook(): Uint8Array {
  return inFolder((file) => {
    run('sample', file, '--scheme', 'chongqing-2024');
    for (const command of ['prepare', 'check', 'total', 'report']) run(command, file, '-o', file);
  });
}

/** The prepared sample with 20 000 articles in its register, each of its own. */
export async function registerBook(): Promise<Uint8Array> {
  const file = inFolder((name) => {
    run('sample', name, '--scheme', 'chongqing-2024');
    run('prepare', name, '-o', name);
  });
  const workbook = openWorkbookFile(file);
  const sheet = '宣传登记';
  const there = (await workbook.readAll()).find(({ name }) => name === sheet)?.rows ?? [];
  const pattern = there.at(-1) ?? [];
  const edits = Array.from({ length: articles - there.length }, (_, at) =>
    pattern.map((cell, column): CellEdit => {
      const value = typeof cell === 'string' && column < 2 ? `${cell}${String(at)}` : scalarOf(cell);
      const edit = { sheet, row: there.length + at, column, value };
      return isRich(cell) && cell.date === true ? { ...edit, date: true } : edit;
    }),
  );
  await workbook.apply([{ kind: 'cells', edits: edits.flat() }]);
  return workbook.toBytes();
}

/** What a workbook holds, as a reader of files finds it. */
export async function countsOf(bytes: Uint8Array) {
  const sheets = await openWorkbookFile(bytes).readAll();
  const cells = sheets.flatMap(({ rows }) => rows.flatMap((row) => row.filter((cell) => cell !== null)));
  return {
    rows: Math.max(...sheets.map(({ rows }) => rows.length)),
    cells: cells.length,
    formulas: cells.filter((cell) => isRich(cell) && cell.formula !== undefined).length,
  };
}

/** A large school after `total`: 20 000 rows, some 404 000 cells with 136 000 formulas. */
export async function largeBook(): Promise<Uint8Array> {
  const workbook = newWorkbookFile();
  const shares = { ledger: 98, activities: 0.5, articles: 0.5, services: 0.5, awards: 0.5 };
  const sheets = makeBook({ departments: 66, judges: 7, rows: 20_000, shares });
  await workbook.apply(sheets.map((sheet) => ({ kind: 'sheet', content: contentOf(sheet) })));
  return inFolder((file) => {
    writeFileSync(file, workbook.toBytes());
    run('total', file, '--draft', '-o', file);
  });
}

function inFolder(make: (file: string) => void): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'weektally-bench-'));
  try {
    const file = join(folder, 'week.xlsx');
    make(file);
    return new Uint8Array(readFileSync(file));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Findings (1) are what made books are full of. */
function run(...options: readonly string[]): void {
  const { status, stderr } = spawnSync(process.execPath, [join(__dirname, 'weektally.cjs'), ...options]);
  if (status !== 0 && status !== 1) throw new Error(`${options.join(' ')}: ${String(stderr)}`);
}
