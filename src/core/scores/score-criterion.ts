import { zero } from '../base/decimal';
import type { Department } from '../names/department';
import { finding } from '../base/finding';
import type { Finding } from '../base/findings';
import type { Criterion } from '../rubric/criterion';
import { doubtfulFigures } from './doubtful-figures';
import type { Outcome, RuleEntry } from './outcome';
import type { EntryWorking } from './workings';
import { readRegisterRule } from './register-entries';
import type { RegisterReading } from './register-entries';
import { isKind, notApplicable } from './rule-kinds';
import { scorePlaces } from './score-places';
import { findVeto } from './score-veto';
import type { Decided, EnteredData } from './score-entries';
import { decide, isSourceBroken, notApplicableOutcome, scoreEntries, scoreRegister } from './score-entries';
import { scoreActivities } from './score-activities';
import { tellBoth } from './both-sources';

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
  const places = criterion.mode === '名次' ? placesOf(criterion, data, findings) : undefined;
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
  const ledger: EntryWorking = { activity: null, from: 'ledger', entries, rows: [], outcome: decided.outcome };
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
  if (own.some((entry) => isKind(entry.kind, notApplicable))) {
    tellBoth(criterion, department, own, data, findings);
    return { outcome: notApplicableOutcome, unconfirmed: false };
  }
  const entries = own.length > 0 ? own : undefined;
  if (entries !== undefined) tellBoth(criterion, department, own, data, findings);
  if (places !== undefined) return decidePlace(criterion, department, places);
  if (entries !== undefined || criterion.source.kind !== 'register') {
    return decide(criterion, scoreEntries(criterion, own, department, data.roster), false);
  }
  return scoreRegister(criterion, department, data, findings);
}

function scoreVeto(
  criterion: Criterion,
  entries: readonly RuleEntry[],
  department: Department,
  vetoed: Set<Department>,
): Decided['outcome'] {
  const veto = findVeto(criterion, entries);
  if (veto.vetoed) vetoed.add(department);
  if (veto.open) return { state: 'missing', basis: { id: 'basis.unread', values: {} }, findings: veto.findings };
  return { state: 'scored', points: zero, basis: { id: veto.vetoed ? 'basis.veto' : 'basis.noVeto', values: {} } };
}

type Places = {
  readonly outcomes: ReadonlyMap<Department, Outcome>;
  readonly registers: ReadonlyMap<Department, RegisterReading>;
};

function decidePlace(criterion: Criterion, department: Department, { outcomes, registers }: Places): Decided {
  const decided = decide(criterion, outcomes.get(department) ?? { state: 'nothing' }, false);
  const reading = registers.get(department);
  if (reading === undefined) return decided;
  const working = { activity: null, from: 'register', entries: reading.entries ?? [], rows: reading.rows } as const;
  return { ...decided, workings: [{ ...working, outcome: decided.outcome }] };
}

/** 名次 over departments; one to whom the criterion does not apply takes no place. */
function placesOf(criterion: Criterion, data: EnteredData, findings: Finding[]): Places {
  const registers = new Map<Department, RegisterReading>();
  const entriesOf = new Map<Department, readonly RuleEntry[]>();
  for (const department of data.departments) {
    const own = data.ledger.get(criterion.id)?.get(department) ?? [];
    const excluded =
      criterion.notApplicableTo.includes(department) || own.some((entry) => isKind(entry.kind, notApplicable));
    if (excluded || criterion.subject === '活动') continue;
    if (own.length > 0 || criterion.source.kind !== 'register') {
      entriesOf.set(department, own);
      continue;
    }
    const reading = readRegisterRule(criterion, criterion.source, department, data.registers);
    findings.push(...reading.findings);
    registers.set(department, reading);
    entriesOf.set(department, reading.entries ?? []);
  }
  return { outcomes: scorePlaces(criterion, entriesOf), registers };
}
