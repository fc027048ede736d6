import type { Day } from '../base/day';
import { blank, isPresent, unread } from '../base/parsed';
import type { Parsed } from '../base/parsed';
import type { MediaLevel } from '../entries/entry';
import { sumFigures, sumOf } from '../statistics/figures';
import type { Figures } from '../statistics/figures';
import { departmentsText, leadsText, noteText, rowName, whenText, otherLineName } from '../statistics/row-texts';
import { levelsOf } from '../statistics/statistics-row';
import type { StatisticsRow } from '../statistics/statistics-row';
import type { FormField } from './form-field';

/** The numbers of one line of a form, or of all of it. */
export type Amounts = {
  readonly figures: Figures;
  /** The level of each article; undefined where articles are not counted in this line. */
  readonly levels: readonly MediaLevel[] | undefined;
  readonly activities: number;
  readonly cases: Parsed<number>;
};

/** What stands in one line of a school's own form. */
export type FormLine = {
  readonly name: string;
  /** False for 其他（未对应活动）, which has no 序号. */
  readonly numbered: boolean;
  readonly departments: string;
  readonly leads: string;
  readonly supporting: string;
  readonly when: string;
  readonly start: Parsed<Day>;
  readonly end: Parsed<Day>;
  readonly place: string;
  readonly category: string;
  readonly link: string;
  readonly note: string;
  readonly amounts: Amounts;
};

/** The activities that count, each in a line, and one last line for everything registered without an activity. */
export function formLines(rows: readonly StatisticsRow[]): readonly FormLine[] {
  const counted = rows.filter(({ standing }) => standing.is === 'counted');
  const unmatched = counted.filter(({ kind }) => kind === 'unmatched');
  const lines = counted.flatMap((row) => (row.kind === 'unmatched' ? [] : [lineOf(row)]));
  return unmatched.length === 0 ? lines : [...lines, { ...sumLine(otherLineName, unmatched), numbered: false }];
}

function lineOf(row: StatisticsRow): FormLine {
  const activity = row.kind === 'activity' ? row.activity : undefined;
  const start = activity?.start ?? blank;
  const end = activity?.end ?? blank;
  return {
    name: rowName(row),
    numbered: true,
    departments: departmentsText(row),
    leads: leadsText(row),
    supporting: activity?.supporting.join('、') ?? '',
    when: whenText(row),
    start,
    end: isPresent(end) || end === unread ? end : start,
    place: activity?.place ?? '',
    category: activity?.category ?? '',
    link: activity?.columnLink ?? '',
    note: noteText(row),
    amounts: amountsOf([row]),
  };
}

/** Several rows in one line: their numbers are summed, and texts kept where all agree. */
export function sumLine(name: string, rows: readonly StatisticsRow[]): FormLine {
  const lines = rows.map(lineOf);
  const [only] = lines;
  if (only !== undefined && lines.length === 1) return { ...only, name };
  const common = (text: (line: FormLine) => string) => {
    const [first = '', ...others] = new Set(lines.map(text));
    return others.length === 0 ? first : '';
  };
  return {
    name,
    numbered: true,
    departments: common((line) => line.departments),
    leads: common((line) => line.leads),
    supporting: common((line) => line.supporting),
    when: common((line) => line.when),
    start: blank,
    end: blank,
    place: common((line) => line.place),
    category: common((line) => line.category),
    link: common((line) => line.link),
    note: common((line) => line.note),
    amounts: amountsOf(rows),
  };
}

export function amountsOf(rows: readonly StatisticsRow[], cases: Parsed<number> = blank): Amounts {
  const registered = rows.flatMap((row) => row.registered ?? []);
  return {
    figures: sumFigures(rows),
    levels:
      registered.length === 0 ? undefined : registered.flatMap(({ articles }) => articles.map(({ level }) => level)),
    activities: rows.filter(({ kind }) => kind === 'activity').length,
    cases,
  };
}

const registerFigures = ['articlesSchool', 'articlesCity', 'articlesProvince'] as const;

/** The number that a field counts; 其他 is not among them, because it depends on the form. */
export function amountOf({ figures, levels, activities, cases }: Amounts, field: FormField): Parsed<number> {
  if (field.kind === 'levels') {
    if (
      registerFigures.some((id) => figures[id] === unread && levelsOf[id].some((one) => field.levels.includes(one)))
    ) {
      return unread;
    }
    return levels === undefined ? blank : levels.filter((level) => field.levels.includes(level)).length;
  }
  if (field.kind !== 'count') return blank;
  if (field.id === 'campus') return sumOf([figures.students, figures.teachers]);
  if (field.id === 'activities') return activities;
  return field.id === 'cases' ? cases : figures[field.id];
}
