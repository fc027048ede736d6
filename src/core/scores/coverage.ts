import type { Department } from '../names/department';
import { normaliseName } from '../names/normalise-name';
import type { Activity, Article } from '../entries/entry';
import { countedArticles } from '../entries/article-identity';

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
  const byName = new Map<string, Activity[]>();
  const reported = new Set<Activity>();
  for (const activity of activities) {
    const name = normaliseName(activity.name);
    const same = byName.get(name);
    if (same === undefined) byName.set(name, [activity]);
    else same.push(activity);
  }
  for (const article of countedArticles(articles)) {
    if (article.activity === '') continue;
    const same = byName.get(normaliseName(article.activity)) ?? [];
    for (const activity of ownElseAll(same, article.department)) reported.add(activity);
  }
  return reported;
}

function ownElseAll(activities: readonly Activity[], department: Department | null): readonly Activity[] {
  const own = activities.filter((activity) => activity.leads[0] === department);
  return own.length > 0 ? own : activities;
}
