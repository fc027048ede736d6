import { toNumber } from '../base/decimal';
import type { Finding } from '../base/findings';
import { subjectLabel } from '../judges/judge';
import type { Mark } from '../judges/judge';
import { markLimit } from '../judges/mark-scale';
import { avoids, isNumberMark, marksBySubject } from '../scores/mark-book';
import type { NumberMark } from '../scores/mark-book';
import { check } from './check';
import type { Tell } from './check';

/**
 * S6: a mark that is further from the median of the other judges' marks than 3 × their MAD (median absolute deviation) and than
 * 20 % of 分值; from two other marks on.
 */
export const outlyingMarks = check({
  code: 'S6',
  severities: ['warn'],
  example: '8 · 8.5 · 9 · 2',
  find: (context, { warn }) => {
    const criteria = context.rubric?.rubric.criteria ?? [];
    const max = new Map(criteria.map((criterion) => [criterion.id, toNumber(markLimit(criterion))]));
    const isCounted = (mark: Mark): mark is NumberMark =>
      isNumberMark(mark) && !avoids(mark.judge, mark.subject.department);
    const counted = context.markingSheets.flatMap(({ marks }) => marks.filter(isCounted));
    return [...marksBySubject(counted)].flatMap(([id, bySubject]) => {
      return [...bySubject.values()].flatMap((marks) => outliersIn(marks, max.get(id) ?? 0, warn));
    });
  },
});

function outliersIn(marks: readonly NumberMark[], max: number, warn: Tell<'S6'>): readonly Finding[] {
  if (marks.length < 3) return [];
  const sorted = marks.map(({ value }) => value).sort((left, right) => left - right);
  // On either side the outermost mark is the furthest from the median of the others.
  if (Math.max(distanceAt(sorted, 0), distanceAt(sorted, sorted.length - 1)) <= max * 0.2) return [];
  const outlying = marks.filter(({ value }) => isOutlier(sorted, sorted.indexOf(value), max));
  return outlying.map(({ sheet, row, column, judge, subject, value }) => {
    const median = round12(medianWithout(sorted, sorted.indexOf(value)));
    const values = { judge: judge.name, subject: subjectLabel(subject), mark: value, median };
    return warn({ sheet, row, column }, 's6.far', values, { found: String(value) });
  });
}

function isOutlier(sorted: readonly number[], at: number, max: number): boolean {
  const distance = distanceAt(sorted, at);
  return distance > max * 0.2 && distance > round12(3 * deviationWithout(sorted, at));
}

function distanceAt(sorted: readonly number[], at: number): number {
  return round12(Math.abs((sorted[at] ?? 0) - medianWithout(sorted, at)));
}

/** The median absolute deviation of all but one. */
function deviationWithout(sorted: readonly number[], out: number): number {
  const middle = medianWithout(sorted, out);
  const others = sorted.filter((_, at) => at !== out);
  const deviations = others.map((other) => Math.abs(other - middle)).sort((left, right) => left - right);
  return medianOf(deviations.length, (at) => deviations[at] ?? 0);
}

/** The median of all but one, which most marks are near to: no list is made for it. */
function medianWithout(sorted: readonly number[], out: number): number {
  return medianOf(sorted.length - 1, (at) => sorted[at < out ? at : at + 1] ?? 0);
}

/** Drops the binary noise of differences of decimals, so that 0.6 − 0.2 is not further than 0.4. */
function round12(value: number): number {
  return Number(value.toPrecision(12));
}

function medianOf(count: number, valueAt: (at: number) => number): number {
  const middle = Math.floor(count / 2);
  return count % 2 === 1 ? valueAt(middle) : (valueAt(middle - 1) + valueAt(middle)) / 2;
}
