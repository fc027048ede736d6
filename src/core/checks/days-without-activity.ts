import { nextDay } from '../base/day';
import type { Finding } from '../base/findings';
import { isPresent, presentOr } from '../base/parsed';
import type { Activity } from '../entries/entry';
import { check } from './check';

/** A longer week is a mistake in 活动设置; its days are not counted out. */
const mostDays = 62;

/** P4: 天天有主题: a day of the week on which no activity takes place. */
export const daysWithoutActivity = check({
  code: 'P4',
  severities: ['info'],
  find: ({ settings: { start, end }, entries: { activities } }, { info }) => {
    if (!isPresent(start) || !isPresent(end) || activities.length === 0) return [];
    const findings: Finding[] = [];
    for (let day = start, count = 0; day <= end && count < mostDays; day = nextDay(day), count++) {
      if (activities.some((activity) => takesPlaceOn(activity, day))) continue;
      findings.push(info(null, 'p4.quiet', { day }));
    }
    return findings;
  },
});

function takesPlaceOn(activity: Activity, day: string): boolean {
  if (!isPresent(activity.start)) return false;
  return activity.start <= day && presentOr(activity.end, activity.start) >= day;
}
