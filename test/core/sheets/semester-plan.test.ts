import type { Sheet } from '../../../src/core/base/cells';
import { emptyMemory, memorySheet } from '../../../src/core/memory/memory-sheet';
import { contentAsSheet } from '../../../src/core/sheets/content-as-sheet';
import { planSemester } from '../../../src/core/sheets/semester-plan';
import { semesterSheet } from '../../../src/core/sheets/semester-sheet';
import { evaluate } from '../../../src/core/evaluate';
import { schoolSheets, sheet } from '../../support/sheets';
import { say, scoredSchool } from './scored-school';

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

test('credits only our column into the school’s own, and remembers it', () => {
  const own = sheet('学期考评', [
    ['系部', '职业教育活动周', '备注'],
    ...['信息技术系', '机电工程系', '建筑工程系'].map((name) => [name, null, '手填']),
  ]);
  const plan = planned([own]);
  expect(plan.changes).toEqual([
    {
      kind: 'cells',
      edits: [12.96, 13.5, 9].map((value, at) => ({ sheet: '学期考评', row: at + 1, column: 1, value })),
    },
  ]);
  expect(plan.isOurs).toBe(false);
  expect(plan.remember.get('credit:学期考评!职业教育活动周!信息技术系')).toBe('12.96');
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
