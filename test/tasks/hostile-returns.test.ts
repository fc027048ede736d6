import type { Cell, Sheet } from '../../src/core/base/cells';
import { textOf } from '../../src/core/base/cells';
import type { ReturnFile } from '../../src/core/exchange/recognised';
import { memoryWorkbook } from '../../src/workbook/memory-workbook';
import { undo } from '../../src/tasks/undo';
import { activityHeadings, activityRow, collected, formFiles, plainSheet, school, typed } from './collect-support';

const master = school([
  activityRow(['讲座', '甲系', 10, null, '', '旁注一']),
  activityRow(['展览', '乙系', 20, null, '', '旁注二']),
]);
const forms = formFiles(master);
const good = typed(forms.get('department-乙系.xlsx'), '活动登记', [[0, '学生人次', 21]]);
const fresh = typed(forms.get('department-甲系.xlsx'), '活动登记', [[2, '活动名称', '新的']]);

const noted = typed(fresh, '活动登记', [[0, '备注', '12']]);

type Rows = readonly (readonly Cell[])[];

/** The rows of a sheet of the file, changed. */
function withRows(file: ReturnFile, name: string, change: (rows: Rows) => Rows): ReturnFile {
  const sheets = file.sheets.map((sheet) => (sheet.name === name ? { ...sheet, rows: change(sheet.rows) } : sheet));
  return { ...file, sheets };
}

function withSheets(file: ReturnFile, ...sheets: readonly Sheet[]): ReturnFile {
  return { ...file, sheets: [...file.sheets, ...sheets] };
}

/** What the form remembers under some keys, forged. */
function forged(entries: Readonly<Record<string, string>>, file: ReturnFile = fresh): ReturnFile {
  const known = Object.entries(entries);
  return withRows(file, '_weektally', (rows) =>
    rows.map((row) =>
      known.reduce<readonly Cell[]>((held, [key, value]) => (held[0] === key ? [key, value] : held), row),
    ),
  );
}

function headed(rows: Rows, from: string, to: string): Rows {
  return rows.map((row) => row.map((cell) => (textOf(cell) === from ? to : cell)));
}

const rowsOf = (sheets: readonly Sheet[], name: string) => sheets.find((sheet) => sheet.name === name)?.rows ?? [];
/** The master's sheets but for the registers that returns bring and what it remembers. */
const untouched = (sheets: readonly Sheet[]) =>
  sheets.filter(({ name }) => !['活动登记', '_weektally', '开始'].includes(name)).map(({ name, rows }) => [name, rows]);

const settings = plainSheet('活动设置', [
  ['项目', '值'],
  ['年度', 1999],
]);
const rubric = plainSheet('评价细则', [
  ['编号', '项目', '评分内容', '分值', '方式', '对象', '数据来源', '参数', '考核部门'],
  ['1', '组织', '方案', 99, '评委', '单位', '评委打分', null, null],
]);
const marking = plainSheet('评分·李评', [
  ['评委：李评'],
  ['编号', '项目', '评分内容', '分值', '甲系', '乙系'],
  ['1', '组织', '方案', 10, 10, 0],
]);
const ledger = plainSheet('考核登记', [
  ['单位', '编号', '事项', '数量', '来源'],
  ['乙系', '2', '迟到', 9],
]);
const polluted =
  '{"__proto__":{"form":"x"},"tables":{"__proto__":[["a"],[1,2]],"activities":[["__proto__","constructor"],[1e308,1,2],["x"],null]},' +
  '"marks":[["__proto__",1],null,["constructor",{"date":1}]]}';

test.each<readonly [what: string, file: ReturnFile, state: string]>([
  [
    'settings, rubric, marks and ledger put into a department’s form',
    withSheets(fresh, settings, rubric, marking, ledger),
    'merged',
  ],
  ['a form of another workbook', forged({ workbook: 'book-2' }), 'refused'],
  ['a form of nobody', forged({ of: '外星系' }), 'refused'],
  ['a form of a name of the language', forged({ of: '__proto__' }), 'refused'],
  ['a department’s form that says it is a judge’s', forged({ form: 'judge', of: '李评' }), 'refused'],
  ['a department’s form that says it is an office’s', forged({ form: 'office', of: '教务处' }), 'refused'],
  ['a kind that is none', forged({ form: 'constructor' }), 'merged'],
  ['a base that is no JSON', forged({ 'base:1': '{"tables":' }), 'merged'],
  ['a base with names of the language', forged({ 'base:1': polluted }), 'merged'],
  ['a base nested without end', forged({ 'base:1': '['.repeat(30_000) }), 'merged'],
  ['a time that is none', forged({ made: '昨天' }), 'merged'],
  ['a column that stands twice', withRows(noted, '活动登记', (rows) => headed(rows, '备注', '学生人次')), 'refused'],
  [
    'a sheet under another name',
    { ...fresh, sheets: fresh.sheets.map((one) => (one.name === '活动登记' ? { ...one, name: "A'b!&<{}%" } : one)) },
    'merged',
  ],
  [
    '来源 of another',
    typed(
      withRows(fresh, '活动登记', (rows) => headed(rows, '附注', '来源')),
      '活动登记',
      [],
    ),
    'merged',
  ],
])('%s changes nobody else’s cells', async (_, file, state) => {
  const once = await collected(master, [file, good]);
  expect(once.result.files.map((one) => one.state)).toEqual([state, 'merged']);
  expect(untouched(once.sheets)).toEqual(untouched(master));
  const others = rowsOf(once.sheets, '活动登记').filter(
    (row) => textOf(row[activityHeadings.indexOf('牵头部门')]) === '乙系',
  );
  expect(others.map((row) => row.map(textOf))).toEqual([['展览', '乙系', '45430', '21', '', '报送表 乙系', '旁注二']]);
  const twice = await collected(once.sheets, [good, file], { now: '2024-06-01T00:00:00.000Z' });
  expect([twice.sheets, twice.result.changes]).toEqual([once.sheets, false]);
  expect(Object.keys(Object.prototype)).toEqual([]);
});

test('a column that stands twice is refused with its place, whatever is computed from it', async () => {
  const twice = withRows(noted, '活动登记', (rows) => headed(rows, '备注', '学生人次'));
  const { result } = await collected(master, [twice]);
  expect(result.files[0]?.reason?.id).toBe('x1.columnTwice');
  expect(result.findings).toMatchObject([{ finding: { code: 'X1', place: { sheet: '活动登记' } } }]);
});

test.each(['长', '"', '\u0001'])(
  'the longest text that a cell holds, of %j, comes in, is remembered and can be undone',
  async (text) => {
    const long = text.repeat(32_767);
    const once = await collected(master, [{ ...typed(fresh, '活动登记', [[0, '备注', long]]), digest: 'long' }, good]);
    expect(once.result.files.map(({ state }) => state)).toEqual(['merged', 'merged']);
    expect(rowsOf(once.sheets, '活动登记').flat()).toContain(long);
    const lengths = rowsOf(once.sheets, '_weektally').flatMap((row) => row.map((cell) => textOf(cell).length));
    expect(Math.max(...lengths)).toBeLessThanOrEqual(32_767);
    const back = memoryWorkbook(once.sheets);
    await undo(back, { now: '2024-06-01T00:00:00.000Z', workbookId: 'book-1' });
    const texts = (sheets: readonly Sheet[]) =>
      rowsOf(sheets, '活动登记')
        .map((row) => row.map(textOf))
        .filter((row) => row.some((one) => one !== ''));
    expect(texts(await back.readAll())).toEqual(texts(master));
  },
);

test('rows filled down a whole sheet are placed in a time that grows with them', async () => {
  const rows = Array.from({ length: 20_000 }, (_, at) => [3 + at, '活动名称', `第${at}项`] as const);
  const { result } = await collected(master, [typed(fresh, '活动登记', rows)], { write: false });
  expect(result.files).toMatchObject([{ state: 'merged', added: 20_001 }]);
}, 20_000);
