import { addToList } from '../base/add-to-list';
import { mean, zero } from '../base/decimal';
import type { Finding } from '../base/findings';
import { message } from '../base/message';
import type { Activity, RuleEntry } from '../entries/entry';
import { normaliseName } from '../names/normalise-name';
import { clip } from '../reading/row-source';
import { ruleFinding } from './kind-findings';
import { saysNotApplicable } from './known-kinds';
import { missing, notApplicableOutcome, scored } from './outcome';
import type { Outcome } from './outcome';
import { alone, ledgerUnit, scoreUnit, tellBoth, unitOf } from './score-unit';
import type { Asked, Decided } from './score-unit';

/**
 * 对象 活动: each activity whose first lead is the department is scored from the rows that name it; one missing makes the criterion
 * missing; a 不适用 row leaves its activity out; the plain mean of the unrounded scores counts.
 */
export function scoreActivities(asked: Asked): Decided {
  const { department, own, scoring, findings } = asked;
  const whole = ledgerUnit(own);
  const led = scoring.registers.activities.get(department) ?? [];
  const isOut = own.some((entry) => entry.subject === '' && saysNotApplicable(entry));
  if (isOut) return alone(whole, notApplicableOutcome);
  tellBoth(asked);
  const { rows, strays } = rowsByActivity(own, led);
  const told = strays.map((entry) => strayFinding(entry, asked, led));
  if (told.length > 0) return alone(whole, missing('basis.unread', told));
  if (led.length === 0) return alone(whole, nothingLed(asked));
  const parts = led.map((activity) => {
    const unit = own.length === 0 ? unitOf(asked, activity) : ledgerUnit(rows.get(activity) ?? [], activity);
    return { ...unit, outcome: unit.entries.some(saysNotApplicable) ? notApplicableOutcome : scoreUnit(asked, unit) };
  });
  const open = parts.find(({ outcome }) => outcome.state === 'missing');
  // What the rows of the others say is told too, whatever the order of the activities.
  for (const part of parts) if (part !== open) findings.push(...part.outcome.findings);
  if (open !== undefined) return { outcome: open.outcome, parts };
  const points = parts.flatMap(({ outcome }) => (outcome.state === 'scored' ? [outcome.points] : []));
  if (points.length === 0) return { outcome: notApplicableOutcome, parts };
  return { outcome: scored(mean(points), message('basis.activities', { count: points.length })), parts };
}

/** A department without a led activity has no score here; outside the full mark nothing entered is 0. */
function nothingLed({ criterion }: Asked): Outcome {
  if (criterion.part === 'inside') return missing('basis.noActivity');
  return scored(zero, message('basis.noActivity'));
}

/** C2: 对象 names no activity of the department, or is empty although it leads several. */
function strayFinding(entry: RuleEntry, { criterion, department }: Asked, led: readonly Activity[]): Finding {
  const activities = led.map(({ name }) => clip(name)).join('、') || '—';
  const values = { id: criterion.id, department: department.name, activities, subject: clip(entry.subject) };
  const id = entry.subject === '' ? 'c2.subjectNeeded' : 'c2.subjectUnknown';
  return ruleFinding('C2', entry, id, values, { column: '对象' });
}

/** The rows that name each activity of a department, and those that name none although the department is meant. */
export function rowsByActivity<Row extends Pick<RuleEntry, 'subject' | 'forAll'>>(
  all: readonly Row[],
  led: readonly Activity[],
) {
  const rows = new Map<Activity, Row[]>();
  const strays: Row[] = [];
  for (const row of all) {
    const wanted = normaliseName(row.subject);
    const hit = led.filter(({ name }) => (wanted === '' ? led.length === 1 : normaliseName(name) === wanted));
    // A row for 全部 that names an activity is meant for those who lead it.
    if (hit.length === 0 && !(row.forAll && wanted !== '')) strays.push(row);
    for (const activity of hit) addToList(rows, activity, row);
  }
  return { rows, strays };
}
