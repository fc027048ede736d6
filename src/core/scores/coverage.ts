import type { Department } from '../names/department';
import { normaliseName } from '../names/normalise-name';
import type { Activity, Entries } from '../entries/entry';
import { onceFor } from '../base/once-for';
import { countedArticles } from '../entries/article-identity';
import { groupBy } from '../base/group-by';

/**
 * Which activities that count are reported: those with a 专栏链接, and those that a counted article names. An article covers the activity of
 * that name that its own 单位 leads, else every activity of that name (scoring.md).
 */
export const coveredActivities = onceFor((entries: Entries): ReadonlySet<Activity> => {
  const linked = entries.activities.filter(({ counts, columnLink }) => counts && columnLink !== '');
  return new Set([...linked, ...reportedActivities(entries)]);
});

/** Those that count and that a counted article names. */
export const reportedActivities = onceFor(({ activities, articles }: Entries): ReadonlySet<Activity> => {
  const counted = activities.filter(({ counts }) => counts);
  const byName = groupBy(counted, ({ name }) => normaliseName(name));
  const reported = new Set<Activity>();
  for (const { activity: name, department } of countedArticles(articles)) {
    if (name === '') continue;
    for (const activity of ownElseAll(byName.get(normaliseName(name)) ?? [], department)) reported.add(activity);
  }
  return reported;
});

function ownElseAll(activities: readonly Activity[], department: Department | null): readonly Activity[] {
  if (activities.length < 2) return activities;
  const own = activities.filter((activity) => activity.leads[0] === department);
  return own.length > 0 ? own : activities;
}
