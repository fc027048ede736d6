import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { textOf } from '../../src/core/base/cells';
import type { CellEdit } from '../../src/core/base/findings';
import { openWorkbookFile } from '../../src/workbook/file-workbook';
import { checksum } from '../../src/workbook/zip/checksum';
import { readZip } from '../../src/workbook/zip/read-zip';
import { unpackEntry } from '../../src/workbook/zip/unpack-entry';
import { writeZip } from '../../src/workbook/zip/write-zip';
import { packedEntry, storedEntry } from '../../src/workbook/zip/zip-entry';
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

/** A form whose cells are typed into, in a folder of its own. */
async function filledForm(folderName: string, name: string, ...edits: readonly CellEdit[]): Promise<string> {
  const out = at(folderName);
  await run('distribute', book, '--to', out, '--only', name);
  const [file = ''] = readdirSync(out).filter((one) => one.includes(name));
  await type(join(out, file), ...edits);
  return join(out, file);
}

test('collect previews, writes, and marks faults in copies to send back', async () => {
  const out = at('collected.xlsx');
  const before = readFileSync(book);
  const path = await filledForm(
    'marked-forms',
    '信息技术系',
    { sheet: '活动登记', row: 60, column: 0, value: '新活动' },
    { sheet: '活动登记', row: 60, column: 4, value: 45430, date: true },
    { sheet: '活动登记', row: 60, column: 8, value: '200余' },
    { sheet: '活动登记', row: 61, column: 0, value: '别人的' },
    { sheet: '活动登记', row: 61, column: 2, value: '机电工程系' },
  );
  const preview = await run('collect', book, path, '--json');
  const told = JSON.parse(preview.out);
  expect(told.files).toMatchObject([{ file: path, form: 'department', of: '信息技术系', state: 'merged', added: 1 }]);
  expect(preview.code).toBe(1);
  expect(readFileSync(book).equals(before)).toBe(true);
  const done = await run('collect', book, path, '-o', out, '--marked', at('marked'), '--json');
  expect([done.code, JSON.parse(done.out)]).toEqual([1, told]);
  const copy = readFileSync(join(at('marked'), '报送表-信息技术系.xlsx'));
  const parts = new Map(readZip(copy).map((entry) => [entry.name, entry]));
  const comments = [...parts].flatMap(([name, entry]) =>
    name.includes('comments') ? [new TextDecoder().decode(unpackEntry(entry))] : [],
  );
  expect(comments.join()).toMatch(/ref="I61"[^]*?N4 第61行/);
  expect(comments.join()).toMatch(/ref="C62".*U2 /s);
  const again = await run('collect', out, path, '-o', at('again.xlsx'), '--json');
  expect(JSON.parse(again.out).files[0].state).toBe('unchanged');
  expect(readFileSync(at('again.xlsx')).equals(readFileSync(out))).toBe(true);
  const over = await run('collect', book, path, '--marked', at('marked-forms'));
  expect([over.code, over.err]).toEqual([2, expect.stringContaining('报送表-信息技术系.xlsx')]);
});

test('an archive: names in Chinese code pages, one bad file beside good ones, an archive within, a bomb', async () => {
  const good = readFileSync(await filledForm('zipped', '信息技术系'));
  const other = readFileSync(await filledForm('zipped-too', '机电工程系'));
  const packed = new TextEncoder().encode('x');
  const entry = (name: string, content: Uint8Array) => storedEntry(name, content, checksum(content));
  const bomb = packedEntry('bomb.xlsx', [deflateRawSync(new Uint8Array(50_000_000))], 50_000_000, 0);
  const gbk = Uint8Array.of(0xbc, 0xd7, 0xcf, 0xb5, 0x2e, 0x78, 0x6c, 0x73, 0x78);
  const archive = writeZip([
    { ...entry('x.xlsx', good), rawName: gbk },
    entry('inner.zip', writeZip([entry('a.xlsx', other)])),
    entry('broken.xlsx', packed),
    entry('folder/乙.xlsx', other),
    bomb,
  ]);
  const path = at('returns.zip');
  writeFileSync(path, archive);
  const { code, out } = await run('collect', book, path, '--json');
  const files: readonly { file: string; state: string }[] = JSON.parse(out).files;
  expect(new Map(files.map(({ file, state }) => [file.slice(path.length), state]))).toEqual(
    new Map([
      ['/甲系.xlsx', 'unchanged'],
      ['/folder/乙.xlsx', 'unchanged'],
      ['/inner.zip', 'refused'],
      ['/broken.xlsx', 'refused'],
      ['/bomb.xlsx', 'refused'],
    ]),
  );
  expect(code).toBe(1);
});

test('the log of what was changed is a sheet on request, and a school’s own sheet of that name stays', async () => {
  const path = await filledForm('logged', '信息技术系', { sheet: '活动登记', row: 60, column: 0, value: '=1+1' });
  const out = at('logged.xlsx');
  await run('collect', book, path, '-o', out, '--log');
  const sheet = (await openWorkbookFile(readFileSync(out)).readAll()).find(({ name }) => name === '操作记录');
  const lines = sheet?.rows.slice(3).map((row) => row.map(textOf)) ?? [];
  expect(sheet?.rows[2]?.map(textOf)).toEqual(['时间', '操作', '工作表', '单元格', '原值', '新值']);
  expect(lines.filter(([, , , , , after]) => after === '=1+1')).toMatchObject([
    [expect.stringMatching(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/), '收表', '活动登记', expect.anything(), '', '=1+1'],
  ]);
  expect(sheet?.rows.flat().some((cell) => typeof cell === 'object' && cell?.formula !== undefined)).toBe(false);
  const own = openWorkbookFile(readFileSync(book));
  await own.apply([{ kind: 'sheet', content: { name: '操作记录', cells: [[{ value: '学校自己的' }]] } }]);
  writeFileSync(at('own.xlsx'), own.toBytes());
  await run('collect', at('own.xlsx'), path, '-o', out, '--log');
  const sheets = await openWorkbookFile(readFileSync(out)).readAll();
  expect(textOf(sheets.find(({ name }) => name === '操作记录')?.rows[0]?.[0])).toBe('学校自己的');
  expect(sheets.map(({ name }) => name)).toContain('操作记录（周考评）');
});

test('the workbook beside its returns is none of them; what is no workbook is told', async () => {
  const path = await filledForm('beside', '信息技术系');
  writeFileSync(at('beside', 'book.xlsx'), readFileSync(book));
  writeFileSync(at('beside', '说明.docx'), 'x');
  writeFileSync(at('beside', '~$lock.xlsx'), 'x');
  const { out, code } = await run('collect', at('beside', 'book.xlsx'), at('beside'), '--json');
  const files: readonly { file: string; state: string }[] = JSON.parse(out).files;
  expect(files.map(({ file, state }) => [file, state])).toEqual([
    [path, 'unchanged'],
    [at('beside', '说明.docx'), 'refused'],
  ]);
  expect(code).toBe(1);
});

test('an archive without files is told; the merged workbook never takes the place of a return', async () => {
  const path = await filledForm('over', '信息技术系', { sheet: '活动登记', row: 60, column: 0, value: '新活动' });
  const content = readFileSync(path);
  writeFileSync(at('empty.zip'), writeZip([]));
  const over = await run('collect', book, path, '-o', path);
  expect([over.code, over.err]).toEqual([2, expect.stringContaining('报送表-信息技术系.xlsx')]);
  expect(readFileSync(path).equals(content)).toBe(true);
  const { code, out } = await run('collect', book, path, at('empty.zip'), '--json');
  expect([code, JSON.parse(out).files]).toMatchObject([
    1,
    [{ state: 'merged' }, { file: at('empty.zip'), state: 'refused' }],
  ]);
});

test('a file counts once, whatever path or link leads to it', async () => {
  const path = await filledForm('linked', '信息技术系');
  symlinkSync(at('linked'), at('linked', 'a'), 'dir');
  const { out } = await run('collect', book, at('linked'), path, '--json');
  expect(JSON.parse(out).files.map(({ file }: { file: string }) => file)).toEqual([path]);
});
