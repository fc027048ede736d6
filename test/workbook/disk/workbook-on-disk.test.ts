import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
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
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { readWorkbookFile, writeWorkbookFile, writeWorkbookFiles } from '../../../src/workbook/disk/workbook-on-disk';
import { WorkbookError } from '../../../src/workbook/workbook-error';

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

  it.each(['~$a.xlsx', '.~a.xlsx', '.~lock.a.xlsx#'])('does not replace a file that is open elsewhere: %s', (lock) => {
    const path = join(folder, 'a.xlsx');
    writeFileSync(path, 'old');
    writeFileSync(join(folder, lock), '');
    expect(() => writeWorkbookFile(path, bytes)).toThrow(expect.objectContaining({ id: 'fault.openElsewhere' }));
    expect(readFileSync(path, 'utf8')).toBe('old');
    writeWorkbookFiles([{ path, bytes }], { force: true });
    expect([...readFileSync(path)]).toEqual([1, 2, 3]);
  });

  it('clears away what runs that were killed have left, and only that', () => {
    const over = spawnSync(process.execPath, ['-e', '']).pid;
    const host = createHash('sha256').update(hostname()).digest('hex').slice(0, 8);
    const left = `.weektally-${host}-${String(over)}-0123456789ab.tmp`;
    const others = '.weektally-notes.tmp';
    const lock = `.weektally-${createHash('sha256').update('a.xlsx').digest('hex').slice(0, 16)}.lock`;
    writeFileSync(join(folder, left), 'half');
    writeFileSync(join(folder, others), 'a person’s own');
    writeFileSync(join(folder, lock), '');
    utimesSync(join(folder, lock), 1, 1);
    writeWorkbookFile(join(folder, 'a.xlsx'), bytes);
    expect(readdirSync(folder).sort()).toEqual([others, 'a.xlsx']);
  });

  it('refuses a link that leads nowhere, and a pipe', () => {
    symlinkSync(join(folder, 'gone.xlsx'), join(folder, 'link.xlsx'));
    expect(() => writeWorkbookFile(join(folder, 'link.xlsx'), bytes)).toThrow(WorkbookError);
    if (process.platform === 'win32') return;
    execFileSync('mkfifo', [join(folder, 'pipe.xlsx')]);
    expect(() => readWorkbookFile(join(folder, 'pipe.xlsx'))).toThrow(expect.objectContaining({ id: 'fault.noFile' }));
    expect(() => writeWorkbookFile(join(folder, 'pipe.xlsx'), bytes)).toThrow(WorkbookError);
    expect(readdirSync(folder).sort()).toEqual(['link.xlsx', 'pipe.xlsx']);
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
