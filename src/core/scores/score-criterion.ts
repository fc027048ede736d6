import { mean, zero } from '../decimal';
import type { Exact } from '../decimal';
import type { Department } from '../departments/department';
import { normaliseName } from '../departments/normalise-name';
import type { Activity } from '../entries/entry';
import { clip } from '../entries/read-rows';
import { finding } from '../finding';
import type { Finding, Message } from '../findings';
import type { Criterion } from '../rubric/criterion';
import type { LedgerBook } from './ledger-book';
import type { Outcome, RuleEntry } from './outcome';
import { readRegisterRule } from './register-entries';
import type { Registers } from './register-entries';
import { isKind, notApplicable, ruleFinding } from './rule-kinds';
import { scoreBand } from './score-band';
import { scoreCount } from './score-count';
import { scoreDeduction } from './score-deduction';
import { scorePlaces } from './score-places';
import { scoreRatio } from './score-ratio';
import { findVeto } from './score-veto';
import { scoreYesNo } from './score-yes-no';

/** What the entered rows are scored from. */
export type EnteredData = {
  readonly departments: readonly Department[];
  readonly ledger: LedgerBook;
  readonly registers: Registers;
  /** Name of the sheet 单位, where a missing 学生数 is pointed at. */
  readonly roster: string;
};

/** An outcome that is decided: `unconfirmed` names what has full marks only because no row says otherwise (C1). */
export type Decided = { readonly outcome: Exclude<Outcome, { state: 'nothing' }>; readonly unconfirmed: boolean };

export type CriterionOutcomes = {
  readonly outcomes: ReadonlyMap<Department, Decided>;
  readonly vetoed: ReadonlySet<Department>;
  readonly findings: readonly Finding[];
};

const notApplicableOutcome: Decided['outcome'] = {
  state: 'not-applicable',
  basis: { id: 'basis.notApplicable', values: {} },
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
  if (open.length > 0) findings.push(unconfirmedFinding(criterion, open));
  return { outcomes, vetoed, findings };
}

/** C1 stands at the criterion; one finding names all departments. */
function unconfirmedFinding(criterion: Criterion, names: readonly string[]): Finding {
  const place = { sheet: '评价细则', row: criterion.row, column: 0 };
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

/** Scores the lines of one department by the criterion's mode; 名次 looks at all departments and is scored apart. */
function scoreEntries(
  criterion: Criterion,
  entries: readonly RuleEntry[],
  department: Department,
  roster: string,
): Outcome {
  switch (criterion.mode) {
    case '比例':
      return scoreRatio(criterion, entries, department, roster);
    case '扣分':
      return scoreDeduction(criterion, entries);
    case '计数':
      return scoreCount(criterion, entries);
    case '分档':
      return scoreBand(criterion, entries, department, roster);
    case '是否':
      return scoreYesNo(criterion, entries);
    case '名次':
      return scorePlaces(criterion, new Map([[department, entries]])).get(department) ?? { state: 'nothing' };
    default:
      throw new Error(`${criterion.mode} is not scored from entries`);
  }
}

function scoreRegister(
  criterion: Criterion,
  department: Department,
  data: EnteredData,
  findings: Finding[],
  only?: Activity,
): Decided {
  if (criterion.source.kind !== 'register') throw new Error('only a register can be read');
  const reading = readRegisterRule(criterion, criterion.source, department, data.registers, only);
  findings.push(...reading.findings);
  if (reading.entries === null) return decide(criterion, { state: 'nothing' }, true);
  // A count over no rows is a count of none: 按级别计篇 gives 0.
  if (reading.entries.length === 0)
    return {
      outcome: { state: 'scored', points: zero, basis: { id: 'basis.noRows', values: {} } },
      unconfirmed: false,
    };
  return decide(criterion, scoreEntries(criterion, reading.entries, department, data.roster), true);
}

/**
 * What nothing entered means: 0 in 加分 and 扣分; full marks for 扣分 until a row 无扣分 confirms it; the band 无记录 for 分档 where
 * there is one; else missing. A register rule over no rows is missing.
 */
function decide(criterion: Criterion, outcome: Outcome, fromRegister: boolean): Decided {
  if (outcome.state !== 'nothing') return { outcome, unconfirmed: false };
  const basis: Message = { id: 'basis.nothing', values: {} };
  if (criterion.part !== 'inside') return { outcome: { state: 'scored', points: zero, basis }, unconfirmed: false };
  const noRecord = criterion.mode === '分档' ? criterion.parameters.prices.get('无记录') : undefined;
  if (noRecord !== undefined && noRecord !== 'all') {
    return {
      outcome: { state: 'scored', points: noRecord, basis: { id: 'basis.band', values: { band: '无记录' } } },
      unconfirmed: false,
    };
  }
  if (criterion.mode === '扣分' && !fromRegister) {
    return {
      outcome: { state: 'scored', points: criterion.max, basis: { id: 'basis.unconfirmed', values: {} } },
      unconfirmed: true,
    };
  }
  return { outcome: { state: 'missing', basis: { id: 'basis.notEntered', values: {} } }, unconfirmed: false };
}

/** C4: for this department the rows of 考核登记 count, and the register does not. */
function tellBoth(
  criterion: Criterion,
  department: Department,
  own: readonly RuleEntry[],
  data: EnteredData,
  findings: Finding[],
): void {
  const [first] = own;
  if (criterion.source.kind !== 'register' || first === undefined) return;
  const { entries } = readRegisterRule(criterion, criterion.source, department, data.registers);
  if (entries === null || entries.length === 0) return;
  findings.push(finding('C4', 'info', first.place, 'c4.both', { id: criterion.id, department: department.name }));
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

/**
 * 对象 活动: each activity whose first lead is the department is scored from the rows that name it; one missing makes the criterion
 * missing; a 不适用 row leaves its activity out; the plain mean of the unrounded scores counts.
 */
function scoreActivities(
  criterion: Criterion,
  department: Department,
  own: readonly RuleEntry[],
  data: EnteredData,
  findings: Finding[],
): Decided {
  const led = data.registers.activities.get(department) ?? [];
  if (own.some((entry) => entry.subject === '' && isKind(entry.kind, notApplicable))) {
    return { outcome: notApplicableOutcome, unconfirmed: false };
  }
  if (own.length > 0) tellBoth(criterion, department, own, data, findings);
  const sorted = rowsByActivity(criterion, department, own, led);
  findings.push(...sorted.findings);
  if (sorted.findings.length > 0)
    return { outcome: { state: 'missing', basis: { id: 'basis.unread', values: {} } }, unconfirmed: false };
  if (led.length === 0) return nothingLed(criterion);
  const points: Exact[] = [];
  let unconfirmed = false;
  for (const activity of led) {
    const entries = sorted.rows.get(activity) ?? [];
    if (entries.some((entry) => isKind(entry.kind, notApplicable))) continue;
    const useRegister = own.length === 0 && criterion.source.kind === 'register';
    const decided = useRegister
      ? scoreRegister(criterion, department, data, findings, activity)
      : decide(criterion, scoreEntries(criterion, entries, department, data.roster), false);
    if (decided.outcome.state !== 'scored') return decided;
    findings.push(...(decided.outcome.findings ?? []));
    unconfirmed ||= decided.unconfirmed;
    points.push(decided.outcome.points);
  }
  if (points.length === 0) return { outcome: notApplicableOutcome, unconfirmed: false };
  const basis: Message = { id: 'basis.activities', values: { count: points.length } };
  return { outcome: { state: 'scored', points: mean(points), basis }, unconfirmed };
}

/** A department without a led activity has no score here; outside the full mark nothing entered is 0. */
function nothingLed(criterion: Criterion): Decided {
  const basis: Message = { id: 'basis.noActivity', values: {} };
  const outside: Decided['outcome'] = { state: 'scored', points: zero, basis };
  return { outcome: criterion.part === 'inside' ? { state: 'missing', basis } : outside, unconfirmed: false };
}

type SortedRows = { readonly rows: ReadonlyMap<Activity, readonly RuleEntry[]>; readonly findings: readonly Finding[] };

/** C2 where 对象 names no activity of the department, or is empty although it leads several. */
function rowsByActivity(
  criterion: Criterion,
  department: Department,
  own: readonly RuleEntry[],
  led: readonly Activity[],
): SortedRows {
  const rows = new Map<Activity, RuleEntry[]>();
  const findings: Finding[] = [];
  const names = led.map((activity) => activity.name);
  const values = { id: criterion.id, department: department.name, activities: names.map(clip).join('、') || '—' };
  for (const entry of own) {
    const wanted = normaliseName(entry.subject);
    const hit = led.filter((activity) => (wanted === '' ? led.length === 1 : normaliseName(activity.name) === wanted));
    // A row for 全部 that names an activity is meant for those who lead it.
    if (hit.length === 0 && !(entry.forAll && wanted !== '')) {
      const id = entry.subject === '' ? 'c2.subjectNeeded' : 'c2.subjectUnknown';
      findings.push(ruleFinding('C2', entry, id, { ...values, subject: clip(entry.subject) }));
    }
    for (const activity of hit) rows.set(activity, [...(rows.get(activity) ?? []), entry]);
  }
  return { rows, findings };
}
