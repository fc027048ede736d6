import type { Day } from '../base/day';
import { blank, isPresent, presentOr, unread } from '../base/parsed';
import type { Parsed } from '../base/parsed';
import type { AttachmentFigure, Figures } from './figures';
import type { DepartmentReturn } from './return-register';
import { departmentsText, noteText, rowName, whenText } from './row-texts';
import type { Statistics } from './statistics';
import type { StatisticsRow } from './statistics-row';
import type { Sum } from './sums';

type FigureNumbers = Readonly<Record<AttachmentFigure, number | null>>;

export type ActivityJson = FigureNumbers & {
  readonly index: number;
  readonly name: string;
  readonly departments: string;
  readonly lead: string | null;
  /** Further leads of an activity that several lead. */
  readonly coLeads: readonly string[];
  readonly supporting: readonly string[];
  readonly when: string | null;
  readonly dates: { readonly start: Day | null; readonly end: Day | null };
  readonly place: string | null;
  readonly note: string;
  /** False where the row is listed but in no sum. */
  readonly counted: boolean;
};

/** `activities` is null where the workbook has no 活动登记. */
export type SumJson = FigureNumbers & { readonly activities: number | null };

export type ReturnJson = {
  readonly department: string;
  readonly received: Readonly<Record<string, Day | null>>;
  readonly late: boolean | null;
  readonly photos: number | null;
  readonly missingParts: readonly string[];
  readonly complete: boolean;
};

export type ReportJson<FindingJson> = {
  readonly activities: readonly ActivityJson[];
  readonly byActivity: readonly ({ readonly name: string } & SumJson)[];
  readonly byDepartment: readonly ({ readonly name: string } & SumJson)[];
  readonly totals: SumJson;
  readonly returns: readonly ReturnJson[];
  readonly findings: readonly FindingJson[];
};

/** What `report --json` prints (scoring.md): a number that is blank or cannot be read is null, never 0. */
export function reportJson<FindingJson>(
  statistics: Statistics,
  findings: readonly FindingJson[],
): ReportJson<FindingJson> {
  const { countsActivities } = statistics;
  const sumJson = (sum: Sum): SumJson => ({
    activities: countsActivities ? sum.activities : null,
    ...figuresJson(sum.figures, 0),
  });
  return {
    activities: statistics.rows.map(activityJson),
    byActivity: statistics.byActivity.map((sum) => ({ name: sum.name, ...sumJson(sum) })),
    byDepartment: statistics.byDepartment.map((sum) => ({ name: sum.department.name, ...sumJson(sum) })),
    totals: sumJson(statistics.totals),
    returns: statistics.returns.map(returnJson),
    findings,
  };
}

function activityJson(row: StatisticsRow): ActivityJson {
  const activity = row.kind === 'activity' ? row.activity : undefined;
  return {
    index: row.index,
    name: rowName(row),
    departments: departmentsText(row),
    lead: row.lead?.name ?? null,
    coLeads: activity?.leads.slice(1).map((department) => department.name) ?? [],
    supporting: activity?.supporting ?? [],
    when: whenJson(row),
    dates: datesJson(row),
    place: activity === undefined || activity.place === '' ? null : activity.place,
    ...figuresJson(row.figures),
    note: noteText(row),
    counted: row.standing.is === 'counted',
  };
}

/** Null where a day cannot be read; '' for 未对应活动, which has none. */
function whenJson(row: StatisticsRow): string | null {
  if (row.kind === 'activity' && (!isPresent(row.activity.start) || row.activity.end === unread)) return null;
  return whenText(row);
}

/** An empty 结束日期 means that the activity ended on the day it began. */
function datesJson(row: StatisticsRow): ActivityJson['dates'] {
  if (row.kind === 'unmatched') return { start: null, end: null };
  const { start, end } = row.activity;
  const last = isPresent(end) || end.absent === 'unread' ? end : start;
  return { start: presentOr(start, null), end: presentOr(last, null) };
}

/** Null where a number cannot be read; `ofBlanks` where nothing was entered: null in a row, 0 in a sum over rows. */
function figuresJson(figures: Figures, ofBlanks: 0 | null = null): FigureNumbers {
  const number = (figure: Parsed<number>) => (figure === blank ? ofBlanks : presentOr(figure, null));
  const { sessions, students, teachers, visitors, participants, volunteers, hours } = figures;
  return {
    sessions: number(sessions),
    students: number(students),
    teachers: number(teachers),
    visitors: number(visitors),
    participants: number(participants),
    volunteers: number(volunteers),
    hours: number(hours),
    articlesSchool: number(figures.articlesSchool),
    articlesCity: number(figures.articlesCity),
    articlesProvince: number(figures.articlesProvince),
    photos: number(figures.photos),
    videos: number(figures.videos),
  };
}

function returnJson(entry: DepartmentReturn): ReturnJson {
  return {
    department: entry.department.name,
    received: Object.fromEntries(
      Object.entries(entry.received).map(([material, day]) => [material, presentOr(day, null)]),
    ),
    late: presentOr(entry.late, null),
    photos: presentOr(entry.photos, null),
    missingParts: entry.missingParts,
    complete: entry.complete,
  };
}
