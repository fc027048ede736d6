import { toNumber } from '../base/decimal';
import { finding } from '../base/finding';
import type { Finding } from '../base/findings';
import type { Mark } from '../judges/judge';
import { subjectLabel } from '../judges/judge';
import { markLimit } from '../judges/mark-scale';
import type { MarkingSheet } from '../judges/marking-sheet';
import { avoids } from '../scores/mark-book';
import type { Check, CheckContext } from './check';

/** S4: a mark for the judge's own department is left out, and listed. */
export const ownDepartmentMarks: Check = (context) =>
  context.markingSheets.flatMap(({ marks }) =>
    marks.flatMap((mark) => {
      if (typeof mark.value !== 'number' || !avoids(mark.judge, mark.subject.department)) return [];
      const values = { judge: mark.judge.name, subject: subjectLabel(mark.subject), mark: mark.value };
      return [finding('S4', 'warn', placeOf(mark), 's4.own', values, { found: String(mark.value) })];
    }),
  );

function placeOf(mark: Mark) {
  return { sheet: mark.sheet, row: mark.row, column: mark.column };
}

/** S5: one judge gives all departments the same, or all full marks; from three departments on. One finding per judge. */
export const levelMarks: Check = (context) => {
  const max = new Map(
    (context.rubric?.rubric.criteria ?? []).map((criterion) => [criterion.id, toNumber(markLimit(criterion))]),
  );
  return context.markingSheets.flatMap((sheet) => levelMarksOf(sheet, max));
};

function levelMarksOf(sheet: MarkingSheet, max: ReadonlyMap<string, number>): readonly Finding[] {
  const rows = new Map<string, Mark[]>();
  for (const mark of sheet.marks) {
    if (typeof mark.value !== 'number' || avoids(mark.judge, mark.subject.department)) continue;
    const row = rows.get(mark.criterionId);
    if (row === undefined) rows.set(mark.criterionId, [mark]);
    else row.push(mark);
  }
  const level = [...rows].filter(
    ([, marks]) => marks.length >= 3 && marks.every((mark) => mark.value === marks[0]?.value),
  );
  const first = level[0]?.[1][0];
  if (first === undefined) return [];
  const full = level.every(([id, marks]) => marks[0]?.value === max.get(id));
  const values = { judge: sheet.judge.name, ids: level.map(([id]) => id).join('、') };
  return [finding('S5', 'warn', placeOf(first), full ? 's5.full' : 's5.same', values, { found: String(first.value) })];
}

type Valued = { readonly mark: Mark; readonly value: number };

/**
 * S6: a mark that is further from the median of the other judges' marks than 3 × their MAD (median absolute deviation) and than
 * 20 % of 分值; from two other marks on.
 */
export const outlyingMarks: Check = (context) => {
  const max = new Map(
    (context.rubric?.rubric.criteria ?? []).map((criterion) => [criterion.id, toNumber(markLimit(criterion))]),
  );
  return marksBySubject(context).flatMap((marks) => outliersIn(marks, max.get(marks[0]?.mark.criterionId ?? '') ?? 0));
};

function marksBySubject(context: CheckContext): readonly (readonly Valued[])[] {
  const groups = new Map<string, Map<unknown, Valued[]>>();
  for (const { marks } of context.markingSheets) {
    for (const mark of marks) {
      if (typeof mark.value !== 'number' || avoids(mark.judge, mark.subject.department)) continue;
      const ofCriterion = groups.get(mark.criterionId) ?? new Map<unknown, Valued[]>();
      groups.set(mark.criterionId, ofCriterion);
      const list = ofCriterion.get(mark.subject);
      if (list === undefined) ofCriterion.set(mark.subject, [{ mark, value: mark.value }]);
      else list.push({ mark, value: mark.value });
    }
  }
  return [...groups.values()].flatMap((group) => [...group.values()]);
}

function outliersIn(marks: readonly Valued[], max: number): readonly Finding[] {
  if (marks.length < 3) return [];
  const sorted = marks.map(({ value }) => value).sort((left, right) => left - right);
  return marks.flatMap(({ mark, value }) => {
    const at = sorted.indexOf(value);
    const others = [...sorted.slice(0, at), ...sorted.slice(at + 1)];
    const middle = median(others);
    const distance = round12(Math.abs(value - middle));
    if (distance <= max * 0.2) return [];
    const deviations = others.map((other) => Math.abs(other - middle)).sort((left, right) => left - right);
    if (distance <= round12(3 * median(deviations))) return [];
    const values = {
      judge: mark.judge.name,
      subject: subjectLabel(mark.subject),
      mark: value,
      median: round12(middle),
    };
    return [finding('S6', 'warn', placeOf(mark), 's6.far', values, { found: String(value) })];
  });
}

/** Drops the binary noise of differences of decimals, so that 0.6 − 0.2 is not further than 0.4. */
function round12(value: number): number {
  return Number(value.toPrecision(12));
}

function median(sorted: readonly number[]): number {
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2;
}
