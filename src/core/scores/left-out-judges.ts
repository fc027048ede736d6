import { sum } from '../base/decimal';
import type { Exact } from '../base/decimal';
import type { Department } from '../names/department';
import type { Judge } from '../judges/judge';
import { leftOutSums } from '../rules/marks';
import { markPoints } from '../judges/mark-scale';
import type { SubjectMarks } from './mark-book';
import { avoids } from './mark-book';

/**
 * 去极值方式 按评委总分, for one department: of the judges who have a number in every one of their judged cells, if they are at least
 * `threshold`, one with the highest sum and then, of the rest, one with the lowest is left out; on ties the first in 评委.
 * `cells` holds the judged criteria that apply to the department.
 */
export function leftOutJudges(
  cells: readonly SubjectMarks[],
  judges: readonly Judge[],
  department: Department,
  threshold: number,
): ReadonlySet<Judge> {
  const numbers = new Map<Judge, Exact[] | 'gap'>();
  for (const { criterion, marks, without } of cells) {
    for (const judge of without) numbers.set(judge, 'gap');
    for (const mark of marks) {
      const list = numbers.get(mark.judge);
      if (list === 'gap') continue;
      if (typeof mark.value !== 'number') numbers.set(mark.judge, 'gap');
      else if (list === undefined) numbers.set(mark.judge, [markPoints(mark.value, criterion)]);
      else list.push(markPoints(mark.value, criterion));
    }
  }
  const sums = judges.map((judge) => {
    const list = numbers.get(judge);
    return avoids(judge, department) || list === undefined || list === 'gap' ? null : sum(list);
  });
  const out = leftOutSums(sums, threshold);
  return new Set(judges.filter((_, at) => out[at] === true));
}
