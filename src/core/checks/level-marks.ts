import { addToList } from '../base/add-to-list';
import { toNumber } from '../base/decimal';
import type { Finding } from '../base/findings';
import type { Mark } from '../judges/judge';
import { markLimit } from '../judges/mark-scale';
import type { MarkingSheet } from '../judges/marking-sheet';
import { avoids } from '../scores/mark-book';
import { check } from './check';
import type { Tell } from './check';

/** S5: one judge gives all departments the same, or all full marks; from three departments on. One finding per judge. */
export const levelMarks = check({
  code: 'S5',
  severities: ['warn'],
  example: '3 · 3 · 3 · 3',
  find: ({ rubric, markingSheets }, { warn }) => {
    const criteria = rubric?.rubric.criteria ?? [];
    const max = new Map(criteria.map((criterion) => [criterion.id, toNumber(markLimit(criterion))]));
    return markingSheets.flatMap((sheet) => levelMarksOf(sheet, max, warn));
  },
});

function levelMarksOf(sheet: MarkingSheet, max: ReadonlyMap<string, number>, warn: Tell<'S5'>): readonly Finding[] {
  const rows = new Map<string, Mark[]>();
  for (const mark of sheet.marks) {
    if (typeof mark.value !== 'number' || avoids(mark.judge, mark.subject.department)) continue;
    addToList(rows, mark.criterionId, mark);
  }
  const level = [...rows].filter(
    ([, marks]) => marks.length >= 3 && marks.every((mark) => mark.value === marks[0]?.value),
  );
  const first = level[0]?.[1][0];
  if (first === undefined) return [];
  const full = level.every(([id, marks]) => marks[0]?.value === max.get(id));
  const values = { judge: sheet.judge.name, ids: level.map(([id]) => id).join('、') };
  const place = { sheet: first.sheet, row: first.row, column: first.column };
  return [warn(place, full ? 's5.full' : 's5.same', values, { found: String(first.value) })];
}
