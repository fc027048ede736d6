import type { Department } from '../names/department';
import { normaliseName } from '../names/normalise-name';
import type { Activity, Entries } from '../entries/entry';
import { onceFor } from '../base/once-for';
import { countedArticles } from '../entries/article-identity';
import { countedByName } from '../entries/activities-by-name';

/**
 * Activities that count and that a counted article names. An article covers the activity of that name that its own 单位 leads, else every
 * activity of that name (scoring.md).
 */
export const reportedActivities = onceFor(({ activities, articles }: Entries): ReadonlySet<Activity> => {
  const byName = countedByName(activities);
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
