import { textOf } from '../../src/core/base/cells';
import type { Sheet } from '../../src/core/base/cells';
import { readKept } from '../../src/core/exchange/form-memory';
import { distribute } from '../../src/tasks/distribute';
import type { FormFile } from '../../src/tasks/distribute';
import { sample } from '../../src/tasks/sample';
import { memoryWorkbook } from '../../src/workbook/memory-workbook';
import type { MemoryWorkbook } from '../../src/workbook/memory-workbook';
import { readZip } from '../../src/workbook/zip/read-zip';
import { unpackEntry } from '../../src/workbook/zip/unpack-entry';
import { sayExchangeIn } from '../../src/words/exchange-words';
import { addRow, base, newWorkbook } from './prepare-support';

const say = sayExchangeIn('zh-CN');
const now = '2024-05-20T08:00:00.000Z';

async function formsFrom(book: MemoryWorkbook, only?: readonly string[]): Promise<readonly FormFile[]> {
  const result = await distribute(book, { now, say, ...(only === undefined ? {} : { only }) });
  if (result.kind === 'refused') throw new Error(result.reason.id);
  return result.files;
}

const smallBook = () => newWorkbook('chongqing-2024', { registers: true });

const named = (files: readonly FormFile[], fileName: string) => {
  const file = files.find((one) => one.fileName === fileName);
  if (file === undefined) throw new Error(`no ${fileName} among ${files.map((one) => one.fileName).join()}`);
  return file.file;
};
const textsOf = (sheet: Sheet | undefined) => (sheet?.rows ?? []).map((row) => row.map(textOf));

let sampleFiles: readonly FormFile[];
beforeAll(async () => {
  const book = memoryWorkbook();
  await sample(book, { ...base, scheme: 'chongqing-2024' });
  sampleFiles = await formsFrom(book);
});

test('departments, judges and offices get a file each, named as the contract says', () => {
  const names = sampleFiles.map(({ fileName }) => fileName);
  expect(names).toEqual(expect.arrayContaining(['报送表-信息技术系.xlsx', '评分表-陆明远.xlsx', '登记表-团委.xlsx']));
  expect(names.every((name) => /^(报送表|评分表|登记表)-.+\.xlsx$/.test(name))).toBe(true);
});

test('a form holds its sheets in order, 来源 nowhere, and formulas to its own sheets alone', async () => {
  for (const { kind, file } of sampleFiles) {
    const sheets = await file.readAll();
    const names = sheets.map(({ name }) => name);
    expect(names[0]).toBe('填报说明');
    expect(names.at(-1)).toBe('_weektally');
    expect(sheets.at(-1)?.visibility).toBe('veryHidden');
    if (kind === 'office') expect(names).toEqual(['填报说明', '考核登记', '_weektally']);
    if (kind === 'department')
      expect(names.slice(1, -1)).toEqual(
        ['活动登记', '竞赛登记', '获奖登记', '宣传登记', '志愿服务登记', '材料报送', '案例登记'].filter((one) =>
          names.includes(one),
        ),
      );
    const cells = sheets.flatMap(({ rows }) => rows.flat());
    expect(cells.some((cell) => textOf(cell) === '来源')).toBe(false);
    const formulas = cells.flatMap((cell) => (typeof cell === 'object' && cell?.formula ? [cell.formula] : []));
    expect(formulas.filter((formula) => formula.includes('!'))).toEqual([]);
  }
});

test('sheets are protected, input cells are not, and the only names are those of pick lists', () => {
  const parts = new Map(
    readZip(named(sampleFiles, '报送表-信息技术系.xlsx').toBytes()).map((entry) => [
      entry.name,
      new TextDecoder().decode(unpackEntry(entry)),
    ]),
  );
  for (const at of [1, 2, 3])
    expect(parts.get(`xl/worksheets/sheet${String(at)}.xml`)).toMatch(/<sheetProtection[^>]* sheet="1"/);
  expect(parts.get('xl/worksheets/sheet2.xml')).not.toMatch(/password|hashValue/);
  expect(parts.get('xl/styles.xml')).toContain('<protection locked="0"/>');
  const names = [...(parts.get('xl/workbook.xml') ?? '').matchAll(/definedName name="([^"]+)"/g)].map(
    ([, name]) => name,
  );
  expect(names.filter((name) => name !== '_xlnm.Print_Titles' && !name?.startsWith('WT_'))).toEqual([]);
  expect(names).toContain('WT_Departments');
});

test('no judge learns who else marks', async () => {
  const judges = sampleFiles.filter(({ kind }) => kind === 'judge');
  const of = (name: string) => name.replace(/^评分表-|\.xlsx$/g, '');
  for (const { fileName, file } of judges) {
    const texts = (await file.readAll()).flatMap((sheet) => [sheet.name, ...textsOf(sheet).flat()]).join('\n');
    for (const other of judges) expect(texts.includes(of(other.fileName))).toBe(other.fileName === fileName);
  }
});

test('a department gets its own rows, by alias and as first lead, and none that came from elsewhere', async () => {
  const book = await smallBook();
  const day = 45430;
  await addRow(book, '活动登记', { 活动名称: '甲', 牵头部门: '信息技术系、机电工程系', 开始日期: day });
  await addRow(book, '活动登记', { 活动名称: '乙', 牵头部门: '机电工程系、信息技术系', 开始日期: day });
  await addRow(book, '活动登记', { 活动名称: '丙', 牵头部门: '信息技术系', 开始日期: day, 来源: '去年的表' });
  await addRow(book, '活动登记', { 活动名称: '丁', 牵头部门: '', 开始日期: day, 来源: '报送表 信息技术系' });
  const files = await formsFrom(book, ['信息技术系', '机电工程系']);
  const held = async (name: string) => {
    const sheets = await named(files, name).readAll();
    return textsOf(sheets.find((sheet) => sheet.name === '活动登记'))
      .slice(3)
      .map(([first]) => first);
  };
  expect(await held('报送表-信息技术系.xlsx')).toEqual(['甲', '丁']);
  expect(await held('报送表-机电工程系.xlsx')).toEqual(['乙']);
});

test('headings are those of the school, and hostile texts stay texts', async () => {
  const book = await smallBook();
  const hostile = ['=WEBSERVICE("http://x")', "=cmd|'/c calc'!A1", '@SUM(A1)', '+1', '\u0001\u0007', '\ud800'];
  for (const 活动名称 of hostile) await addRow(book, '活动登记', { 活动名称, 牵头部门: '信息技术系', 学生人次: 5 });
  await addRow(book, '活动设置', { 项目: '列名 活动登记.学生人次', 值: '参加学生数' });
  const sheets = await named(await formsFrom(book, ['信息技术系']), '报送表-信息技术系.xlsx').readAll();
  const sheet = sheets.find(({ name }) => name === '活动登记');
  expect(textsOf(sheet)[2]).toContain('参加学生数');
  expect(sheet?.rows.slice(3, 7).map(([first]) => first)).toEqual(hostile.slice(0, 4));
  const memory = readKept(sheets).memory;
  expect(memory?.base.tables.get('activities')?.map(({ cells }) => cells['活动名称'])).toEqual(hostile);
});

test('the memory says for whom, from which workbook and when', async () => {
  const memory = readKept(await named(sampleFiles, '登记表-团委.xlsx').readAll()).memory;
  expect(memory).toMatchObject({ form: 'office', of: '团委', workbook: 'id-1', made: now });
  expect([...(memory?.criteria.keys() ?? [])].length).toBeGreaterThan(0);
});

test('who is not known gets no form, and then nobody does', async () => {
  const book = await smallBook();
  const result = await distribute(book, { now, say, only: ['信息技术系', '不存在的系'] });
  expect(result).toMatchObject({
    kind: 'refused',
    reason: { id: 'distribute.unknown', values: { names: '不存在的系' } },
  });
});
