import { scalarOf } from '../../base/cells';
import type { Entries, Submission } from '../../entries/entry';
import { furtherFigures, figureIds } from '../../statistics/figures';
import type { FigureId } from '../../statistics/figures';
import { lostFigures } from '../../statistics/lost-figures';
import { levelsOf } from '../../statistics/statistics-row';
import { isUnmatched } from '../../statistics/printed-rows';
import type { StatisticsRow } from '../../statistics/statistics-row';
import type { Statistics } from '../../statistics/statistics';
import type { FoundTables } from '../../tables/find-tables';
import type { SheetContent } from '../../base/sheet-content';
import { activityLines, furtherColumn, groupColumns, isOwnFigure, ownFigureFormula } from './data-activities';
import { articleLines, countedLevelColumn } from './data-articles';
import { dataRange, fixedDataRange } from './data-blocks';
import { sourceOf } from './data-keys';
import { levelRank, readingsTable } from './data-readings';
import type { Readings } from './data-readings';
import { hoursColumn, serviceLines, volunteersColumn } from './data-services';
import type { RowLines } from './data-services';
import { followedHeadings, submissionFormulas } from './data-submissions';
import type { SubmissionFormulas } from './data-submissions';
import { dataSheet, staleCount } from './data-sheet';
import { watchedLines } from './data-watched';
import { sumFormula } from './figure-cell';

/** How rows of 附件2 are grouped on 统计数据: ranges as long as its list, one number per group. */
export type GroupRanges = Readonly<Record<keyof typeof groupColumns, string>>;

/** The formulas of 附件2 and of what is summed from it, with the working sheet that they stand on. */
export type LiveFigures = {
  /** Undefined where the number stands on no sheet: then it is a value. */
  readonly figure: (row: StatisticsRow, figure: FigureId) => string | undefined;
  /** 活动名称 and 活动地点 as they stand in 活动登记; undefined where they are printed otherwise. */
  readonly text: (row: StatisticsRow, field: 'name' | 'place') => string | undefined;
  readonly groups: GroupRanges;
  /** The column of a number that only the second form has. */
  readonly further: (figure: (typeof furtherFigures)[number]) => string;
  /** What 报送登记 takes from a row of 材料报送. */
  readonly submission: (row: Submission) => SubmissionFormulas;
  /** True while the sheets below have rows, names or days that the statistics do not know. */
  readonly isStale: string;
  readonly sheet: SheetContent;
};

export type LiveSource = {
  readonly entries: Entries;
  readonly found: FoundTables;
};

/** Which numbers need formulas: those of 附件2, or those of the second form too. */
export type LiveForm = 'activities' | 'indicators';

/** Formulas over the registers for every number of the statistics; linear in the number of rows. */
export function liveFigures(statistics: Statistics, { entries, found }: LiveSource, form: LiveForm): LiveFigures {
  const { rows, printed } = statistics;
  const { tables } = found;
  const lost = new Set(lostFigures(tables));
  const readings = readingsTable();
  const services = serviceLines(rows, entries.services, tables.get('services'), readings);
  const articles = articleLines(rows, entries.articles, tables.get('articles'), readings);
  const own = ownFormulas(rows, found, readings, form);
  const activities = activityLines(statistics, tables.get('activities'), (row, figure) => own.get(row)?.get(figure));
  const submissions = submissionFormulas(statistics.returns, tables.get('submissions'), readings);
  const followed = new Map([...submissions].map(([{ row }, formulas]) => [row, followedHeadings(formulas)]));
  const { others, counts } = watchedLines(tables, (row) => followed.get(row) ?? []);
  const lists = { activities, services: services.lines, articles: articles.lines, others, counts };
  coverOthers(services, rows, printed);
  coverOthers(articles, rows, printed);
  const last = Math.max(0, printed.length - 1);
  const group = (column: number) => fixedDataRange('activities', column, 0, last);
  return {
    figure: (row, figure) =>
      own.get(row)?.get(figure) ?? (lost.has(figure) ? undefined : registerFormula(row, figure, services, articles)),
    text: (row, field) => textFormula(row, field, found),
    groups: {
      counted: group(groupColumns.counted),
      activities: group(groupColumns.activities),
      plan: group(groupColumns.plan),
      department: group(groupColumns.department),
    },
    further: (figure) => group(furtherColumn + furtherFigures.indexOf(figure)),
    submission: (row) => submissions.get(row) ?? {},
    isStale: `${staleCount}>0`,
    sheet: dataSheet({ ...lists, readings: readings.lines() }),
  };
}

/** The rows of 未对应活动 stand together at the end of a list: the one row that 附件2 prints for all has the lines of all. */
function coverOthers({ ranges }: RowLines, rows: readonly StatisticsRow[], printed: readonly StatisticsRow[]): void {
  const own = rows.filter(isUnmatched).flatMap((row) => ranges.get(row) ?? []);
  const others = printed.find(isUnmatched);
  if (others !== undefined && own.length > 0) ranges.set(others, [Math.min(...own), Math.max(...own)]);
}

/** Made at once, because each may add a line to 读数对照. */
function ownFormulas(
  rows: readonly StatisticsRow[],
  { tables }: FoundTables,
  readings: Readings,
  form: LiveForm,
): ReadonlyMap<StatisticsRow, ReadonlyMap<FigureId, string>> {
  const isFurther = (figure: FigureId) => furtherFigures.some((id) => id === figure);
  const figures = figureIds.filter(isOwnFigure).filter((figure) => form === 'indicators' || !isFurther(figure));
  return new Map(
    rows.map((row) => {
      const formulas = new Map<FigureId, string>();
      for (const figure of figures) {
        const formula = ownFigureFormula(row, figure, tables.get('activities'), readings);
        if (formula !== undefined) formulas.set(figure, formula);
      }
      return [row, formulas];
    }),
  );
}

/** Sums and counts over the row's own lines of 统计数据. */
function registerFormula(
  row: StatisticsRow,
  figure: FigureId,
  services: RowLines,
  articles: RowLines,
): string | undefined {
  if (figure === 'volunteers' || figure === 'hours') {
    const lines = services.ranges.get(row);
    const column = figure === 'hours' ? hoursColumn : volunteersColumn;
    return lines === undefined ? undefined : sumFormula([dataRange('services', column, ...lines)]);
  }
  if (figure !== 'articlesSchool' && figure !== 'articlesCity' && figure !== 'articlesProvince') return undefined;
  const lines = articles.ranges.get(row);
  if (lines === undefined) return undefined;
  const range = dataRange('articles', countedLevelColumn, ...lines);
  return levelsOf[figure].map((level) => `COUNTIF(${range},${levelRank(level)})`).join('+');
}

function textFormula(row: StatisticsRow, field: 'name' | 'place', { tables }: FoundTables): string | undefined {
  const table = tables.get('activities');
  if (row.kind === 'unmatched' || table === undefined) return undefined;
  const source = sourceOf(table, row.activity.row, field === 'name' ? '活动名称' : '地点');
  const isAsPrinted = source !== undefined && scalarOf(source.cell) === row.activity[field];
  return isAsPrinted ? `${source.reference}&""` : undefined;
}
