import type { Department } from '../names/department';
import { normaliseName } from '../names/normalise-name';
import type { Activity, Article } from '../entries/entry';
import { countedArticles } from '../entries/article-identity';
import { groupBy } from '../base/group-by';

/**
 * Which activities are reported: those with a 专栏链接, and those that a counted article names. An article covers the activity of
 * that name that its own 单位 leads, else every activity of that name (scoring.md).
 */
export function coveredActivities(
  activities: readonly Activity[],
  articles: readonly Article[],
): ReadonlySet<Activity> {
  const linked = activities.filter(({ columnLink }) => columnLink !== '');
  return new Set([...linked, ...reportedActivities(activities, articles)]);
}

/** Those that a counted article names. */
export function reportedActivities(
  activities: readonly Activity[],
  articles: readonly Article[],
): ReadonlySet<Activity> {
  const byName = groupBy(activities, ({ name }) => normaliseName(name));
  const reported = new Set<Activity>();
  for (const { activity: name, department } of countedArticles(articles)) {
    if (name === '') continue;
    for (const activity of ownElseAll(byName.get(normaliseName(name)) ?? [], department)) reported.add(activity);
  }
  return reported;
}

function ownElseAll(activities: readonly Activity[], department: Department | null): readonly Activity[] {
  if (activities.length < 2) return activities;
  const own = activities.filter((activity) => activity.leads[0] === department);
  return own.length > 0 ? own : activities;
}
