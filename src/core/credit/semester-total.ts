import { unfinishedText } from '../base/cell-words';
import { unreadText } from '../base/cell-words';
import type { Scalar } from '../base/cells';
import { address } from '../base/cells';
import { exact, sum, zero } from '../base/decimal';
import type { Exact } from '../base/decimal';
import type { SemesterColumns } from './semester-layout';

/** What stands in a department's row of the semester sheet. */
export type SemesterLine = {
  readonly row: number;
  readonly regular: Scalar;
  readonly events: readonly Scalar[];
  readonly bonus: Scalar;
  readonly penalty: Scalar;
};

export type SemesterTotal = Exact | '' | typeof unfinishedText | typeof unreadText;

/**
 * 学期总分: 常规考核得分 + 重大活动 + 加分 − 扣分. Empty until 常规考核得分 is given; 未完成 while an event is empty, because an empty cell is not 0; 未读 where an
 * entry is not a number. Empty 加分 and 扣分 count as none.
 */
export function semesterTotal({ regular, events, bonus, penalty }: SemesterLine): SemesterTotal {
  if (isEmpty(regular)) return '';
  const cells = [regular, ...events, bonus, penalty];
  if (cells.some((cell) => !isEmpty(cell) && typeof cell !== 'number')) return unreadText;
  if (events.some(isEmpty)) return unfinishedText;
  const gained = sum([regular, ...events].map(numberOf));
  return gained.add(numberOf(bonus)).sub(numberOf(penalty));
}

/** The same as a formula; rounding to 6 places only removes the noise of binary sums. */
export function semesterTotalFormula(row: number, columns: SemesterColumns): string {
  const at = (column: number) => address(row, column);
  const due = [columns.regular, ...columns.events].map(at);
  const all = [...due, at(columns.bonus), at(columns.penalty)];
  const filled = all.map((cell) => `(LEN(${cell})>0)`).join('+');
  const total = `ROUND(SUM(${due.join(',')})+SUM(${at(columns.bonus)})-SUM(${at(columns.penalty)}),6)`;
  const complete = `IF(COUNT(${due.join(',')})<${due.length},"${unfinishedText}",${total})`;
  return `IF(LEN(${at(columns.regular)})=0,"",IF(${filled}>COUNT(${all.join(',')}),"${unreadText}",${complete}))`;
}

function isEmpty(cell: Scalar): boolean {
  return cell === null || cell === '';
}

function numberOf(cell: Scalar): Exact {
  return typeof cell === 'number' ? exact(cell) : zero;
}
