import fc from 'fast-check';
import type { Cell, Sheet } from '../../src/core/base/cells';
import { textOf } from '../../src/core/base/cells';
import type { ReturnFile } from '../../src/core/exchange/recognised';
import { memoryWorkbook } from '../../src/workbook/memory-workbook';
import type { CollectResult } from '../../src/tasks/collect';
import { findingInReturn } from '../../src/tasks/finding-in-return';
import { undo } from '../../src/tasks/undo';
import { activitiesIn, activityRow, collected, formFiles, plainSheet, school, typed } from './collect-support';

const rows = [
  activityRow(['讲座', '甲系', 10, null, '', '旁注一']),
  activityRow(['展览', '乙系', 20, null, '', null]),
  activityRow(['比赛', '甲', 30, '备', '', '旁注二']),
  activityRow(['外来', '甲系', 1, null, '去年的表', null]),
];
const master = school(rows);
const forms = formFiles(master);
const alpha = forms.get('department-甲系.xlsx');
const beta = forms.get('department-乙系.xlsx');
const sheetNamed = (sheets: readonly Sheet[], name: string) => sheets.find((sheet) => sheet.name === name);
const withCell = (sheets: readonly Sheet[], name: string, row: number, column: number, value: Cell): readonly Sheet[] =>
  sheets.map((sheet) =>
    sheet.name === name
      ? {
          ...sheet,
          rows: sheet.rows.map((cells, at) =>
            at === row ? cells.map((cell, other) => (other === column ? value : cell)) : cells,
          ),
        }
      : sheet,
  );

test('forms that nobody typed into change nothing but 来源', async () => {
  const { result, sheets } = await collected(master, [...forms.values()]);
  expect(result.files.map(({ state }) => state)).toEqual(result.files.map(() => 'unchanged'));
  expect(result.files.length).toBe(5);
  expect(activitiesIn(sheets).map((row) => [row[0], row[5]])).toEqual([
    ['讲座', '报送表 甲系'],
    ['展览', '报送表 乙系'],
    ['比赛', '报送表 甲系'],
    ['外来', '去年的表'],
  ]);
  const without = (all: readonly Sheet[]) => activitiesIn(all).map((row) => row.filter((_, at) => at !== 5));
  expect(without(sheets)).toEqual(without(master));
  expect(sheetNamed(sheets, '评分·张评')).toEqual(sheetNamed(master, '评分·张评'));
  expect(sheetNamed(sheets, '考核登记')?.rows.map((row) => textOf(row[4]))).toEqual([
    '来源',
    '登记表 教务处',
    '登记表 教务处',
    '',
  ]);
  expect(result.missing).toEqual({ departments: [], judges: [], offices: [] });
});

test('rows are changed, added and removed in the order of the return, beside what others own', async () => {
  const sent = typed(alpha, '活动登记', [
    [0, '活动名称', null],
    [0, '牵头部门', null],
    [0, '开始日期', null],
    [0, '学生人次', null],
    [1, '学生人次', 31],
    [2, '活动名称', '新的'],
    [2, '开始日期', { value: 45431, date: true }],
  ]);
  const { result, sheets } = await collected(master, [sent]);
  expect(result.files[0]).toMatchObject({
    form: 'department',
    of: '甲系',
    state: 'merged',
    added: 1,
    changed: 1,
    removed: 1,
  });
  expect(activitiesIn(sheets)).toEqual([
    ['展览', '乙系', '45430', '20', '', '', ''],
    ['比赛', '甲', '45430', '31', '备', '报送表 甲系', '旁注二'],
    ['新的', '甲系', '45431', '', '', '报送表 甲系', ''],
    ['外来', '甲系', '45430', '1', '', '去年的表', ''],
  ]);
  expect(result.missing).toEqual({ departments: ['乙系'], judges: ['张评', '李评'], offices: ['教务处'] });
  expect(result.reminder).toContain('2024-05-25');
});

test('a cell that both changed is a conflict: the workbook stays unless returns are taken, also later', async () => {
  const sent = typed(alpha, '活动登记', [[0, '学生人次', 15]]);
  const changed = withCell(master, '活动登记', 1, 3, 12);
  const first = await collected(changed, [sent]);
  expect(first.result.conflicts).toEqual([
    {
      ...{ key: expect.any(String), ofRow: false, sheet: '活动登记', cell: 'D2', file: sent.file },
      ...{ base: '10', master: '12', return: '15' },
    },
  ]);
  expect(activitiesIn(first.sheets)[0]?.[3]).toBe('12');
  const again = await collected(first.sheets, [sent]);
  expect(again.result.conflicts.length).toBe(1);
  const taken = await collected(first.sheets, [sent], { take: 'returns' });
  expect([taken.result.conflicts, activitiesIn(taken.sheets)[0]?.[3]]).toEqual([[], '15']);
});

test('what only the workbook changed stays, and a blank return over it deletes nothing', async () => {
  const noted = withCell(withCell(master, '活动登记', 1, 4, '新备注'), '活动登记', 1, 3, 12);
  const { result, sheets } = await collected(
    noted,
    [alpha].flatMap((one) => one ?? []),
  );
  expect(result.conflicts).toEqual([]);
  expect(activitiesIn(sheets)[0]?.slice(3, 5)).toEqual(['12', '新备注']);
});

test('a row removed in the return and changed in the workbook is a conflict of the row, and the other way round', async () => {
  const gone = typed(
    alpha,
    '活动登记',
    ['活动名称', '牵头部门', '开始日期', '学生人次'].map((heading) => [0, heading, null] as const),
  );
  const changed = await collected(withCell(master, '活动登记', 1, 3, 12), [gone]);
  expect(changed.result.conflicts).toMatchObject([{ cell: 'A2', return: null }]);
  expect(activitiesIn(changed.sheets)[0]?.[0]).toBe('讲座');
  const without = master.map((sheet) =>
    sheet.name === '活动登记' ? { ...sheet, rows: sheet.rows.filter((_, at) => at !== 1) } : sheet,
  );
  const back = await collected(without, [typed(alpha, '活动登记', [[0, '学生人次', 15]])]);
  expect(back.result.conflicts).toMatchObject([{ cell: null, master: null }]);
  expect(activitiesIn(back.sheets).map(([name]) => name)).not.toContain('讲座');
});

test('rows of another department are not taken, an activity that it leads with others is', async () => {
  const sent = typed(alpha, '活动登记', [
    [2, '活动名称', '别人的'],
    [2, '牵头部门', '乙系'],
    [3, '活动名称', '一起的'],
    [3, '牵头部门', '乙系、甲系'],
    [3, '开始日期', { value: 45431, date: true }],
  ]);
  const { result, sheets } = await collected(master, [sent]);
  expect(result.findings.map(({ finding }) => finding).filter(({ severity }) => severity === 'error')).toMatchObject([
    { code: 'U2' },
  ]);
  const names = activitiesIn(sheets).map(([name]) => name);
  expect([names.includes('别人的'), names.includes('一起的')]).toEqual([false, true]);
});

test('the latest return counts; an older one later is superseded', async () => {
  const older = {
    ...typed(alpha, '活动登记', [[0, '学生人次', 11]]),
    modified: '2024-05-21T00:00:00Z',
    file: 'a.xlsx',
  };
  const newer = {
    ...typed(alpha, '活动登记', [[0, '学生人次', 12]]),
    modified: '2024-05-22T00:00:00Z',
    file: 'b.xlsx',
  };
  for (const returns of [
    [older, newer],
    [newer, older],
  ]) {
    const { result, sheets } = await collected(master, returns);
    const states = new Map(result.files.map(({ file, state }) => [file, state]));
    expect([...states].sort()).toEqual([
      ['a.xlsx', 'superseded'],
      ['b.xlsx', 'merged'],
    ]);
    expect(activitiesIn(sheets)[0]?.[3]).toBe('12');
    const late = await collected(sheets, [older]);
    expect([late.result.files[0]?.state, late.sheets]).toEqual(['superseded', sheets]);
  }
});

test('two returns of one moment: one is used, and that it is left to chance is told, now and later', async () => {
  const [one, other] = [11, 12].map((students) => ({
    ...typed(alpha, '活动登记', [[0, '学生人次', students]]),
    file: `${String(students)}.xlsx`,
  }));
  if (one === undefined || other === undefined) throw new Error('two returns');
  const told = ({ findings }: CollectResult) =>
    findings.flatMap(({ finding: { message } }) => (message.id === 'x1.sameMoment' ? [message.values['file']] : []));
  const { result, sheets } = await collected(master, [one, other]);
  const left = result.files.find(({ state }) => state === 'superseded');
  expect(told(result)).toEqual([left?.file]);
  const [first] = result.files.filter(({ state }) => state === 'merged');
  const late = [one, other].find(({ file }) => file !== first?.file);
  expect(told((await collected(sheets, late === undefined ? [] : [late])).result)).toEqual([late?.file]);
  const saved = { ...one, modified: '2024-05-20T10:00:00Z' };
  expect(told((await collected(master, [saved, other])).result)).toEqual([]);
});

test('a sentence that names two rows names those of the return', async () => {
  const sent = typed(beta, '活动登记', [
    [1, '活动名称', '展览'],
    [1, '开始日期', { value: 45430, date: true }],
    [1, '学生人次', 20],
  ]);
  const { result } = await collected(master, [sent]);
  const [twice] = result.findings.filter(({ finding: { code } }) => code === 'T3').map(findingInReturn);
  const names = sheetNamed(sent.sheets, '活动登记')?.rows.map(([name]) => textOf(name)) ?? [];
  const [first, second] = names.flatMap((name, at) => (name === '展览' ? [at + 1] : []));
  expect([twice?.message.values['first'], twice?.message.values['row']]).toEqual([first, second]);
  expect(twice?.place?.row).toBe((second ?? 0) - 1);
});

test('a return without memory is recognised by the one department that it names; other workbooks are refused', async () => {
  const bare = (file: ReturnFile | undefined, sheets: readonly Sheet[]): ReturnFile => ({
    file: 'x.xlsx',
    modified: '',
    digest: 'x',
    ...file,
    sheets,
  });
  const own = bare(undefined, [
    plainSheet('活动登记', [
      ['活动名称', '牵头部门', '开始日期'],
      ['义诊', '甲', '2024-05-20'],
    ]),
  ]);
  expect((await collected(master, [own])).result.files[0]).toMatchObject({ of: '甲系', state: 'merged', added: 1 });
  const two = bare(undefined, [
    plainSheet('活动登记', [
      ['活动名称', '牵头部门', '开始日期'],
      ['义诊', '甲', 1],
      ['义卖', '乙', 1],
    ]),
  ]);
  expect((await collected(master, [two])).result.files[0]).toMatchObject({
    state: 'refused',
    reason: { id: 'collect.severalNamed' },
  });
  const other = withCell(master, '_weektally', 1, 1, 'book-2');
  const refused = await collected(
    other,
    [alpha].flatMap((one) => one ?? []),
  );
  expect(refused.result.files[0]).toMatchObject({ state: 'refused', reason: { id: 'collect.otherWorkbook' } });
  const named = await collected(
    other,
    [alpha].flatMap((one) => (one === undefined ? [] : [{ ...one, as: '甲' }])),
  );
  expect(named.result.files[0]?.state).toBe('unchanged');
});

test('marks come into the judge’s own block; those of a criterion that has changed are listed', async () => {
  const sent = typed(forms.get('judge-李评.xlsx'), '评分·李评', [
    [0, '甲系', 9],
    [0, '乙系', 99],
  ]);
  const { result, sheets } = await collected(master, [sent]);
  expect(sheetNamed(sheets, '评分·李评')?.rows[2]).toEqual(['1', '组织', '方案', 10, 9, 99]);
  expect(sheetNamed(sheets, '评分·张评')).toEqual(sheetNamed(master, '评分·张评'));
  expect(result.findings.map(({ finding }) => finding.code)).toContain('S1');
  const changed = await collected(withCell(master, '评价细则', 1, 3, 12), [sent]);
  expect(changed.result.findings.map(({ finding }) => finding.message.id)).toEqual([
    'c2.changedMark',
    'c2.changedMark',
  ]);
  expect(sheetNamed(changed.sheets, '评分·李评')).toEqual(sheetNamed(master, '评分·李评'));
});

test('hostile texts come in as texts, too long ones are refused with their cell', async () => {
  const hostile = ['=WEBSERVICE("http://x")', "=cmd|'/c calc'!A1", '@SUM(A1)', '+1', '\u0001', '\ud800'];
  const sent = typed(
    alpha,
    '活动登记',
    hostile.map((text, at) => [at + 2, '活动名称', text] as const),
  );
  const { sheets } = await collected(master, [sent]);
  const held = sheetNamed(sheets, '活动登记')?.rows.map(([cell]) => cell) ?? [];
  for (const text of hostile) expect(held).toContain(text);
  const long = await collected(master, [typed(alpha, '活动登记', [[2, '活动名称', 'x'.repeat(32_768)]])]);
  expect(long.result.files[0]).toMatchObject({
    state: 'refused',
    reason: { id: 'collect.longText', values: { cell: 'A6' } },
  });
  expect(long.sheets).toEqual(master);
});

const text = fc.constantFrom('讲座', '展览', '比赛', '义诊', null);
const number = fc.constantFrom<Cell>(0, 5, 10, 12, 'x', null);
const typing = fc.array(fc.tuple(fc.nat(4), fc.constantFrom('活动名称', '学生人次', '备注'), fc.oneof(text, number)), {
  maxLength: 6,
});
const edits = fc.array(fc.tuple(fc.integer({ min: 1, max: 4 }), fc.constantFrom(3, 4), number), { maxLength: 3 });

const cleaned = (sheets: readonly Sheet[]) =>
  sheets.map((sheet) =>
    sheet.name === '_weektally'
      ? { ...sheet, rows: sheet.rows.filter(([key]) => !textOf(key).startsWith('log:')) }
      : sheet,
  );

test('any order of any returns gives the same workbook, and once more they change nothing', async () => {
  await fc.assert(
    fc.asyncProperty(typing, typing, typing, edits, async (one, two, three, inMaster) => {
      const now = inMaster.reduce(
        (sheets, [row, column, value]) => withCell(sheets, '活动登记', row, column, value),
        master,
      );
      const returns = [
        typed(alpha, '活动登记', one),
        { ...typed(alpha, '活动登记', two), file: 'second.xlsx' },
        typed(beta, '活动登记', three),
      ];
      const forward = await collected(now, returns);
      const backward = await collected(now, [...returns].reverse());
      expect(backward.sheets).toEqual(forward.sheets);
      const again = await collected(forward.sheets, returns);
      expect(cleaned(again.sheets)).toEqual(cleaned(forward.sheets));
      expect(again.result.files.every(({ state }) => state !== 'merged')).toBe(true);
    }),
    { numRuns: 60 },
  );
});

test('no return changes a row that it does not own', async () => {
  await fc.assert(
    fc.asyncProperty(typing, async (cells) => {
      const others = (sheets: readonly Sheet[]) =>
        activitiesIn(sheets).filter(([, lead, , , , origin]) => lead === '乙系' || origin === '去年的表');
      const { sheets } = await collected(master, [typed(alpha, '活动登记', cells)]);
      expect(others(sheets)).toEqual(others(master));
    }),
    { numRuns: 60 },
  );
});

test('an answer decides a single conflict, and it is not asked again', async () => {
  const sent = typed(alpha, '活动登记', [
    [0, '学生人次', 15],
    [1, '学生人次', 35],
  ]);
  const changed = withCell(withCell(master, '活动登记', 1, 3, 12), '活动登记', 3, 3, 32);
  const preview = await collected(changed, [sent], { write: false });
  const [one, other] = preview.result.conflicts;
  expect([one?.cell, other?.cell, preview.sheets]).toEqual(['D2', 'D4', changed]);
  const answers = new Map([
    [one?.key ?? '', 'returns'],
    [other?.key ?? '', 'master'],
  ] as const);
  const decided = await collected(changed, [sent], { answers });
  expect(decided.result.conflicts).toEqual([]);
  expect(activitiesIn(decided.sheets).map((row) => row[3])).toEqual(['15', '20', '32', '1']);
  const again = await collected(decided.sheets, [sent]);
  expect([again.result.conflicts, again.sheets]).toEqual([[], decided.sheets]);
});

test('a row that stays by decision is the workbook’s own', async () => {
  const gone = typed(
    alpha,
    '活动登记',
    ['活动名称', '牵头部门', '开始日期', '学生人次'].map((heading) => [0, heading, null] as const),
  );
  const changed = withCell((await collected(master, [...forms.values()])).sheets, '活动登记', 1, 3, 12);
  const preview = await collected(changed, [gone], { write: false });
  const answers = new Map(preview.result.conflicts.map(({ key }) => [key, 'master'] as const));
  const decided = await collected(changed, [gone], { answers });
  expect(activitiesIn(decided.sheets)[0]?.slice(0, 6)).toEqual(['讲座', '甲系', '45430', '12', '', '']);
  const again = await collected(decided.sheets, [gone]);
  expect([again.result.conflicts, again.sheets]).toEqual([[], decided.sheets]);
});

test('a latest return that is refused does not stand before an earlier good one', async () => {
  const good = { ...typed(alpha, '活动登记', [[0, '学生人次', 11]]), modified: '2024-05-21T00:00:00Z', file: 'a' };
  const long = typed(alpha, '活动登记', [[2, '活动名称', 'x'.repeat(32_768)]]);
  const bad = { ...long, modified: '2024-05-22T00:00:00Z', file: 'b' };
  const { result, sheets } = await collected(master, [bad, good]);
  expect(result.files.map(({ state }) => state)).toEqual(['refused', 'merged']);
  expect(activitiesIn(sheets)[0]?.[3]).toBe('11');
});

test('merged cells and doubled headings of a marking sheet refuse the file', async () => {
  const judge = forms.get('judge-李评.xlsx');
  const merged = judge?.sheets.map((sheet) => {
    const row = sheet.rows.findIndex(([cell]) => textOf(cell) === '1');
    return row < 0 ? sheet : { ...sheet, merges: [{ top: row, bottom: row, left: 4, right: 5 }] };
  });
  const doubled = judge?.sheets.map((sheet) => ({
    ...sheet,
    rows: sheet.rows.map((row) => row.map((cell) => (textOf(cell) === '乙系' ? '甲' : cell))),
  }));
  for (const [sheets, code] of [
    [merged, 'X5'],
    [doubled, 'X1'],
  ] as const) {
    const { result, sheets: after } = await collected(
      master,
      [judge].flatMap((one) => (one === undefined ? [] : [{ ...one, sheets: sheets ?? [] }])),
    );
    expect(result.files[0]).toMatchObject({ of: '李评', state: 'refused' });
    expect(result.findings.map(({ finding }) => finding.code)).toContain(code);
    expect([after, result.missing.judges]).toEqual([master, ['张评', '李评']]);
  }
});

test('a sheet that is gone from a form leaves its rows alone, and that is told', async () => {
  const sent = [alpha].flatMap((one) =>
    one === undefined ? [] : [{ ...one, sheets: one.sheets.filter(({ name }) => name !== '活动登记') }],
  );
  const { result, sheets } = await collected(master, sent);
  expect(activitiesIn(sheets)).toEqual(activitiesIn(master));
  expect(result.findings.map(({ finding }) => finding)).toMatchObject([
    { code: 'X1', severity: 'warn', message: { id: 'x1.sheetGone', values: { table: '活动登记', rows: 2 } } },
  ]);
});

test('a row that is not taken leaves what stood in its place', async () => {
  const sent = typed(alpha, '活动登记', [[0, '牵头部门', '甲戏']]);
  const { result, sheets } = await collected(master, [sent]);
  expect(result.findings.map(({ finding }) => finding.code)).toContain('U2');
  expect(activitiesIn(sheets)[0]).toEqual(activitiesIn(master)[0]);
  const rubric = withCell(master, '评价细则', 2, 3, 25);
  const office = await collected(
    rubric,
    [forms.get('office-教务处.xlsx')].flatMap((one) => one ?? []),
  );
  expect(office.result.findings.map(({ finding }) => finding.message.id)).toContain('c2.changedCriterion');
  expect(sheetNamed(office.sheets, '考核登记')).toEqual(sheetNamed(master, '考核登记'));
});

test('the form of one department with the rows of another takes nothing away', async () => {
  const other = typed(alpha, '活动登记', [
    ...[0, 1].flatMap((row) =>
      ['活动名称', '牵头部门', '开始日期', '学生人次', '备注'].map((heading) => [row, heading, null] as const),
    ),
    [2, '活动名称', '展览'],
    [2, '牵头部门', '乙系'],
  ]);
  const { result, sheets } = await collected(master, [other]);
  expect(result.files[0]).toMatchObject({ state: 'refused', reason: { id: 'collect.othersRows' } });
  expect(sheets).toEqual(master);
});

test('a form without its hidden sheet brings no row twice', async () => {
  const bare = typed(alpha, '活动登记', [[2, '活动名称', '新的']]);
  const file = { ...bare, sheets: bare.sheets.filter(({ name }) => name !== '_weektally') };
  const { sheets } = await collected(master, [file]);
  expect(activitiesIn(sheets).map((row) => [row[0], row[5]])).toEqual([
    ['讲座', '报送表 甲系'],
    ['展览', ''],
    ['比赛', '报送表 甲系'],
    ['新的', '报送表 甲系'],
    ['外来', '去年的表'],
  ]);
});

test('a cell that cannot be read keeps the workbook’s value and is told with its cell in the return', async () => {
  const external: Cell = { value: 99, formula: '[别的.xlsx]A!B2' };
  const sent = typed(alpha, '活动登记', [
    [0, '学生人次', { value: null, error: '#REF!' }],
    [1, '学生人次', external],
  ]);
  const { result, sheets } = await collected(master, [sent]);
  expect(activitiesIn(sheets).map((row) => row[3])).toEqual(['10', '20', '30', '1']);
  const told = result.findings.filter(({ finding }) => finding.code === 'X2');
  expect(told.map(({ file, from }) => [file, from?.sheet])).toEqual([
    [sent.file, '活动登记'],
    [sent.file, '活动登记'],
  ]);
});

test('undo takes a whole collection back, and the same returns can be collected again', async () => {
  const first = typed(alpha, '活动登记', [
    [0, '学生人次', 15],
    [2, '活动名称', '新的'],
  ]);
  const second = { ...typed(alpha, '活动登记', [[0, '学生人次', 16]]), modified: '2024-05-22T00:00:00Z' };
  const once = await collected(master, [first, ...[beta].flatMap((one) => one ?? [])]);
  const twice = await collected(once.sheets, [second], { now: '2024-05-22T00:00:00.000Z' });
  const back = memoryWorkbook(twice.sheets);
  await undo(back, { now: '2024-05-23T00:00:00.000Z', workbookId: 'book-1' });
  const undone = await back.readAll();
  expect(activitiesIn(undone)).toEqual(activitiesIn(once.sheets));
  const again = await collected(undone, [second], { now: '2024-05-24T00:00:00.000Z' });
  expect([again.result.files[0]?.state, again.result.conflicts]).toEqual(['merged', []]);
  expect(activitiesIn(again.sheets)).toEqual(activitiesIn(twice.sheets));
  const start = memoryWorkbook(undone);
  await undo(start, { now: '2024-05-23T01:00:00.000Z', workbookId: 'book-1' });
  const blank = await start.readAll();
  expect(activitiesIn(blank)).toEqual(activitiesIn(master));
  const fresh = await collected(blank, [first], { now: '2024-05-25T00:00:00.000Z' });
  expect(fresh.result).toMatchObject({
    files: [{ state: 'merged', added: 1, changed: 1 }],
    missing: { departments: ['乙系'] },
  });
});

test('a judge whose marks stand in the workbook is missing by the contract, but not awaited', async () => {
  const marked = (sheets: readonly Sheet[], first: Cell, second: Cell) =>
    withCell(withCell(sheets, '评分·李评', 2, 4, first), '评分·李评', 2, 5, second);
  const awaited = async (sheets: readonly Sheet[]) => {
    const { result } = await collected(sheets, [], { write: false });
    expect(result.missing.judges).toEqual(['张评', '李评']);
    return [result.awaited, result.reminder.includes('李评')];
  };
  const others = ['甲系', '乙系', '张评'];
  expect(await awaited(marked(master, 9, 8))).toEqual([[...others, '教务处'], false]);
  // 缺席 and 不适用 are answers; a blank and what cannot be read are to be marked still.
  expect(await awaited(marked(master, '缺席', '不适用'))).toEqual([[...others, '教务处'], false]);
  expect(await awaited(marked(master, 9, null))).toEqual([[...others, '李评', '教务处'], true]);
  expect(await awaited(marked(master, 9, '约8'))).toEqual([[...others, '李评', '教务处'], true]);
});

test('a judge whose sheet lacks a column that is due is awaited', async () => {
  const marked = withCell(withCell(master, '评分·李评', 2, 4, 9), '评分·李评', 2, 5, 8);
  const narrower = marked.map((sheet) =>
    sheet.name === '评分·李评' ? { ...sheet, rows: sheet.rows.map((cells) => cells.slice(0, 5)) } : sheet,
  );
  const { result } = await collected(narrower, [], { write: false });
  expect(result.awaited).toContain('李评');
});
