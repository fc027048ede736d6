import { spawn } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { execFileSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openWorkbookFile } from '../../../src/workbook/file-workbook';
import { holder } from '../../../src/workbook/disk/temporary-files';
import { writeWorkbookFiles } from '../../../src/workbook/disk/workbook-on-disk';

const program = join(__dirname, '../../../dist/weektally.cjs');
let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'weektally-race-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const at = (name: string) => join(folder, name);
const bytes = (text: string) => new TextEncoder().encode(text);

function run(...args: readonly string[]): Promise<{ readonly code: number | null; readonly err: string }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [program, ...args]);
    let err = '';
    child.stderr.on('data', (text) => (err += String(text)));
    child.on('close', (code) => resolve({ code, err }));
  });
}

test('of two writers none loses the other’s sheets without a word', async () => {
  const book = at('book.xlsx');
  await run('sample', book, '--scheme', 'chongqing-2024');
  const original = readFileSync(book);
  for (let round = 0; round < 3; round++) {
    writeFileSync(book, original);
    const [total, report] = await Promise.all([run('total', book, '-o', book), run('report', book, '-o', book)]);
    const names = (await openWorkbookFile(new Uint8Array(readFileSync(book))).readAll()).map(({ name }) => name);
    for (const [ended, sheet] of [
      [total, '考核汇总'],
      [report, '统计汇总'],
    ] as const) {
      if (ended.code === 2) expect(ended.err).toMatch(/改过|正由另一个/);
      else expect(names).toContain(sheet);
    }
  }
  expect(readdirSync(folder)).toEqual(['book.xlsx']);
}, 120_000);

test('a file that changed since it was read is not replaced', () => {
  writeFileSync(at('a.xlsx'), 'theirs');
  const write = () => writeWorkbookFiles([{ path: at('a.xlsx'), bytes: bytes('ours'), asRead: bytes('before') }]);
  expect(write).toThrow(expect.objectContaining({ id: 'fault.changedSince' }));
  rmSync(at('a.xlsx'));
  expect(write).toThrow(expect.objectContaining({ id: 'fault.changedSince' }));
  expect(readdirSync(folder)).toEqual([]);
});

test.each(['~$a.xlsx', '.~lock.a.xlsx#', '.~a.xlsx'])('a file with %s beside it is open; --force goes on', (lock) => {
  writeFileSync(at('a.xlsx'), 'old');
  writeFileSync(at(lock), '');
  const files = [{ path: at('a.xlsx'), bytes: bytes('new') }];
  expect(() => writeWorkbookFiles(files)).toThrow(expect.objectContaining({ id: 'fault.openElsewhere' }));
  expect(readFileSync(at('a.xlsx'), 'utf8')).toBe('old');
  writeWorkbookFiles(files, { force: true });
  expect(readFileSync(at('a.xlsx'), 'utf8')).toBe('new');
});

test('a batch is written whole or not at all', () => {
  writeFileSync(at('a.xlsx'), 'old');
  mkdirSync(at('b.xlsx'));
  const files = ['a.xlsx', 'c.xlsx', 'b.xlsx'].map((name) => ({ path: at(name), bytes: bytes('new') }));
  expect(() => writeWorkbookFiles(files)).toThrow(expect.objectContaining({ id: 'fault.folder' }));
  expect(readFileSync(at('a.xlsx'), 'utf8')).toBe('old');
  expect(readdirSync(folder).sort()).toEqual(['a.xlsx', 'b.xlsx']);
});

const posix = process.platform === 'win32' ? test.skip : test;

posix('a dangling link and a pipe are refused', () => {
  symlinkSync(at('nowhere.xlsx'), at('link.xlsx'));
  execFileSync('mkfifo', [at('pipe.xlsx')]);
  const write = (name: string) => writeWorkbookFiles([{ path: at(name), bytes: bytes('x') }]);
  expect(() => write('link.xlsx')).toThrow(expect.objectContaining({ id: 'fault.danglingLink' }));
  expect(() => write('pipe.xlsx')).toThrow(expect.objectContaining({ id: 'fault.noFile' }));
  expect(existsSync(at('nowhere.xlsx'))).toBe(false);
});

posix('a file keeps its mode and attributes', () => {
  writeFileSync(at('a.xlsx'), 'old');
  chmodSync(at('a.xlsx'), 0o640);
  writeWorkbookFiles([{ path: at('a.xlsx'), bytes: bytes('new') }]);
  expect(statSync(at('a.xlsx')).mode & 0o777).toBe(0o640);
});

posix(
  'what a killed run left is removed by the next, and its lock keeps nobody out',
  async () => {
    const book = at('book.xlsx');
    await run('sample', book, '--scheme', 'dongying-2023');
    const child = spawn(process.execPath, ['-e', 'setTimeout(() => undefined, 60_000)']);
    const pid = String(child.pid);
    child.kill('SIGKILL');
    await new Promise((resolve) => child.on('close', resolve));
    writeFileSync(at(`.weektally-${holder.host}-${pid}-0123456789ab.tmp`), 'half');
    expect((await run('check', book, '-o', book)).code).not.toBe(2);
    expect(readdirSync(folder)).toEqual(['book.xlsx']);
  },
  60_000,
);
