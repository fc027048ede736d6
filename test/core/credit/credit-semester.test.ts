import { withRows } from '../../../src/core/memory/memory-rows';
import type { Cell, Sheet } from '../../../src/core/base/cells';
import { address } from '../../../src/core/base/cells';
import { creditSemester } from '../../../src/core/credit/credit-semester';
import type { CreditOptions } from '../../../src/core/credit/credit-semester';
import { sheet } from '../../support/sheets';
import { evaluated, points, say } from '../results/scored-school';

const head = ['序号', '系部', '常规考核', '运动会', '职业教育活动周（15分）', '合计'];

/** A school's own sheet: title over the table, departments by alias and with spaces, a sum below. */
function schoolSheet(own: readonly Cell[] = [null, null, null], change: Partial<Sheet> = {}): Sheet {
  return sheet(
    '系部考核',
    [
      ['2023—2024学年第二学期系部考核'],
      head,
      [1, '机电工程系 ', 80, 9, own[0] ?? null, { value: 89, formula: 'SUM(C3:E3)' }],
      [2, '信息系', 82, 8, own[1] ?? null, { value: 90, formula: 'SUM(C4:E4)' }],
      [3, '建築工程系', 78, 7, own[2] ?? null, { value: 85, formula: 'SUM(C5:E5)' }],
      [null, '合计', 240, 24],
    ],
    change,
  );
}

function credit(sheets: readonly Sheet[], options: CreditOptions = {}, evaluation = evaluated()) {
  const result = creditSemester(sheets, evaluation, options);
  if (result.kind === 'refused') return { refused: say(result.reason.id, result.reason.values), needs: result.needs };
  const edits = Object.fromEntries(
    result.edits.map((edit) => [`${edit.sheet}!${address(edit.row, edit.column)}`, edit.value]),
  );
  return { edits, column: result.column, remember: result.remember, notes: result.notes.map(({ id }) => id) };
}

test('writes our column only, matched by department name', () => {
  expect(credit([schoolSheet()])).toMatchObject({
    edits: { '系部考核!E3': 13.5, '系部考核!E4': 12.96, '系部考核!E5': 9 },
    column: '职业教育活动周（15分）',
    notes: ['credit.done'],
  });
});

test('crediting twice is once', () => {
  expect(credit([schoolSheet([13.5, 12.96, 9])])).toMatchObject({ edits: {} });
});

test('text that reads like the number is written anew, because sums do not add text', () => {
  expect(credit([schoolSheet(['13.50', 12.96, 9])])).toMatchObject({ edits: { '系部考核!E3': 13.5 } });
});

test('asks before it writes over what is not ours', () => {
  const filled = schoolSheet([14, null, { value: 3, formula: 'A1+2' }]);
  expect(credit([filled])).toEqual({ refused: expect.stringContaining('E3（14）、E5（3）'), needs: 'overwrite' });
  expect(credit([filled], { overwrite: true })).toMatchObject({ edits: { '系部考核!E3': 13.5, '系部考核!E5': 9 } });
});

test('what the memory says we wrote is ours, wherever the row has moved', () => {
  const first = withRows(new Map(), credit([schoolSheet()]).remember ?? []);
  const memory = sheet('_weektally', [['key', 'value'], ...first], { visibility: 'veryHidden' });
  const sorted = schoolSheet([13.5, 12.96, 9]);
  const moved = { ...sorted, rows: [...sorted.rows.slice(0, 2), ...sorted.rows.slice(2, 5).reverse()] };
  const ledger = points.map((row) => (row[0] === '机电工程系' ? [...row.slice(0, 4), 300] : row));
  expect(credit([moved, memory], {}, evaluated({ ledger }))).toMatchObject({ edits: { '系部考核!E5': 9 } });
  expect(credit([moved], {}, evaluated({ ledger }))).toMatchObject({ needs: 'overwrite' });
});

test('says which columns there are where none has the event’s name, and takes the one that is asked for', () => {
  const other = schoolSheet();
  const rows = other.rows.map((row, at) => (at === 1 ? [...head.slice(0, 4), '职教周', '合计'] : row));
  const refusal = credit([{ ...other, rows }]);
  expect(refusal).toEqual({
    refused: expect.stringContaining('序号、常规考核、运动会、职教周、合计'),
    needs: 'column',
  });
  expect(credit([{ ...other, rows }], { column: '职教周' })).toMatchObject({ edits: { '系部考核!E4': 12.96 } });
  expect(credit([{ ...other, rows }], { column: '系部考核!职教周' })).toMatchObject({ column: '职教周' });
});

test('finds a heading under a merged one, with the year, and takes no other year’s column', () => {
  const rows: Cell[][] = [
    ['系部', '常规', '重大活动', null],
    [null, null, '2023年“职业教育活动周”', '2024年“职业教育活动周”'],
    ...['信息技术系', '机电工程系', '建筑工程系'].map((name) => [name, 80, 10, null]),
  ];
  const merges = [{ top: 0, bottom: 0, left: 2, right: 3 }];
  expect(credit([sheet('考评', rows, { merges })])).toMatchObject({ edits: { '考评!D3': 12.96 } });
  const last = rows.map((row) => row.slice(0, 3));
  expect(credit([sheet('考评', last, { merges: [] })])).toMatchObject({ needs: 'column' });
});

test('asks which one where two columns have the name', () => {
  const twice = [schoolSheet(), { ...schoolSheet(), name: '上学期' }];
  expect(credit(twice)).toEqual({ refused: expect.stringContaining('系部考核!E2、上学期!E2'), needs: 'column' });
  expect(credit(twice, { column: '系部考核!职业教育活动周' })).toMatchObject({ edits: { '系部考核!E3': 13.5 } });
});

test('writes nothing where a department has no row, or two', () => {
  const { rows } = schoolSheet();
  const without = rows.map((row) => (row[1] === '信息系' ? [2, '计算机系', 82] : row));
  const refusal = credit([{ ...schoolSheet(), rows: without }]);
  expect(refusal.refused).toContain('信息技术系');
  expect(refusal.refused).toContain('计算机系');
  const twice = [...rows, [4, '信息中心', 80]];
  expect(credit([{ ...schoolSheet(), rows: twice }]).refused).toContain('B4、B7');
  expect(credit([sheet('空', [['你好']])]).refused).toContain('找不到任何一个参评单位');
});

test('refuses without 重大活动分值, without any total, and for a draft', () => {
  expect(credit([schoolSheet()], {}, evaluated({ settings: { 重大活动分值: null } })).refused).toContain(
    '重大活动分值',
  );
  expect(credit([schoolSheet()], {}, evaluated({ ledger: [] })).refused).toContain('还没有总分');
  expect(credit([schoolSheet()], {}, evaluated({}, true)).refused).toContain('草稿');
  expect(credit([schoolSheet()], {}, evaluated({ settings: { 满分: 90 } })).refused).toContain('暂不能计分');
});

test('credits the others where one department is not complete, and says so', () => {
  const result = credit([schoolSheet([null, 12.5, null])], {}, evaluated({ ledger: points.slice(1) }));
  expect(result).toMatchObject({ edits: { '系部考核!E3': 13.5, '系部考核!E5': 9 } });
  expect(result.notes).toEqual(['credit.done', 'credit.incomplete']);
});

test('never takes a register for a semester sheet', () => {
  const register = sheet('活动登记', [
    ['活动名称', '牵头部门', '开始日期', '职业教育活动周'],
    ['开幕式', '信息技术系', '2024-05-18', null],
  ]);
  expect(credit([register]).refused).toContain('找不到任何一个参评单位');
});
