import type { Sheet } from '../../../src/core/base/cells';
import { withRows } from '../../../src/core/memory/memory-rows';
import { emptyMemory, memorySheet } from '../../../src/core/memory/memory-sheet';
import { contentAsSheet } from '../../../src/core/layout/content-as-sheet';
import { planSemester } from '../../../src/core/credit/semester-plan';
import { semesterSheet } from '../../../src/core/credit/semester-sheet';
import { evaluate } from '../../../src/core/evaluate';
import { schoolSheets, sheet } from '../../support/sheets';
import { say, scoredSchool } from '../results/scored-school';

function planned(more: readonly Sheet[]) {
  const sheets = schoolSheets(scoredSchool({ more }));
  return planSemester(sheets, evaluate(sheets), say);
}

const created = () => contentAsSheet(semesterSheet(evaluate(schoolSheets(scoredSchool())), say));
const ours = () => contentAsSheet(memorySheet({ ...emptyMemory, sheets: new Map([['学期考评', 'output']]) }));

test('creates 学期考评 where it is missing', () => {
  expect(planned([])).toMatchObject({ isOurs: true, changes: [{ kind: 'sheet', content: { name: '学期考评' } }] });
});

test('continues our own in place', () => {
  const { changes, isOurs } = planned([created(), ours()]);
  expect(isOurs).toBe(true);
  expect(changes).toHaveLength(1);
});

const schoolsOwn = () =>
  sheet('学期考评', [
    ['系部', '职业教育活动周', '备注'],
    ...['信息技术系', '机电工程系', '建筑工程系'].map((name) => [name, null, '手填']),
  ]);

/** The edits of the school's own sheet: nothing else may change. */
function editsOf({ changes }: ReturnType<typeof planned>) {
  return changes.flatMap((change) => (change.kind === 'cells' ? change.edits : []));
}

test('credits only our column into the school’s own, as live references, and remembers it', () => {
  const plan = planned([schoolsOwn()]);
  expect(plan.changes).toHaveLength(1);
  expect(editsOf(plan).map(({ row, column, value }) => [row, column, value])).toEqual([
    [1, 1, 12.96],
    [2, 1, 13.5],
    [3, 1, 9],
  ]);
  expect(editsOf(plan)[0]?.formula).toMatch(/INDEX\('考核汇总'!.*MATCH\(A2,'考核汇总'!/);
  expect(plan.isOurs).toBe(false);
  expect(withRows(new Map(), plan.remember).get('credit:学期考评!职业教育活动周!信息技术系')).toBe('12.96');
});

test('crediting into the school’s own twice is once, and a reference with an old result is still ours', () => {
  const own = schoolsOwn();
  const written = (value: (credited: number) => number) => {
    const rows = own.rows.map((row) => [...row]);
    for (const { row, value: credited, formula = '' } of editsOf(planned([own]))) {
      const cells = rows[row];
      if (cells !== undefined) cells[1] = { value: value(Number(credited)), formula };
    }
    return { ...own, rows };
  };
  expect(planned([written((credited) => credited)]).changes).toEqual([]);
  expect(editsOf(planned([written(() => 1)])).map(({ value }) => value)).toEqual([12.96, 13.5, 9]);
});

test('writes nothing and says why where the school’s own has no such column', () => {
  const plan = planned([
    sheet('学期考评', [
      ['系部', '运动会'],
      ['信息技术系', 1],
    ]),
  ]);
  expect(plan.changes).toEqual([]);
  expect(plan.notes.map(({ id }) => id)).toEqual(['credit.noColumn']);
});
