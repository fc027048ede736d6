import type { unreadText } from '../base/cell-words';
import { sum, toNumber } from '../base/decimal';
import type { Exact } from '../base/decimal';
import type { Finding } from '../base/findings';
import { onceFor } from '../base/once-for';
import { isPresent, unread } from '../base/parsed';
import type { Department } from '../names/department';
import { normaliseName } from '../names/normalise-name';
import { clip } from '../reading/row-source';
import type { Criterion } from '../rubric/criterion';
import { modes } from '../rules/all-modes';
import { yes } from '../rules/kinds';
import type { Mode, UnitName, UnitTest } from '../rules/mode';
import type { Value } from '../rules/term';
import { exactly, holds, valueOf } from '../rules/term-number';
import type { Reads } from '../rules/term-number';
import type { FoundTables } from '../tables/find-tables';
import { beyondDue, dueOf, missingDue } from './due';
import { contradiction, unknownKindFinding, unpricedFinding, wordForNumber } from './kind-findings';
import { knownKinds } from './known-kinds';
import { missing, scored, unreadOutcome } from './outcome';
import type { Outcome } from './outcome';
import type { RuleEntry } from '../entries/entry';
import { lineScorer } from './score-line';
import type { ScoredLine } from './score-line';

/**
 * Scores the lines of one department by the rule of the criterion's mode, before rounding; null where they say nothing.
 * `departmentsAbove`: how many have a greater Σ数量, where the mode compares.
 */
export function scoreLines(
  criterion: Criterion,
  entries: readonly RuleEntry[],
  department: Department,
  found: Pick<FoundTables, 'tables'>,
  departmentsAbove = 0,
): Outcome | null {
  if (entries.length === 0) return null;
  const { mode, contradicts, empty, ready, points: pointsOf } = unitOf(criterion);
  const lines = entries.map(lineScorer(criterion));
  const fault = faultOf(criterion, lines);
  if (fault !== undefined) return fault;
  const due = mode.divides(criterion) ? dueOf(criterion, entries, department) : '';
  const total = worthOf(lines);
  const reads = unitReads(criterion, lines, { total, due, departmentsAbove });
  if (contradicts(reads)) return contradiction(criterion, entries);
  if (empty(reads)) return null;
  if (!ready(reads)) return missing('basis.noBase', missingDue(criterion, entries, department, due, found));
  const points = exactly(pointsOf(reads));
  const basis = mode.basis({
    max: toNumber(criterion.max),
    points: toNumber(points),
    sum: toNumber(total),
    quantity: toNumber(total),
    due: typeof due === 'string' ? null : toNumber(due),
    place: departmentsAbove + 1,
    what: describeKinds(lines),
    kindIn: (state) => {
      const kind = lines.find((line) => line.state === state)?.entry.kind;
      return kind === undefined ? '' : isPresent(kind) ? normaliseName(kind) : '—';
    },
  });
  // A band that is named is no share of what is due.
  const isShare = typeof due !== 'string' && lines.every(({ state }) => state !== '档');
  const beyond = isShare ? beyondDue(criterion, entries, total, due) : [];
  return scored(points, basis, [...unpricedFindings(criterion, lines), ...beyond]);
}

/** The rule of a criterion's mode, made ready once for all departments. */
const unitOf = onceFor((criterion: Criterion) => {
  const mode: Mode = modes[criterion.mode];
  const { contradicts, empty, ready, points } = mode.unit(criterion);
  const test = (of: UnitTest | undefined, otherwise: boolean) => (of === undefined ? () => otherwise : holds(of));
  return {
    mode,
    contradicts: test(contradicts, false),
    empty: test(empty, false),
    ready: test(ready, true),
    points: valueOf(points),
  };
});

/** Σ数量 of lines that a mode compares; an outcome where it cannot be had. */
export function comparedQuantity(criterion: Criterion, entries: readonly RuleEntry[]): Exact | Outcome {
  const lines = entries.map(lineScorer(criterion));
  return faultOf(criterion, lines) ?? worthOf(lines);
}

/** Missing where a line cannot be read, or where nobody can say what its 事项 means (C2). */
function faultOf(criterion: Criterion, lines: readonly ScoredLine[]): Outcome | undefined {
  const open = lines.filter(({ state }) => state === '未读');
  const [first] = open;
  if (first === undefined) return undefined;
  if (!modes[criterion.mode].countsKinds(criterion)) {
    if (open.some(({ entry }) => entry.kind === unread || entry.quantity === unread)) return unreadOutcome;
    const told = open.map(({ entry }) => wordForNumber(criterion, entry));
    return missing('basis.unread', told);
  }
  const { entry, kind } = first;
  const isKnown = entry.kind === unread || kind !== undefined;
  const isNumberUnread = !isPresent(entry.kind) && entry.quantity === unread;
  return isKnown || isNumberUnread ? unreadOutcome : missing('basis.unread', [unknownKindFinding(criterion, entry)]);
}

type UnitFigures = {
  readonly total: Exact;
  readonly due: Exact | '' | typeof unreadText;
  readonly departmentsAbove: number;
};

function unitReads(
  criterion: Criterion,
  lines: readonly ScoredLine[],
  { total, due, departmentsAbove }: UnitFigures,
): Reads<UnitName> {
  const worths = () => lines.flatMap(({ worth }) => (typeof worth === 'number' ? [worth] : []));
  const value = (name: UnitName): Value => {
    switch (name) {
      case 'sum':
      case 'quantity':
        return total;
      case 'greatest':
        return Math.max(0, ...worths());
      case 'least':
        return worths().length === 0 ? 0 : Math.min(...worths());
      case 'due':
        return due;
      case 'departmentsAbove':
        return departmentsAbove;
      default:
        return countOf(lines, name.slice('count.'.length));
    }
  };
  const entry = (list: UnitName, place: number) =>
    list === 'places' ? criterion.parameters.places.get(place) : knownKinds(criterion).list[place - 1]?.points;
  return { value, entry };
}

function countOf(lines: readonly ScoredLine[], wanted: string): number {
  return lines.reduce((count, { state }) => (state === wanted ? count + 1 : count), 0);
}

function worthOf(lines: readonly ScoredLine[]): Exact {
  return sum(lines.flatMap(({ worth }) => (typeof worth === 'string' ? [] : exactly(worth))));
}

/** `迟交×1；缺一项×2` for the sheet: what was counted, in the order of the rows. */
function describeKinds(lines: readonly ScoredLine[]): string {
  const counts = new Map<string, number>();
  for (const { entry, quantity } of lines) {
    const kind = isPresent(entry.kind) ? entry.kind : '';
    counts.set(kind, (counts.get(kind) ?? 0) + (typeof quantity === 'number' ? quantity : 0));
  }
  const parts = [...counts].map(([kind, total]) => {
    const quantity = String(Number(total.toPrecision(12)));
    return kind === '' ? quantity : `${kind}×${quantity}`;
  });
  return parts.length > 6 ? `${parts.slice(0, 6).join('；')}…` : parts.join('；');
}

/** C2: lines that count all the same, though 参数 has no price: 事项 of a register, or 有. */
function unpricedFindings(criterion: Criterion, lines: readonly ScoredLine[]): readonly Finding[] {
  const unpriced = new Map<string, RuleEntry>();
  for (const { entry, state, kind } of lines) {
    const isUnpriced = state === '计' ? kind === undefined : state === '有' && !hasPrice(criterion, yes);
    if (!isUnpriced) continue;
    const name = state === '有' ? yes : isPresent(entry.kind) ? clip(entry.kind) : '';
    if (!unpriced.has(name)) unpriced.set(name, entry);
  }
  return [...unpriced].map(([kind, entry]) => unpricedFinding(criterion, entry, kind));
}

function hasPrice({ parameters }: Criterion, kind: string): boolean {
  return [...parameters.prices.keys()].some((name) => normaliseName(name) === kind);
}
