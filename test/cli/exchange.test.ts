import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CellEdit } from '../../src/core/base/findings';
import { openWorkbookFile } from '../../src/workbook/file-workbook';
import { run } from './run';

const folder = mkdtempSync(join(tmpdir(), 'weektally-exchange-'));
const at = (...names: readonly string[]) => join(folder, ...names);
const book = at('book.xlsx');

/** Types into a file as an outside program would. */
async function type(path: string, ...edits: readonly CellEdit[]): Promise<void> {
  const file = openWorkbookFile(readFileSync(path));
  await file.apply([{ kind: 'cells', edits }]);
  writeFileSync(path, file.toBytes());
}

beforeAll(async () => {
  await run('sample', book, '--scheme', 'chongqing-2024');
});

test('distribute never writes over a form that somebody filled in, nor anything else', async () => {
  const out = at('forms');
  const zip = at('forms.zip');
  expect((await run('distribute', book, '--to', out, '--zip', zip)).code).toBe(0);
  expect((await run('distribute', book, '--to', out, '--zip', zip)).code).toBe(0);
  const path = join(out, '报送表-信息技术系.xlsx');
  const [other = ''] = readdirSync(out).filter((name) => name.startsWith('评分表'));
  rmSync(join(out, other));
  await type(path, { sheet: '活动登记', row: 60, column: 0, value: '填过' });
  const filled = readFileSync(path);
  const { code, err } = await run('distribute', book, '--to', out);
  expect([code, err]).toEqual([2, expect.stringContaining('报送表-信息技术系.xlsx')]);
  expect(readFileSync(path).equals(filled)).toBe(true);
  expect(existsSync(join(out, other))).toBe(false);
  const archive = readFileSync(zip);
  const narrower = await run('distribute', book, '--to', at('narrow'), '--zip', zip, '--only', '信息技术系');
  expect([narrower.code, narrower.err]).toEqual([2, expect.stringContaining('forms.zip')]);
  expect([readFileSync(zip).equals(archive), existsSync(at('narrow'))]).toEqual([true, false]);
});
