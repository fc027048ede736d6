import { unreadText } from '../base/cell-words';
import { exact, sum, toNumber } from '../base/decimal';
import type { Exact } from '../base/decimal';
import { finding } from '../base/finding';
import type { Finding } from '../base/findings';
import { blank, isPresent, presentOr, unread } from '../base/parsed';
import type { Department } from '../names/department';
import type { Criterion } from '../rubric/criterion';
import type { FoundTables } from '../tables/find-tables';
import { placeIn } from '../tables/place-in-row';
import { ruleFinding } from './kind-findings';
import { cellOf } from './outcome';
import type { RuleEntry } from '../entries/entry';

/** What a share divides by: Σ应有数, or 基准 × 学生数 where no row of the department has 应有数; '' where there is neither. */
export function dueOf(
  { parameters }: Criterion,
  entries: readonly RuleEntry[],
  { students }: Department,
): Exact | '' | typeof unreadText {
  if (entries.some((entry) => entry.due === unread)) return unreadText;
  const dues = entries.flatMap((entry) => (isPresent(entry.due) ? [exact(entry.due)] : []));
  if (dues.length > 0) return sum(dues);
  if (parameters.base === null || students === blank) return '';
  return isPresent(students) ? parameters.base.mul(exact(students)) : unreadText;
}

/** C5: there is nothing to divide by, or 0. Nothing is told where a number cannot be read: its own finding does. */
export function missingDue(
  criterion: Criterion,
  entries: readonly RuleEntry[],
  department: Department,
  due: ReturnType<typeof dueOf>,
  found: Pick<FoundTables, 'tables'>,
): readonly Finding[] {
  const [first] = entries;
  if (due === unreadText || first === undefined) return [];
  const given = entries.some((entry) => isPresent(entry.due));
  const values = { id: criterion.id, department: department.name };
  if (criterion.parameters.base !== null && !given)
    return [finding('C5', 'error', placeIn(found, 'departments', department.row, '学生数'), 'c5.students', values)];
  return [ruleFinding('C5', first, given ? 'c5.zero' : 'c5.due', values, { column: '应有数' })];
}

/** T1: more of something than there should be, by the numbers entered: 900 of 62. The score is not changed by it. */
export function beyondDue(
  criterion: Criterion,
  entries: readonly RuleEntry[],
  quantity: Exact,
  due: Exact,
): readonly Finding[] {
  const withDue = entries.filter((entry) => isPresent(entry.due));
  const [first] = withDue;
  if (first === undefined || quantity.compare(due) <= 0) return [];
  const excess = (entry: RuleEntry) => presentOr(entry.quantity, 0) - presentOr(entry.due, 0);
  // Rows of a register are told of as one: their totals.
  const entry =
    first.table === null ? first : withDue.reduce((one, other) => (excess(other) > excess(one) ? other : one));
  const amounts = { quantity: toNumber(quantity), due: toNumber(due) };
  const found = first.table === null ? amounts.quantity : presentOr(entry.quantity, '');
  const values = { id: criterion.id, row: entry.row + 1, ...amounts };
  return [finding('T1', 'warn', cellOf(entry, '数量'), 't1.due', values, { found: String(found) })];
}
