import type { unreadText } from '../base/cell-words';
import { sum, toNumber } from '../base/decimal';
import type { Exact } from '../base/decimal';
import type { Finding, Message } from '../base/findings';
import { isPresent, unread } from '../base/parsed';
import type { Department } from '../names/department';
import { normaliseName } from '../names/normalise-name';
import { clip } from '../reading/row-source';
import type { Criterion } from '../rubric/criterion';
import { modes } from '../rules/all-modes';
import { yes } from '../rules/kinds';
import type { LineState } from '../rules/line-rule';
import type { Mode, UnitFacts, UnitName, UnitTest } from '../rules/mode';
import type { Value } from '../rules/term';
import { exactly, holds, valueOf } from '../rules/term-number';
import type { Reads } from '../rules/term-number';
import { beyondDue, dueOf, missingDue } from './due';
import type { Roster } from './due';
import { contradiction, unknownKindFinding, unpricedFinding, wordForNumber } from './kind-findings';
import { knownKinds } from './known-kinds';
import { missing, nothing, scored, unreadOutcome } from './outcome';
import type { Outcome, PricedLine, RuleEntry } from './outcome';
import { lineScorer } from './score-line';
import type { ScoredLine } from './score-line';

/**
 * Scores the lines of one department by the rule of the criterion's mode, before rounding. `departmentsAbove`: how many have a
 * greater Σ数量, where the mode compares.
 */
export function scoreLines(
  criterion: Criterion,
  entries: readonly RuleEntry[],
  department: Department,
  roster: Roster,
  departmentsAbove = 0,
): Outcome {
  if (entries.length === 0) return nothing;
  const mode: Mode = modes[criterion.mode];
  const lines = entries.map(lineScorer(criterion));
  const fault = faultOf(criterion, lines);
  if (fault !== undefined) return fault;
  const unit = unitOf(criterion);
  const due = mode.divides(criterion) ? dueOf(criterion, entries, department) : '';
  const reads = unitReads(criterion, lines, due, departmentsAbove);
  if (unit.contradicts?.(reads) === true) return contradiction(criterion, entries);
  if (unit.empty?.(reads) === true) return nothing;
  if (unit.ready?.(reads) === false) {
    const told = missingDue(criterion, entries, department, due, roster);
    return missing({ id: 'basis.noBase', values: {} }, told);
  }
  const points = exactly(unit.points(reads));
  const basis = mode.basis(factsOf(criterion, lines, reads, points));
  return scored(points, basis, findingsOf(criterion, lines, reads), pricedLines(lines));
}

type UnitScorer = {
  readonly contradicts: ReturnType<typeof holds<UnitName>> | undefined;
  readonly empty: UnitScorer['contradicts'];
  readonly ready: UnitScorer['contradicts'];
  readonly points: ReturnType<typeof valueOf<UnitName>>;
};

const units = new WeakMap<Criterion, UnitScorer>();

/** The rule of a criterion's mode, made ready once for all departments. */
function unitOf(criterion: Criterion): UnitScorer {
  const known = units.get(criterion);
  if (known !== undefined) return known;
  const { contradicts, empty, ready, points } = modes[criterion.mode].unit(criterion);
  const test = (of: UnitTest | undefined) => (of === undefined ? undefined : holds(of));
  const made = { contradicts: test(contradicts), empty: test(empty), ready: test(ready), points: valueOf(points) };
  units.set(criterion, made);
  return made;
}

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
  const basis: Message = { id: 'basis.unread', values: {} };
  const isUnread = ({ entry }: ScoredLine) => entry.kind === unread || entry.quantity === unread;
  if (!modes[criterion.mode].countsKinds(criterion))
    return open.some(isUnread)
      ? unreadOutcome
      : missing(
          basis,
          open.map(({ entry }) => wordForNumber(criterion, entry)),
        );
  const { entry, kind } = first;
  const isKnown = entry.kind === unread || kind !== undefined;
  const isNumberUnread = !isPresent(entry.kind) && entry.quantity === unread;
  return isKnown || isNumberUnread ? unreadOutcome : missing(basis, [unknownKindFinding(criterion, entry)]);
}

function unitReads(
  criterion: Criterion,
  lines: readonly ScoredLine[],
  due: Exact | '' | typeof unreadText,
  departmentsAbove: number,
): Reads<UnitName> {
  const counts = new Map<string, number>();
  for (const { state } of lines) counts.set(state, (counts.get(state) ?? 0) + 1);
  const worths = lines.flatMap(({ worth }) => (typeof worth === 'number' ? [worth] : []));
  const value = (name: UnitName): Value => {
    switch (name) {
      case 'sum':
      case 'quantity':
        return worthOf(lines);
      case 'greatest':
        return Math.max(0, ...worths);
      case 'least':
        return worths.length === 0 ? 0 : Math.min(...worths);
      case 'due':
        return due;
      case 'departmentsAbove':
        return departmentsAbove;
      default:
        return counts.get(name.slice('count.'.length)) ?? 0;
    }
  };
  const entry = (list: UnitName, place: number) =>
    list === 'places' ? criterion.parameters.places.get(place) : knownKinds(criterion).list[place - 1]?.points;
  return { value, entry };
}

function worthOf(lines: readonly ScoredLine[]): Exact {
  return sum(lines.flatMap(({ worth }) => (typeof worth === 'string' ? [] : [exactly(worth)])));
}

function pricedLines(lines: readonly ScoredLine[]): readonly PricedLine[] {
  return lines.flatMap(({ entry, state, worth, kind }) => {
    if (state !== '计' || kind === undefined) return [];
    return [{ entry, price: kind.role === '全扣' ? ('all' as const) : kind.points, points: exactly(worth) }];
  });
}

function factsOf(
  criterion: Criterion,
  lines: readonly ScoredLine[],
  { value }: Reads<UnitName>,
  points: Exact,
): UnitFacts {
  const due = value('due');
  return {
    max: toNumber(criterion.max),
    points: toNumber(points),
    sum: toNumber(exactly(value('sum'))),
    quantity: toNumber(exactly(value('quantity'))),
    due: typeof due === 'string' ? null : toNumber(exactly(due)),
    place: Number(value('departmentsAbove')) + 1,
    what: describeKinds(lines),
    kindIn: (state: LineState) => {
      const kind = lines.find((line) => line.state === state)?.entry.kind;
      return kind === undefined ? '' : isPresent(kind) ? normaliseName(kind) : '—';
    },
  };
}

/** `迟交×1；缺一项×2` for the sheet: what was counted, in the order of the rows. */
function describeKinds(lines: readonly ScoredLine[]): string {
  const counts = new Map<string, number>();
  for (const { entry } of lines) {
    const kind = isPresent(entry.kind) ? entry.kind : '';
    const quantity = isPresent(entry.quantity) ? entry.quantity : 0;
    counts.set(kind, (counts.get(kind) ?? 0) + quantity);
  }
  const parts = [...counts].map(([kind, total]) => {
    const quantity = String(Number(total.toPrecision(12)));
    return kind === '' ? quantity : `${kind}×${quantity}`;
  });
  return parts.length > 6 ? `${parts.slice(0, 6).join('；')}…` : parts.join('；');
}

/** What is told of lines that count all the same: 事项 of a register, or 有, without a price; more than is due. */
function findingsOf(
  criterion: Criterion,
  lines: readonly ScoredLine[],
  { value }: Reads<UnitName>,
): readonly Finding[] {
  const unpriced = new Map<string, RuleEntry>();
  for (const { entry, state, kind } of lines) {
    const isUnpriced = state === '计' ? kind === undefined : state === '有' && !hasPrice(criterion, yes);
    if (!isUnpriced) continue;
    const name = state === '有' ? yes : isPresent(entry.kind) ? clip(entry.kind) : '';
    if (!unpriced.has(name)) unpriced.set(name, entry);
  }
  const due = value('due');
  const entries = lines.map(({ entry }) => entry);
  return [
    ...[...unpriced].map(([kind, entry]) => unpricedFinding(criterion, entry, kind)),
    ...(typeof due === 'string' || lines.some(({ state }) => state === '档')
      ? []
      : beyondDue(criterion, entries, exactly(value('quantity')), exactly(due))),
  ];
}

function hasPrice({ parameters }: Criterion, kind: string): boolean {
  return [...parameters.prices.keys()].some((name) => normaliseName(name) === kind);
}
