import { zero } from '../base/decimal';
import type { Exact } from '../base/decimal';
import type { Department } from '../names/department';
import { finding } from '../base/finding';
import type { Finding } from '../base/findings';
import { unread } from '../base/parsed';
import type { Criterion } from '../rubric/criterion';
import { modes } from '../rules/all-modes';
import { tellBoth } from './both-sources';
import { doubtfulFigures } from './doubtful-figures';
import { unknownKindFinding } from './kind-findings';
import { saysNotApplicable } from './known-kinds';
import { nothing, unreadOutcome } from './outcome';
import type { Outcome, RuleEntry } from './outcome';
import { gapFinding } from './register-lines';
import { scoreActivities } from './score-activities';
import { decide, isSourceBroken, notApplicableOutcome, readRegister, scoreRegister } from './score-entries';
import type { Decided, EnteredData } from './score-entries';
import { lineScorer } from './score-line';
import { comparedQuantity, scoreLines } from './score-lines';
import type { EntryWorking } from './workings';

export type CriterionOutcomes = {
  readonly outcomes: ReadonlyMap<Department, DecidedFrom>;
  readonly vetoed: ReadonlySet<Department>;
  readonly findings: readonly Finding[];
};

/** An outcome with all that it was scored from. */
export type DecidedFrom = Decided & { readonly workings: readonly EntryWorking[] };

/** Scores one criterion that is not judged for every scored department, before rounding. */
export function scoreCriterion(criterion: Criterion, data: EnteredData): CriterionOutcomes {
  const findings: Finding[] = [];
  const vetoed = new Set<Department>();
  const places =
    modes[criterion.mode].unit(criterion).compares === true ? placesOf(criterion, data, findings) : undefined;
  const outcomes = new Map<Department, DecidedFrom>();
  for (const department of data.departments) {
    const decided = scoreOne(criterion, department, data, findings, places, vetoed);
    if (decided.outcome.state !== 'not-applicable') findings.push(...(decided.outcome.findings ?? []));
    outcomes.set(department, withWorkings(decided, criterion, department, data));
  }
  const open = [...outcomes].filter(([, decided]) => decided.unconfirmed).map(([department]) => department.name);
  if (open.length > 0) findings.push(unconfirmedFinding(criterion, open, data));
  const counted = [...outcomes.values()].filter(({ outcome }) => outcome.state !== 'not-applicable');
  const entries = counted.map(({ workings }) => workings.flatMap((working) => working.entries));
  findings.push(...doubtfulFigures(criterion, entries, data.ruleList));
  return { outcomes, vetoed, findings };
}

function withWorkings(decided: Decided, criterion: Criterion, department: Department, data: EnteredData): DecidedFrom {
  const entries = data.ledger.get(criterion.id)?.get(department) ?? [];
  const ledger: EntryWorking = { activity: null, from: 'ledger', entries, lines: [], outcome: decided.outcome };
  return { ...decided, workings: decided.workings ?? [ledger] };
}

/** C1 stands at the criterion; one finding names all departments. */
function unconfirmedFinding(criterion: Criterion, names: readonly string[], data: EnteredData): Finding {
  const place = { ...data.ruleList, row: criterion.row };
  return finding(
    'C1',
    'warn',
    place,
    'c1.unconfirmed',
    { id: criterion.id, departments: names.join('、') },
    { found: criterion.id },
  );
}

/** Nobody read the table that the criterion is scored from. */
const unreadDecided: Decided['outcome'] = { state: 'missing', basis: { id: 'basis.unread', values: {} } };

function scoreOne(
  criterion: Criterion,
  department: Department,
  data: EnteredData,
  findings: Finding[],
  places: Places | undefined,
  vetoed: Set<Department>,
): Decided {
  if (isSourceBroken(criterion, data.broken)) return { outcome: unreadDecided, unconfirmed: false };
  const own = data.ledger.get(criterion.id)?.get(department) ?? [];
  if (criterion.mode === '否决') return { outcome: scoreVeto(criterion, own, department, vetoed), unconfirmed: false };
  if (criterion.notApplicableTo.includes(department)) return { outcome: notApplicableOutcome, unconfirmed: false };
  if (criterion.subject === '活动') return scoreActivities(criterion, department, own, data, findings);
  if (own.some(saysNotApplicable)) {
    tellBoth(criterion, department, own, data, findings);
    return { outcome: notApplicableOutcome, unconfirmed: false };
  }
  const entries = own.length > 0 ? own : undefined;
  if (entries !== undefined) tellBoth(criterion, department, own, data, findings);
  if (places !== undefined) return decidePlace(criterion, department, places);
  if (entries !== undefined || criterion.source.kind !== 'register') {
    return decide(criterion, scoreLines(criterion, own, department, data.roster), null);
  }
  return scoreRegister(criterion, department, data, findings);
}

/** A row that cannot be read leaves it open, whatever the others say, and so does one of which nobody can tell what it says (C2). */
function scoreVeto(
  criterion: Criterion,
  entries: readonly RuleEntry[],
  department: Department,
  vetoed: Set<Department>,
): Decided['outcome'] {
  const lines = entries.map(lineScorer(criterion));
  const isVetoed = lines.some(({ state }) => state === '否决');
  if (isVetoed) vetoed.add(department);
  const open = lines.filter(({ state }) => state === '未读').map(({ entry }) => entry);
  const unknown = open.filter(({ kind, quantity }) => kind !== unread && quantity !== unread);
  const findings = unknown.map((entry) => unknownKindFinding(criterion, entry));
  if (open.length > 0) return { state: 'missing', basis: { id: 'basis.unread', values: {} }, findings };
  return { state: 'scored', points: zero, basis: { id: isVetoed ? 'basis.veto' : 'basis.noVeto', values: {} } };
}

/** The entries of each department that is compared, with what a register says of it. */
type Places = {
  readonly outcomes: ReadonlyMap<Department, Outcome>;
  readonly registers: ReadonlyMap<Department, ReturnType<typeof readRegister>>;
};

function decidePlace(criterion: Criterion, department: Department, { outcomes, registers }: Places): Decided {
  const decided = decide(criterion, outcomes.get(department) ?? nothing, null);
  const reading = registers.get(department);
  return reading === undefined ? decided : { ...decided, workings: [{ ...reading.working, outcome: decided.outcome }] };
}

/** 名次 over departments; one to whom the criterion does not apply takes no place. */
function placesOf(criterion: Criterion, data: EnteredData, findings: Finding[]): Places {
  const registers = new Map<Department, ReturnType<typeof readRegister>>();
  const entriesOf = new Map<Department, readonly RuleEntry[]>();
  for (const department of data.departments) {
    const own = data.ledger.get(criterion.id)?.get(department) ?? [];
    const excluded = criterion.notApplicableTo.includes(department) || own.some(saysNotApplicable);
    if (excluded || criterion.subject === '活动') continue;
    if (own.length > 0 || criterion.source.kind !== 'register') {
      entriesOf.set(department, own);
      continue;
    }
    const reading = readRegister(criterion, department, data.registers);
    findings.push(...gapFinding(criterion, department, reading.lines));
    registers.set(department, reading);
    entriesOf.set(department, reading.entries);
  }
  return { outcomes: scorePlaces(criterion, entriesOf, data), registers };
}

/** Each place depends on every row of the criterion, so one number that cannot be read leaves all places open. */
function scorePlaces(
  criterion: Criterion,
  entriesOf: ReadonlyMap<Department, readonly RuleEntry[]>,
  { roster }: EnteredData,
): ReadonlyMap<Department, Outcome> {
  const entered = [...entriesOf].filter(([, entries]) => entries.length > 0);
  const quantities = new Map(entered.map(([one, entries]) => [one, comparedQuantity(criterion, entries)]));
  const numbers = [...quantities.values()].filter((one): one is Exact => !('state' in one));
  const isOpen = numbers.length < entered.length;
  return new Map(
    entered.map(([department, entries]): [Department, Outcome] => {
      const own = quantities.get(department);
      if (own === undefined || 'state' in own) return [department, own ?? nothing];
      if (isOpen) return [department, unreadOutcome];
      const above = numbers.filter((other) => other.compare(own) > 0).length;
      return [department, scoreLines(criterion, entries, department, roster, above)];
    }),
  );
}
