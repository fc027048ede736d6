import { exact, sum, toNumber } from '../base/decimal';
import type { Exact } from '../base/decimal';
import type { Department } from '../names/department';
import { finding } from '../base/finding';
import type { Finding, Place } from '../base/findings';
import { blank, isPresent, presentOr, unread } from '../base/parsed';
import type { Criterion } from '../rubric/criterion';
import type { RuleEntry } from './outcome';
import { parseNumber } from '../reading/parse-number';
import { clip } from '../reading/row-source';
import { isKind, none, ruleFinding } from './rule-kinds';

/** The column 学生数 of 单位, where a missing number is pointed at. */
export type Roster = { readonly sheet: string; readonly column: number };

export type Total =
  | { readonly kind: 'total'; readonly value: Exact }
  | { readonly kind: 'unread'; readonly findings: readonly Finding[] };

const unreadTotal: Total = { kind: 'unread', findings: [] };

/** Σ数量. A row that says 无 without a number adds nothing; one that says anything else without a number is C2. */
export function totalQuantity(criterion: Criterion, entries: readonly RuleEntry[]): Total {
  if (entries.some((entry) => entry.quantity === unread || entry.kind === unread)) return unreadTotal;
  const worded = entries.filter((entry) => entry.quantity === blank && !isKind(entry.kind, none));
  if (worded.length > 0) return { kind: 'unread', findings: worded.map((entry) => wordForNumber(criterion, entry)) };
  return { kind: 'total', value: sum(entries.map((entry) => exact(quantityOf(entry)))) };
}

/** 良好, 90%, 第一名 where a number is due: nobody can say how much that is. A plain number only stands in the wrong column. */
function wordForNumber(criterion: Criterion, entry: RuleEntry): Finding {
  const kind = isPresent(entry.kind) ? entry.kind : '';
  const values = { id: criterion.id, row: entry.place.row + 1, kind: clip(kind) };
  const number = parseNumber(kind, 'quantity').value;
  if (!isPresent(number)) return ruleFinding('C2', entry, 'c2.wordForNumber', values);
  const edits = [
    { ...entry.place, column: entry.columns.quantity, value: number },
    { ...entry.place, column: entry.columns.kind, value: null },
  ];
  const fix = { certain: false, edits };
  return ruleFinding('C2', entry, 'c2.numberAsKind', { ...values, number }, { suggestion: `数量 ${number}`, fix });
}

function quantityOf(entry: RuleEntry): number {
  if (!isPresent(entry.quantity)) return 0;
  return isKind(entry.kind, none) ? 0 : entry.quantity;
}

/**
 * What a share divides by: Σ应有数, or 基准 × 学生数 where no row of the department has 应有数. Nothing to divide by, or 0,
 * is C5 and makes the criterion missing.
 */
export function totalDue(
  criterion: Criterion,
  entries: readonly RuleEntry[],
  department: Department,
  roster: Roster,
): Total {
  if (entries.some((entry) => entry.due === unread)) return unreadTotal;
  const dues = entries.flatMap((entry) => (isPresent(entry.due) ? [exact(entry.due)] : []));
  const due = dues.length > 0 ? sum(dues) : baseOf(criterion, department);
  if (due === unread) return unreadTotal;
  if (isPresent(due) && due.compare(0) > 0) return { kind: 'total', value: due };
  return { kind: 'unread', findings: [missingBase(criterion, entries, department, dues.length > 0, roster)] };
}

/** T1: more of something than there should be, by the numbers entered: 900 of 62. The score is not changed by it. */
export function beyondDue(
  criterion: Criterion,
  entries: readonly RuleEntry[],
  quantity: Exact,
  due: Exact,
): readonly Finding[] {
  const withDue = entries.filter((entry) => isPresent(entry.due));
  if (withDue.length === 0 || quantity.compare(due) <= 0) return [];
  const largest = (entry: RuleEntry) => presentOr(entry.quantity, 0) - presentOr(entry.due, 0);
  const entry = withDue.reduce((one, other) => (largest(other) > largest(one) ? other : one));
  const place = { ...entry.place, column: entry.columns.quantity };
  const values = {
    ...{ id: criterion.id, row: entry.place.row + 1 },
    ...{ quantity: toNumber(quantity), due: toNumber(due) },
  };
  return [finding('T1', 'warn', place, 't1.due', values, { found: String(presentOr(entry.quantity, '')) })];
}

function baseOf(criterion: Criterion, department: Department) {
  const { base } = criterion.parameters;
  if (base === null) return blank;
  return isPresent(department.students) ? base.mul(exact(department.students)) : department.students;
}

function missingBase(
  criterion: Criterion,
  entries: readonly RuleEntry[],
  department: Department,
  given: boolean,
  roster: Roster,
): Finding {
  const [first] = entries;
  const values = { id: criterion.id, department: department.name };
  if (criterion.parameters.base !== null && !given) {
    const place: Place = { ...roster, row: department.row };
    return finding('C5', 'error', place, 'c5.students', values);
  }
  if (first === undefined) throw new Error('a base is asked for only where there are entries');
  return ruleFinding('C5', first, given ? 'c5.zero' : 'c5.due', values, { column: 'due' });
}
