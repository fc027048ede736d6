import type { Day } from '../base/day';
import { groupBy } from '../base/group-by';
import type { Parsed } from '../base/parsed';
import type { Department } from '../names/department';
import { normaliseName } from '../names/normalise-name';
import type { Activity, Entries } from '../entries/entry';
import { activityFinder } from './activity-finder';
import type { Belonging } from './activity-finder';
import { articlesOfSchool } from '../entries/article-identity';
import { duplicateActivities } from '../entries/duplicate-activities';
import { activityFigures, unmatchedFigures } from './statistics-row';
import type { ActivityRow, Registered, Standing, StatisticsRow, UnmatchedRow } from './statistics-row';

const counts: Standing = { is: 'counted' };
const nothing: Registered = { services: [], articles: [] };

/** What was registered, by the activity row or, for none, by the department it is summed in. */
type Register = (owner: Activity | Department) => Registered | undefined;

/**
 * The rows of 附件2: every activity row in the order of 活动登记, then a row 未对应活动 for each department, in the order
 * of 单位, with articles or services that name no activity that counts. Each service row and each article (once, for
 * the row that stands first, at its highest level) is in exactly one row.
 */
export function statisticsRows(departments: readonly Department[], entries: Entries): readonly StatisticsRow[] {
  const duplicates = duplicateActivities(entries.activities);
  const countedFor = new Map(duplicates.map(({ left, counted }) => [left, counted]));
  const register = registerOf(entries, activityFinder(entries.activities, duplicates));
  const featured = featuredNames(entries);
  const activityRows = entries.activities.map((activity, position): ActivityRow => {
    const standing = standingOf(activity, countedFor.get(activity));
    const registered = standing.is === 'counted' ? (register(activity) ?? nothing) : null;
    const lead = activity.leads[0] ?? null;
    const isFeatured = featured.size > 0 && featured.has(normaliseName(activity.name));
    const figures = activityFigures(activity, registered);
    const index = position + 1;
    return { kind: 'activity', index, activity, lead, standing, featured: isFeatured, figures, registered };
  });
  return [...activityRows, ...unmatchedRows(departments, register, activityRows.length)];
}

function standingOf(activity: Activity, counted: Activity | undefined): Standing {
  if (counted !== undefined) return { is: 'duplicate', of: counted };
  if (activity.counts && activity.leads.length > 0) return counts;
  return activity.repeats === undefined ? { is: 'left-out' } : { is: 'repeated', row: activity.repeats };
}

function unmatchedRows(departments: readonly Department[], register: Register, before: number): UnmatchedRow[] {
  const rows: UnmatchedRow[] = [];
  for (const lead of departments) {
    const registered = register(lead);
    if (registered === undefined) continue;
    const index = before + rows.length + 1;
    const figures = unmatchedFigures(registered);
    rows.push({ kind: 'unmatched', index, lead, standing: { is: 'counted' }, figures, registered });
  }
  return rows;
}

function registerOf(entries: Entries, findActivity: (belonging: Belonging) => Activity | undefined): Register {
  const ownerOf = (activity: string, department: Department | null, day: Parsed<Day>) =>
    department === null ? null : (findActivity({ activity, department, day }) ?? department);
  const services = groupBy(
    entries.services.filter(({ counts }) => counts),
    ({ activity, department, date }) => ownerOf(activity, department, date),
  );
  const articles = groupBy(articlesOfSchool(entries), ({ articles: [{ activity, department, published }] }) =>
    ownerOf(activity, department, published),
  );
  return (owner) => {
    const own = { services: services.get(owner) ?? [], articles: articles.get(owner) ?? [] };
    return own.services.length + own.articles.length === 0 ? undefined : own;
  };
}

function featuredNames(entries: Entries): ReadonlySet<string> {
  const featured = entries.cases.filter((entry) => entry.counts && entry.caseKind === '特色活动');
  return new Set(featured.map((entry) => normaliseName(entry.name)));
}
