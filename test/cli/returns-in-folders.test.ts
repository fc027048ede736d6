import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openWorkbookFile } from '../../src/workbook/file-workbook';
import { run } from './run';

const folder = mkdtempSync(join(tmpdir(), 'weektally-folders-'));
const at = (...names: readonly string[]) => join(folder, ...names);
const book = at('book.xlsx');
const form = '报送表-信息技术系.xlsx';

beforeAll(async () => {
  chmodSync(folder, 0o755);
  await run('sample', book, '--scheme', 'chongqing-2024');
  await run('distribute', book, '--to', at('forms'), '--only', '信息技术系');
});

function filled(...names: readonly string[]): void {
  writeFileSync(at(...names), readFileSync(at('forms', form)));
}

type Told = readonly { readonly file: string; readonly state: string; readonly reason: string | null }[];

async function told(path: string): Promise<Told> {
  const { out } = await run('collect', book, path, '--json');
  const { files }: { files: Told } = JSON.parse(out);
  return files;
}

/** An administrator may read everything, so that what is forbidden has to be asked as somebody else. */
async function asOther<T>(work: () => Promise<T>): Promise<T> {
  if (process.geteuid?.() !== 0) return work();
  process.seteuid?.(65_534);
  try {
    return await work();
  } finally {
    process.seteuid?.(0);
  }
}

test('a folder that may not be read and a file that is gone are told, and stop nothing', async () => {
  mkdirSync(at('in', '锁住'), { recursive: true });
  mkdirSync(at('in', '二'));
  filled('in', '二', form);
  filled('in', '锁住', '看不到.xlsx');
  symlinkSync(at('gone.xlsx'), at('in', '不见了.xlsx'));
  symlinkSync(at('in', '转圈.xlsx'), at('in', '转圈.xlsx'));
  chmodSync(at('in', '锁住'), 0);
  const files = await asOther(() => told(at('in')));
  chmodSync(at('in', '锁住'), 0o755);
  expect(new Map(files.map(({ file, state }) => [file.slice(at('in').length + 1), state]))).toEqual(
    new Map([
      [join('二', form), 'unchanged'],
      ['不见了.xlsx', 'refused'],
      ['转圈.xlsx', 'refused'],
      ['锁住', 'refused'],
    ]),
  );
  const reasons = new Map(files.map(({ file, reason }) => [file, reason]));
  expect(reasons.get(at('in', '锁住'))).toMatch(/没有权限.*锁住/);
  expect(reasons.get(at('in', '不见了.xlsx'))).toMatch(/找不到文件.*不见了/);
  for (const reason of reasons.values()) expect(reason ?? '').not.toMatch(/意外|undefined/);
});

test('links that lead round in circles, twice in each folder, are gone through once', async () => {
  mkdirSync(at('round'));
  filled('round', form);
  for (const name of ['一', '二', '三']) symlinkSync(at('round'), at('round', name), 'dir');
  expect((await told(at('round'))).map(({ file }) => file)).toEqual([at('round', form)]);
}, 30_000);

test('a folder that is a file, or may not be written to, is told; nothing is written', async () => {
  writeFileSync(at('file'), 'x');
  const onFile = await run('distribute', book, '--to', at('file'));
  expect([onFile.code, onFile.err]).toEqual([2, expect.stringMatching(/file”是文件，不是文件夹/)]);
  const below = await run('distribute', book, '--to', at('file', 'below'));
  expect([below.code, below.err]).toEqual([2, expect.stringContaining('所在的文件夹不存在')]);
  expect(readFileSync(at('file'), 'utf8')).toBe('x');
  mkdirSync(at('only-read'), 0o555);
  const closed = await asOther(() => run('distribute', book, '--to', at('only-read'), '--only', '信息技术系'));
  expect([closed.code, closed.err]).toEqual([2, expect.stringContaining('没有权限')]);
  expect(readdirSync(at('only-read'))).toEqual([]);
});

test('a form’s place that something else has taken is left as it is', async () => {
  for (const what of ['folder', 'text', 'form']) mkdirSync(at(`taken-${what}`));
  mkdirSync(at('taken-folder', form));
  writeFileSync(at('taken-text', form), '别的');
  writeFileSync(at('taken-form', form), readFileSync(book));
  for (const what of ['folder', 'text', 'form']) {
    const { code, err } = await run('distribute', book, '--to', at(`taken-${what}`), '--zip', at(`${what}.zip`));
    expect([code, err]).toEqual([2, expect.stringContaining(form)]);
    expect([readdirSync(at(`taken-${what}`)), existsSync(at(`${what}.zip`))]).toEqual([[form], false]);
  }
});

test('copies to send back and the merged workbook are written together or not at all', async () => {
  filled('wrong.xlsx');
  const file = openWorkbookFile(readFileSync(at('wrong.xlsx')));
  await file.apply([{ kind: 'cells', edits: [{ sheet: '活动登记', row: 60, column: 8, value: '十来个' }] }]);
  writeFileSync(at('wrong.xlsx'), file.toBytes());
  const onFile = await run('collect', book, at('wrong.xlsx'), '-o', at('out.xlsx'), '--marked', at('file'));
  expect([onFile.code, existsSync(at('out.xlsx'))]).toEqual([2, false]);
  const onBook = await run('collect', book, at('wrong.xlsx'), '-o', at('m', 'wrong.xlsx'), '--marked', at('m'));
  expect([onBook.code, onBook.err, existsSync(at('m', 'wrong.xlsx'))]).toEqual([
    2,
    expect.stringContaining('wrong.xlsx'),
    false,
  ]);
});
