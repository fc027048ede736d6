import { normaliseName } from '../names/normalise-name';
import { onceFor } from '../base/once-for';
import type { Activity } from './entry';
import { overlaps, spanOf } from './activity-span';
import type { Span } from './activity-span';
import { countedByName } from './activities-by-name';
import { groupBy } from '../base/group-by';

/** One activity that two leads reported: `counted` is the row whose numbers stand, `left` the one left out. */
export type DuplicateActivity = { readonly left: Activity; readonly counted: Activity };

/** Rows of one name with equal days and departments, which are therefore counted or left out together. */
type Report = {
  readonly span: Span;
  /** The first lead's name, normalised. */
  readonly leadKey: string;
  /** Departments named in 牵头部门 after the first, and in 配合部门. */
  readonly coLeads: ReadonlySet<string>;
  readonly supporting: ReadonlySet<string>;
  /** Where its first row stands among all reports of the name. */
  readonly order: number;
  readonly rows: [Activity, ...Activity[]];
};

/**
 * T2: rows of two different first leads with one name (`normaliseName`), overlapping days, of which one names the
 * other's lead in 牵头部门 or 配合部门. The row of the first lead counts: the one that alone names the other's lead as
 * a co-lead; else the upper one (checks.md T2, statistics.md "Counted once"). A row is left out only in favour of a row that
 * counts. Rows that do not count, or whose first day cannot be read, take no part. In the order of the rows left out.
 */
export const duplicateActivities = onceFor((activities: readonly Activity[]): readonly DuplicateActivity[] => {
  const left = new Map<Activity, Activity>();
  for (const reports of reportsByName(activities).values()) {
    if (reports.length > 1) leaveOut(reports, left);
  }
  return activities.flatMap((activity) => {
    const counted = left.get(activity);
    return counted === undefined ? [] : [{ left: activity, counted }];
  });
});

function reportsByName(activities: readonly Activity[]): ReadonlyMap<string, readonly Report[]> {
  const names = new Map<string, readonly Report[]>();
  for (const [name, rows] of countedByName(activities)) {
    // Most names occur once, or with one lead only, and need no comparison.
    if (rows.length < 2 || new Set(rows.map((row) => row.leads[0])).size < 2) continue;
    const reports = new Map<string, Report>();
    for (const activity of rows) addReport(reports, activity);
    names.set(name, [...reports.values()]);
  }
  return names;
}

function addReport(reports: Map<string, Report>, activity: Activity): void {
  const span = spanOf(activity);
  const [lead, ...others] = activity.leads;
  if (!activity.counts || span === undefined || lead === undefined) return;
  const leadKey = normaliseName(lead.name);
  const coLeads = others.map((department) => normaliseName(department.name));
  const supporting = activity.supporting.map(normaliseName);
  const key = [span.start, span.end, leadKey, coLeads.join('\u0001'), supporting.join('\u0001')].join('\u0002');
  const known = reports.get(key);
  if (known !== undefined) known.rows.push(activity);
  else {
    const named = { coLeads: new Set(coLeads), supporting: new Set(supporting) };
    reports.set(key, { span, leadKey, ...named, order: reports.size, rows: [activity] });
  }
}

/** Goes through the reports of one name until each either counts or is left out in favour of one that counts. */
function leaveOut(reports: readonly Report[], left: Map<Activity, Activity>): void {
  const stronger = strongerReports(reports);
  const strongerIn = (report: Report, among: ReadonlySet<Report>): Report | undefined =>
    [...(stronger.get(report) ?? [])].find((other) => among.has(other));
  const open = new Set(reports);
  while (open.size > 0) {
    const unbeaten = [...open].filter((report) => strongerIn(report, open) === undefined);
    // Where three rows each name the next one's lead, none of them comes first, and the upper one counts.
    const counted = new Set(unbeaten.length > 0 ? unbeaten : [...open].slice(0, 1));
    for (const report of counted) open.delete(report);
    for (const report of open) {
      const winner = strongerIn(report, counted) ?? [...counted].find((other) => stronger.get(other)?.has(report));
      if (winner === undefined) continue;
      open.delete(report);
      for (const row of report.rows) left.set(row, winner.rows[0]);
    }
  }
}

/** For each report the reports that count in its place; only reports that name each other's leads are compared. */
function strongerReports(reports: readonly Report[]): ReadonlyMap<Report, ReadonlySet<Report>> {
  const stronger = new Map<Report, Set<Report>>(reports.map((report) => [report, new Set()]));
  const byLead = groupBy(reports, (report) => report.leadKey);
  for (const report of reports) {
    for (const named of new Set([...report.coLeads, ...report.supporting])) {
      for (const other of byLead.get(named) ?? []) {
        if (other.leadKey === report.leadKey || !overlaps(report.span, other.span)) continue;
        const first = firstLeadReport(report, other);
        stronger.get(first === report ? other : report)?.add(first);
      }
    }
  }
  return stronger;
}

/** Which of two reports is the first lead's, where at least one of them names the other's lead. */
function firstLeadReport(left: Report, right: Report): Report {
  const byCoLead = onlyOne(left, left.coLeads.has(right.leadKey), right, right.coLeads.has(left.leadKey));
  return byCoLead ?? (left.order < right.order ? left : right);
}

function onlyOne(left: Report, leftSays: boolean, right: Report, rightSays: boolean): Report | undefined {
  if (leftSays === rightSays) return undefined;
  return leftSays ? left : right;
}
