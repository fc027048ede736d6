import { mean, zero } from '../base/decimal';
import type { Exact } from '../base/decimal';
import type { Department } from '../names/department';
import { normaliseName } from '../names/normalise-name';
import type { Activity } from '../entries/entry';
import { clip } from '../reading/row-source';
import type { Finding, Message } from '../base/findings';
import type { Criterion } from '../rubric/criterion';
import type { RuleEntry } from './outcome';
import { ruleFinding } from './kind-findings';
import { saysNotApplicable } from './known-kinds';
import type { Decided, EnteredData } from './score-entries';
import { decide, notApplicableOutcome, scoreRegister } from './score-entries';
import { scoreLines } from './score-lines';
import { tellBoth } from './both-sources';
import type { EntryWorking } from './workings';

/**
 * 对象 活动: each activity whose first lead is the department is scored from the rows that name it; one missing makes the criterion
 * missing; a 不适用 row leaves its activity out; the plain mean of the unrounded scores counts.
 */
export function scoreActivities(
  criterion: Criterion,
  department: Department,
  own: readonly RuleEntry[],
  data: EnteredData,
  findings: Finding[],
): Decided {
  const led = data.registers.activities.get(department) ?? [];
  if (own.some((entry) => entry.subject === '' && saysNotApplicable(entry))) {
    return { outcome: notApplicableOutcome, unconfirmed: false };
  }
  if (own.length > 0) tellBoth(criterion, department, own, data, findings);
  const sorted = rowsByActivity(criterion, department, own, led);
  findings.push(...sorted.findings);
  if (sorted.findings.length > 0)
    return { outcome: { state: 'missing', basis: { id: 'basis.unread', values: {} } }, unconfirmed: false };
  if (led.length === 0) return nothingLed(criterion);
  const points: Exact[] = [];
  const workings: EntryWorking[] = [];
  let unconfirmed = false;
  let open: Decided | undefined;
  for (const activity of led) {
    const entries = sorted.rows.get(activity) ?? [];
    const working = { activity, from: 'ledger', entries, lines: [] } as const;
    if (entries.some(saysNotApplicable)) {
      workings.push({ ...working, outcome: notApplicableOutcome });
      continue;
    }
    const useRegister = own.length === 0 && criterion.source.kind === 'register';
    const decided = useRegister
      ? scoreRegister(criterion, department, data, findings, activity)
      : decide(criterion, scoreLines(criterion, entries, department, data.roster), null);
    workings.push(...(decided.workings ?? [{ ...working, outcome: decided.outcome }]));
    // What the rows of the others say is told too, whatever the order of the activities.
    if (decided.outcome.state !== 'scored' && open === undefined) {
      open = decided;
      continue;
    }
    if (decided.outcome.state !== 'not-applicable') findings.push(...(decided.outcome.findings ?? []));
    if (decided.outcome.state !== 'scored') continue;
    unconfirmed ||= decided.unconfirmed;
    points.push(decided.outcome.points);
  }
  if (open !== undefined) return { ...open, workings };
  if (points.length === 0) return { outcome: notApplicableOutcome, unconfirmed: false, workings };
  const basis: Message = { id: 'basis.activities', values: { count: points.length } };
  return { outcome: { state: 'scored', points: mean(points), basis }, unconfirmed, workings };
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
      findings.push(ruleFinding('C2', entry, id, { ...values, subject: clip(entry.subject) }, { column: 'subject' }));
    }
    for (const activity of hit) rows.set(activity, [...(rows.get(activity) ?? []), entry]);
  }
  return { rows, findings };
}
