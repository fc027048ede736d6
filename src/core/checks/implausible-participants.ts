import type { Finding } from '../base/findings';
import { isPresent, presentOr, unread } from '../base/parsed';
import type { Parsed } from '../base/parsed';
import type { Activity } from '../entries/entry';
import { clip } from '../reading/row-source';
import { check, placeIn } from './check';
import type { CheckContext, Tell } from './check';

/** T1: more participants than the lead department's roster although nobody came from outside; 其中 that exceeds its whole. */
export const implausibleParticipants = check({
  code: 'T1',
  severities: ['warn'],
  example: '学生人次 900 → 学生数 300',
  find: (context, { warn }) =>
    context.entries.activities.flatMap((activity) => [
      ...aboveRoster(activity, context, warn),
      ...partAboveWhole(activity, context, warn),
    ]),
});

function aboveRoster(activity: Activity, context: CheckContext, warn: Tell<'T1'>): readonly Finding[] {
  const [lead] = activity.leads;
  if (lead === undefined || (isPresent(activity.visitors) && activity.visitors > 0)) return [];
  const look = (heading: '学生人次' | '教师人次', here: Parsed<number>, roster: Parsed<number>): readonly Finding[] => {
    if (!isPresent(here) || !isPresent(roster) || roster === 0 || here <= roster) return [];
    const values = { name: clip(activity.name), people: here, roster, department: lead.name, row: activity.row + 1 };
    const place = placeIn(context, 'activities', activity.row, heading);
    return [warn(place, 't1.roster', values, { found: String(here) })];
  };
  return [
    ...look('学生人次', activity.students, lead.students),
    ...(isPresent(lead.students) ? look('教师人次', activity.teachers, lead.teachers) : []),
  ];
}

function partAboveWhole(activity: Activity, context: CheckContext, warn: Tell<'T1'>): readonly Finding[] {
  const part = presentOr(activity.pupils, 0) + presentOr(activity.parents, 0);
  const whole = presentOr(activity.visitors, 0);
  if (part <= whole || activity.visitors === unread) return [];
  const place = placeIn(context, 'activities', activity.row, '校外人次');
  return [warn(place, 't1.part', { part, whole, row: activity.row + 1 }, { found: String(whole) })];
}
