import type { Cell, Sheet } from '../../src/core/base/cells';
import { textOf } from '../../src/core/base/cells';
import { memorySheetName } from '../../src/core/memory/memory-sheet';
import type { ReturnFile } from '../../src/core/exchange/recognised';
import { activitiesIn, activityRow, collected, formFiles, plainSheet, say, school, typed } from './collect-support';

const master = school([
  activityRow(['讲座', '甲系', 10, null, '', null]),
  activityRow(['展览', '乙系', 20, null, '报送表 乙系', null]),
]);
const forms = formFiles(master);
const guide = '填报说明';

function formOf(name: string): ReturnFile {
  const form = forms.get(`${name}.xlsx`);
  if (form === undefined) throw new Error(name);
  return form;
}

const [first, second] = [formOf('department-甲系'), formOf('department-乙系')];
const filled = typed(first, '活动登记', [[1, '活动名称', '新的']]);

type Rows = readonly (readonly Cell[])[];

function withRows(file: ReturnFile, name: string, change: (rows: Rows) => Rows): ReturnFile {
  const sheets = file.sheets.map((sheet) => (sheet.name === name ? { ...sheet, rows: change(sheet.rows) } : sheet));
  return { ...file, sheets };
}

function without(file: ReturnFile, name: string): ReturnFile {
  return { ...file, sheets: file.sheets.filter((sheet) => sheet.name !== name) };
}

/** What the form remembers under some keys, forged. */
function forged(file: ReturnFile, entries: Readonly<Record<string, string>>): ReturnFile {
  return withRows(file, memorySheetName, (rows) =>
    rows.map((row) => {
      const key = textOf(row[0]);
      return key in entries ? [key, entries[key] ?? ''] : row;
    }),
  );
}

/** A text of a sheet in place of another. */
function retyped(file: ReturnFile, sheet: string, from: string, to: string): ReturnFile {
  return withRows(file, sheet, (rows) => rows.map((row) => row.map((cell) => (textOf(cell) === from ? to : cell))));
}

function renamed(file: ReturnFile, from: string, to: string): ReturnFile {
  return { ...file, sheets: file.sheets.map((sheet) => (sheet.name === from ? { ...sheet, name: to } : sheet)) };
}

const memoryOf = (file: ReturnFile) => file.sheets.filter(({ name }) => name === memorySheetName);
const copiedMemory = { ...filled, sheets: [...without(filled, memorySheetName).sheets, ...memoryOf(second)] };
const onlyNew = withRows(filled, '活动登记', (rows) =>
  rows.map((row) => (textOf(row[0]) === '讲座' ? row.map(() => null) : row)),
);
const byJudge = typed(formOf('judge-张评'), '评分·张评', [[0, '乙系', 9]]);
const othersJudge = forged(byJudge, { of: '李评' });
const row = (sheets: readonly Sheet[], name: string) => activitiesIn(sheets).filter(([, lead]) => lead === name);

test.each<readonly [what: string, file: ReturnFile, where: string]>([
  ['of another department', forged(filled, { of: '乙系' }), '填报说明 A2'],
  ['of another by alias', forged(filled, { of: '乙' }), '填报说明 A2'],
  ['memory copied from another form', copiedMemory, '填报说明 A2'],
  ['of another, with a renamed first page', forged(renamed(filled, guide, '封面'), { of: '乙系' }), '封面 A2'],
  ['of another, without first page', forged(without(filled, guide), { of: '乙系' }), '活动登记 B4'],
  ['memory copied, without first page', without(copiedMemory, guide), '活动登记 B4'],
  [
    'of another, rows that name nobody, without first page',
    forged(without(onlyNew, guide), { of: '乙系' }),
    '活动登记',
  ],
  [
    'of another, first page with an alias',
    forged(retyped(filled, guide, '填报单位：甲系', '填报单位: 甲'), { of: '乙系' }),
    '填报说明 A2',
  ],
  [
    'an office’s form as a department’s',
    forged(formOf('office-教务处'), { form: 'department', of: '乙系' }),
    '填报说明 A2',
  ],
  ['of another judge', othersJudge, '填报说明 A2'],
  ['of another judge, without first page', without(othersJudge, guide), '评分·张评'],
  [
    'of another judge, also above the marks, without first page',
    retyped(without(othersJudge, guide), '评分·张评', '评委：张评', '评委：李评'),
    '评分·张评',
  ],
])('a form forged to be somebody else’s is refused with what contradicts: %s', async (_, file, where) => {
  const { result, sheets } = await collected(master, [file, second]);
  const [one] = result.files;
  expect([one?.state, one?.reason?.id]).toEqual(['refused', 'collect.contradiction']);
  expect(say(one?.reason?.id ?? 'form.lists', one?.reason?.values)).toContain(`“${where}`);
  expect(row(sheets, '乙系')).toEqual(row(master, '乙系'));
  expect(result.files[1]?.state).toBe('unchanged');
});

test('a person’s word decides whose a contradictory form is', async () => {
  const file = { ...forged(filled, { of: '乙系' }), as: '甲系' };
  const { result, sheets } = await collected(master, [file]);
  expect(result.files).toMatchObject([{ state: 'merged', of: '甲系', added: 1, removed: 0 }]);
  expect(row(sheets, '乙系')).toEqual(row(master, '乙系'));
});

test.each<readonly [what: string, file: ReturnFile]>([
  ['deleted', without(filled, guide)],
  ['emptied', withRows(filled, guide, () => [])],
  ['with words added', retyped(filled, guide, '填报单位：甲系', '填报单位：甲系（盖章） 联系人：乙系王老师')],
  ['with an alias', retyped(filled, guide, '填报单位：甲系', '填报单位：甲')],
  ['written over', withRows(filled, guide, () => [['乙系也看过'], ['填报人：乙系']])],
  ['renamed', renamed(filled, guide, '说明（1）')],
  ['with a sheet beside it', { ...filled, sheets: [...filled.sheets, plainSheet('备查', [['填报单位：乙系']])] }],
])('a first page that is %s contradicts nothing', async (_, file) => {
  const { result } = await collected(master, [file]);
  expect(result.files).toMatchObject([{ state: 'merged', of: '甲系', added: 1 }]);
});

test('a single row of another department stays a matter of that row', async () => {
  const file = typed(second, '活动登记', [[0, '牵头部门', '甲系']]);
  const { result } = await collected(school(), [
    typed(formFiles(school()).get('department-乙系.xlsx'), '活动登记', [
      [0, '活动名称', '展览'],
      [0, '牵头部门', '甲系'],
    ]),
  ]);
  expect(result.files).toMatchObject([{ state: 'unchanged', of: '乙系' }]);
  expect(result.findings.map(({ finding }) => finding.code)).toContain('U2');
  const kept = await collected(master, [file]);
  expect(kept.result.files).toMatchObject([{ state: 'unchanged' }]);
  expect(row(kept.sheets, '乙系')).toEqual(row(master, '乙系'));
});

test('a form that lost its memory is whose its first page says', async () => {
  const { result } = await collected(school(), [
    without(
      typed(formFiles(school()).get('department-甲系.xlsx'), '活动登记', [[0, '活动名称', '新的']]),
      memorySheetName,
    ),
  ]);
  expect(result.files).toMatchObject([{ state: 'merged', of: '甲系', added: 1 }]);
});

const later = formFiles(master, '2024-05-20T20:00:00.000Z').get('department-甲系.xlsx');

test.each([
  '2999-01-01T00:00:00.000Z',
  '9999-12-31T23:59:59Z',
  '+275760-09-13T00:00:00.000Z',
  '2024-05-23T00:00:00.000Z',
  '昨天',
  '1e308',
  '2024',
])('a form made at “%s” does not count as the latest, now or later, and that is told', async (made) => {
  const strange = { ...forged(filled, { made }), modified: '2024-05-20T09:00:00Z' };
  const fresh = typed(later, '活动登记', [[1, '活动名称', '更新的']]);
  const together = await collected(master, [strange, fresh]);
  expect(together.result.files.map(({ state }) => state)).toEqual(['superseded', 'merged']);
  expect(together.result.findings.map(({ finding }) => finding.message.id)).toContain('x1.strangeMoment');
  const once = await collected(master, [strange]);
  expect(once.result.files[0]?.state).toBe('merged');
  const again = await collected(once.sheets, [strange]);
  expect([again.result.changes, again.sheets]).toEqual([false, once.sheets]);
  const twice = await collected(once.sheets, [fresh]);
  expect(twice.result.files[0]?.state).toBe('merged');
  expect(row(twice.sheets, '甲系').map(([name]) => name)).toEqual(['讲座', '更新的']);
});

test('a form made on a clock that is hours ahead counts', async () => {
  const ahead = forged(filled, { made: '2024-05-21T20:00:00+08:00' });
  const { result } = await collected(master, [ahead, typed(later, '活动登记', [])]);
  expect(result.files.map(({ state }) => state)).toEqual(['merged', 'superseded']);
});

test('a file modified far in the future does not count as the latest', async () => {
  const ahead = { ...filled, modified: '2999-01-01T00:00:00Z' };
  const fresh = { ...typed(first, '活动登记', [[1, '活动名称', '更新的']]), modified: '2024-05-20T10:00:00Z' };
  const { result } = await collected(master, [ahead, fresh]);
  expect(result.files.map(({ state }) => state)).toEqual(['superseded', 'merged']);
});

test.each<Readonly<Record<string, string>>>([
  {},
  { made: '昨天' },
  { 'base:1': '{' },
  { form: 'constructor' },
  { of: '' },
  { made: '', 'base:1': '', form: '', of: '' },
])('a form of another workbook is refused whatever else its memory says: %j', async (entries) => {
  const { result } = await collected(master, [forged(filled, { ...entries, workbook: 'book-2' })]);
  expect(result.files[0]?.reason?.id).toBe('collect.otherWorkbook');
  const asked = await collected(master, [{ ...forged(filled, { ...entries, workbook: 'book-2' }), as: '甲系' }]);
  expect(asked.result.files).toMatchObject([{ state: 'merged', of: '甲系', added: 1 }]);
});

test('a copy of the workbook itself, or another whole one, is called so', async () => {
  const copy: ReturnFile = { file: '副本.xlsx', sheets: master, modified: '', digest: 'copy' };
  const other = withRows({ ...copy, file: '别校.xlsx', digest: 'other' }, memorySheetName, (rows) =>
    rows.map(([key, value]) => (textOf(key) === 'id' ? ['id', 'book-2'] : [key ?? null, value ?? null])),
  );
  const registersOnly = { ...other, sheets: other.sheets.filter(({ name }) => !name.startsWith('评分')) };
  const { result } = await collected(master, [copy, other, registersOnly]);
  expect(result.files.map(({ reason }) => reason?.id)).toEqual([
    'collect.ownWorkbook',
    'collect.wholeWorkbook',
    'collect.wholeWorkbook',
  ]);
  const asked = await collected(master, [{ ...registersOnly, as: '甲系' }]);
  expect(asked.result.files).toMatchObject([{ state: 'unchanged', of: '甲系' }]);
});
