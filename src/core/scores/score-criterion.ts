import { zero } from '../base/decimal';
import type { Department } from '../names/department';
import { finding } from '../base/finding';
import type { Finding } from '../base/findings';
import type { Criterion } from '../rubric/criterion';
import type { Outcome, RuleEntry } from './outcome';
import { readRegisterRule } from './register-entries';
import { isKind, notApplicable } from './rule-kinds';
import { scorePlaces } from './score-places';
import { findVeto } from './score-veto';
import type { Decided, EnteredData } from './score-entries';
import { decide, notApplicableOutcome, scoreEntries, scoreRegister } from './score-entries';
import { scoreActivities } from './score-activities';
import { tellBoth } from './both-sources';

export type CriterionOutcomes = {
  readonly outcomes: ReadonlyMap<Department, Decided>;
  readonly vetoed: ReadonlySet<Department>;
  readonly findings: readonly Finding[];
};

/** Scores one criterion that is not judged for every scored department, before rounding. */
export function scoreCriterion(criterion: Criterion, data: EnteredData): CriterionOutcomes {
  const findings: Finding[] = [];
  const vetoed = new Set<Department>();
  const places = criterion.mode === '名次' ? placesOf(criterion, data, findings) : undefined;
  const outcomes = new Map<Department, Decided>();
  for (const department of data.departments) {
    const decided = scoreOne(criterion, department, data, findings, places, vetoed);
    if (decided.outcome.state !== 'not-applicable') findings.push(...(decided.outcome.findings ?? []));
    outcomes.set(department, decided);
  }
  const open = [...outcomes].filter(([, decided]) => decided.unconfirmed).map(([department]) => department.name);
  if (open.length > 0) findings.push(unconfirmedFinding(criterion, open, data));
  return { outcomes, vetoed, findings };
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

function scoreOne(
  criterion: Criterion,
  department: Department,
  data: EnteredData,
  findings: Finding[],
  places: ReadonlyMap<Department, Outcome> | undefined,
  vetoed: Set<Department>,
): Decided {
  const own = data.ledger.get(criterion.id)?.get(department) ?? [];
  if (criterion.mode === '否决') return { outcome: scoreVeto(own, department, vetoed), unconfirmed: false };
  if (criterion.notApplicableTo.includes(department)) return { outcome: notApplicableOutcome, unconfirmed: false };
  if (criterion.subject === '活动') return scoreActivities(criterion, department, own, data, findings);
  if (own.some((entry) => isKind(entry.kind, notApplicable))) {
    tellBoth(criterion, department, own, data, findings);
    return { outcome: notApplicableOutcome, unconfirmed: false };
  }
  const entries = own.length > 0 ? own : undefined;
  if (entries !== undefined) tellBoth(criterion, department, own, data, findings);
  if (places !== undefined) return decide(criterion, places.get(department) ?? { state: 'nothing' }, false);
  if (entries !== undefined || criterion.source.kind !== 'register') {
    return decide(criterion, scoreEntries(criterion, own, department, data.roster), false);
  }
  return scoreRegister(criterion, department, data, findings);
}

function scoreVeto(entries: readonly RuleEntry[], department: Department, vetoed: Set<Department>): Decided['outcome'] {
  const veto = findVeto(entries);
  if (veto === 'unread') return { state: 'missing', basis: { id: 'basis.unread', values: {} } };
  if (veto === 'vetoed') vetoed.add(department);
  return { state: 'scored', points: zero, basis: { id: 'basis.veto', values: {} } };
}

/** 名次 over departments; one to whom the criterion does not apply takes no place. */
function placesOf(criterion: Criterion, data: EnteredData, findings: Finding[]): ReadonlyMap<Department, Outcome> {
  const entriesOf = new Map<Department, readonly RuleEntry[]>();
  for (const department of data.departments) {
    const own = data.ledger.get(criterion.id)?.get(department) ?? [];
    const excluded =
      criterion.notApplicableTo.includes(department) || own.some((entry) => isKind(entry.kind, notApplicable));
    if (excluded || criterion.subject === '活动') continue;
    entriesOf.set(
      department,
      own.length > 0 || criterion.source.kind !== 'register'
        ? own
        : registerLines(criterion, department, data, findings),
    );
  }
  return scorePlaces(criterion, entriesOf);
}

function registerLines(
  criterion: Criterion,
  department: Department,
  data: EnteredData,
  findings: Finding[],
): readonly RuleEntry[] {
  if (criterion.source.kind !== 'register') return [];
  const reading = readRegisterRule(criterion, criterion.source, department, data.registers);
  findings.push(...reading.findings);
  return reading.entries ?? [];
}
