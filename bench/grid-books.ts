import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newWorkbookFile } from '../src/workbook/file-workbook';
import { contentOf } from './content-of';
import { makeBook } from './make-book';

/** The sample of a scheme after prepare, check, total and report, as the command line makes it. */
export function sampleBook(): Uint8Array {
  return inFolder((file) => {
    run('sample', file, '--scheme', 'chongqing-2024');
    for (const command of ['prepare', 'check', 'total', 'report']) run(command, file, '-o', file);
  });
}

/** A large school after `total`: 20 000 rows, some 400 000 cells. */
export async function largeBook(): Promise<Uint8Array> {
  const workbook = newWorkbookFile();
  const sheets = makeBook({ departments: 30, judges: 7, rows: 20_000 });
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
