import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { readWorkbookFile, writeWorkbookFile } from '../../../src/workbook/disk/workbook-on-disk';

const bytes = new Uint8Array([1, 2, 3]);
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'weektally-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('workbooks on disk', () => {
  it('writes a new file and reads it back, leaving nothing else behind', () => {
    const path = join(folder, '考核 表.xlsx');
    writeWorkbookFile(path, bytes);
    expect([...readWorkbookFile(path)]).toEqual([1, 2, 3]);
    expect(readdirSync(folder)).toEqual(['考核 表.xlsx']);
  });

  it('replaces a file but keeps its mode, and a link a link', () => {
    const path = join(folder, 'a.xlsx');
    const link = join(folder, 'link.xlsx');
    writeFileSync(path, 'old');
    chmodSync(path, 0o640);
    symlinkSync(path, link);
    writeWorkbookFile(link, bytes);
    expect([...readFileSync(path)]).toEqual([1, 2, 3]);
    expect(statSync(path).mode & 0o777).toBe(0o640);
    expect(lstatSync(link).isSymbolicLink()).toBe(true);
  });

  it('says what is wrong with a path', () => {
    mkdirSync(join(folder, 'sub'));
    const missing = join(folder, 'no.xlsx');
    expect(() => readWorkbookFile(missing)).toThrow(
      expect.objectContaining({ id: 'fault.missingFile', values: { path: missing } }),
    );
    expect(() => readWorkbookFile(join(folder, 'sub'))).toThrow(expect.objectContaining({ id: 'fault.folder' }));
    expect(() => writeWorkbookFile(join(folder, 'sub'), bytes)).toThrow(
      expect.objectContaining({ id: 'fault.folder' }),
    );
    expect(() => writeWorkbookFile(join(folder, 'none', 'a.xlsx'), bytes)).toThrow(
      expect.objectContaining({ id: 'fault.missingFolder' }),
    );
    expect(readdirSync(folder)).toEqual(['sub']);
  });

  const onWindows = process.platform === 'win32';
  (onWindows ? it.skip : it)('keeps the old file and no half of the new one when the disk takes no more', () => {
    const program = join(folder, 'write.cjs');
    buildSync({
      stdin: {
        contents:
          "import { writeWorkbookFile } from './src/workbook/disk/workbook-on-disk';\n" +
          "try { writeWorkbookFile(process.argv[2] ?? '', new Uint8Array(100_000)); } catch (fault) { console.log(fault.id); }",
        resolveDir: process.cwd(),
        loader: 'ts',
      },
      bundle: true,
      platform: 'node',
      outfile: program,
    });
    const path = join(folder, 'a.xlsx');
    writeFileSync(path, 'old');
    const told = execFileSync('sh', ['-c', `ulimit -f 8; exec "$0" "$1" "$2"`, process.execPath, program, path]);
    expect(told.toString().trim()).toBe('fault.diskFull');
    expect(readFileSync(path, 'utf8')).toBe('old');
    expect(readdirSync(folder).sort()).toEqual(['a.xlsx', 'write.cjs']);
  });
});
