import { nextDay } from '../base/day';
import { clip } from '../reading/row-source';
import { finding } from '../base/finding';
import type { Finding } from '../base/findings';
import { isPresent, presentOr, unread } from '../base/parsed';
import type { Parsed } from '../base/parsed';
import type { Activity } from '../entries/entry';
import { duplicateActivities } from '../entries/duplicate-activities';
import { placeIn } from './check';
import type { Check, CheckContext } from './check';

/** P4: 天天有主题: a day of the week on which no activity takes place. */
export const daysWithoutActivity: Check = (context) => {
  const { start, end } = context.settings;
  const { activities } = context.entries;
  if (!isPresent(start) || !isPresent(end) || activities.length === 0) return [];
  const findings: Finding[] = [];
  for (let day = start, count = 0; day <= end && count < 62; day = nextDay(day), count++) {
    if (activities.some((activity) => takesPlaceOn(activity, day))) continue;
    findings.push(finding('P4', 'info', null, 'p4.quiet', { day }));
  }
  return findings;
};

function takesPlaceOn(activity: Activity, day: string): boolean {
  if (!isPresent(activity.start)) return false;
  return activity.start <= day && presentOr(activity.end, activity.start) >= day;
}

/** T1: more participants than the lead department's roster although nobody came from outside; 其中 that exceeds its whole. */
export const implausibleParticipants: Check = (context) =>
  context.entries.activities.flatMap((activity) => [
    ...aboveRoster(context, activity),
    ...partAboveWhole(context, activity),
  ]);

function aboveRoster(context: CheckContext, activity: Activity): readonly Finding[] {
  const [lead] = activity.leads;
  if (lead === undefined || (isPresent(activity.visitors) && activity.visitors > 0)) return [];
  const look = (heading: '学生人次' | '教师人次', here: Parsed<number>, roster: Parsed<number>): readonly Finding[] => {
    if (!isPresent(here) || !isPresent(roster) || roster === 0 || here <= roster) return [];
    const values = { name: clip(activity.name), people: here, roster, department: lead.name, row: activity.row + 1 };
    return [
      finding('T1', 'warn', placeIn(context, 'activities', activity.row, heading), 't1.roster', values, {
        found: String(here),
      }),
    ];
  };
  return [
    ...look('学生人次', activity.students, lead.students),
    ...(isPresent(lead.students) ? look('教师人次', activity.teachers, lead.teachers) : []),
  ];
}

function partAboveWhole(context: CheckContext, activity: Activity): readonly Finding[] {
  const part = presentOr(activity.pupils, 0) + presentOr(activity.parents, 0);
  const whole = presentOr(activity.visitors, 0);
  if (part <= whole || activity.visitors === unread) return [];
  const values = { part, whole, row: activity.row + 1 };
  return [
    finding('T1', 'warn', placeIn(context, 'activities', activity.row, '校外人次'), 't1.part', values, {
      found: String(whole),
    }),
  ];
}

/** T2: one activity that two leads report counts once, in the statistics only. */
export const activitiesReportedTwice: Check = (context) =>
  duplicateActivities(context.entries.activities).map(({ counted, left }) => {
    const values = { name: clip(left.name), row: left.row + 1, counted: counted.row + 1 };
    return finding('T2', 'warn', placeIn(context, 'activities', left.row, '活动名称'), 't2.twice', values, {
      found: clip(left.name),
    });
  });
