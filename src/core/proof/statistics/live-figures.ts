import type { Submission } from '../../entries/entry';
import { furtherFigures, figureIds } from '../../statistics/figures';
import type { FigureId } from '../../statistics/figures';
import { lostFigures } from '../../statistics/lost-figures';
import { levelsOf } from '../../statistics/statistics-row';
import { isUnmatched } from '../../statistics/printed-rows';
import type { StatisticsRow } from '../../statistics/statistics-row';
import type { Statistics } from '../../statistics/statistics';
import type { FoundTables } from '../../tables/find-tables';
import type { SheetContent } from '../../base/sheet-content';
import type { Settings } from '../../settings/settings';
import type { Department } from '../../names/department';
import { presentOr } from '../../base/parsed';
import { activityLines, furtherColumn, groupColumns, isOwnFigure, ownFigureFormula } from './data-activities';
import { articleLines, countedLevelColumn } from './data-articles';
import { dataNumber, dataRange, fixedDataRange } from './data-blocks';
import { keptColumns } from './data-kept';
import { unlessMovedElsewhere } from './data-lines';
import { boundsOf, doubtfulDays, followedCells, unprinted } from './data-followed';
import { levelRank, readingsTable } from './data-readings';
import type { Readings } from './data-readings';
import { hoursColumn, serviceLines, volunteersColumn } from './data-services';
import type { RowLines } from './data-services';
import { submissionFormulas } from './data-submissions';
import type { SubmissionFormulas } from './data-submissions';
import { dataSheet } from './data-sheet';
import { watchRegisters } from './data-watched';
import { countNumbersFormula, sumFormula } from './figure-cell';

/** How rows of 附件2 are grouped on 统计数据: ranges as long as its list, one number per group. */
export type GroupRanges = Readonly<Record<keyof typeof groupColumns, string>>;

/** The formulas of 附件2 and of what is summed from it, with the working sheet that they stand on. */
export type LiveFigures = {
  /** Undefined where the number stands on no sheet: then it is a value. */
  readonly figure: (row: StatisticsRow, figure: FigureId) => string | undefined;
  readonly groups: GroupRanges;
  /** The column of a number that only the second form has. */
  readonly further: (figure: (typeof furtherFigures)[number]) => string;
  /** What 报送登记 takes from a row of 材料报送. */
  readonly submission: (row: Submission) => SubmissionFormulas;
  /** The cell that holds 报送截止日期. */
  readonly deadline: string;
  /** True while the sheets below are not as the statistics read them. */
  readonly isStale: string;
  /** The same for 获奖名单. */
  readonly isAwardsStale: string;
  readonly sheet: SheetContent;
};

export type LiveSource = {
  readonly found: FoundTables;
  readonly settings: Pick<Settings, 'year' | 'deadline' | 'ownHeadings'>;
  readonly departments: readonly Department[];
};

/** Which numbers need formulas: those of 附件2, or those of the second form too. */
export type LiveForm = 'activities' | 'indicators';

/** Formulas over the registers for every number of the statistics; linear in the number of rows. */
export function liveFigures(statistics: Statistics, source: LiveSource, form: LiveForm): LiveFigures {
  const { rows, printed } = statistics;
  const { tables } = source.found;
  const lost = new Set(lostFigures(tables));
  const kept = keptColumns(source.found, source.settings.ownHeadings);
  const readings = readingsTable();
  const services = serviceLines(rows, tables.get('services'), kept, readings);
  const articles = articleLines(rows, tables.get('articles'), kept, readings);
  const own = ownFormulas(rows, source.found, readings, form);
  const ownFigure = (row: StatisticsRow, figure: FigureId) => own.get(row)?.get(figure);
  const activities = activityLines(statistics, tables.get('activities'), kept, ownFigure);
  const submissions = submissionFormulas(statistics.returns, tables.get('submissions'), kept, readings);
  const lines = new Map(printed.map((row, line) => [row, line]));
  const unlessMoved = (row: StatisticsRow, formula: string) => {
    const line = lines.get(row);
    return line === undefined ? formula : unlessMovedElsewhere('activities', line, formula);
  };
  const doubtful = doubtfulDays(source.settings);
  const followed = followedCells({ services, articles, submissions });
  const watched = watchRegisters(kept, { ...source, followed, unprinted: unprinted(form) }, boundsOf(doubtful));
  coverOthers(services, rows, printed);
  coverOthers(articles, rows, printed);
  const last = Math.max(0, printed.length - 1);
  const group = (column: number) => fixedDataRange('activities', column, 0, last);
  // 未对应活动 of a department that registered nothing is 0, and so is the one row of all departments then.
  const isSomeEmpty = rows.some((row) => isUnmatched(row) && row.registered.services.length === 0);
  const noneOf = (row: StatisticsRow) => (isSomeEmpty && isUnmatched(row) && row.lead === null ? 0 : '');
  const deadline = presentOr(source.settings.deadline, undefined);
  return {
    figure: (row, figure) => {
      const formula = ownFigure(row, figure);
      if (formula !== undefined) return unlessMoved(row, formula);
      return lost.has(figure) ? undefined : registerFormula(row, figure, services, articles, noneOf(row));
    },
    groups: {
      counted: group(groupColumns.counted),
      activities: group(groupColumns.activities),
      plan: group(groupColumns.plan),
      department: group(groupColumns.department),
    },
    further: (figure) => group(furtherColumn + furtherFigures.indexOf(figure)),
    submission: (row) => submissions.get(row) ?? {},
    deadline: dataNumber('deadline'),
    isStale: `${dataNumber('changed')}>0`,
    isAwardsStale: `${dataNumber('awardsChanged')}>0`,
    sheet: dataSheet(
      { activities, services: services.lines, articles: articles.lines, readings: readings.lines() },
      watched,
      { doubtful, deadline },
    ),
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
  none: '' | 0,
): string | undefined {
  if (figure === 'volunteers' || figure === 'hours') {
    const lines = services.ranges.get(row);
    const column = figure === 'hours' ? hoursColumn : volunteersColumn;
    return lines === undefined ? undefined : sumFormula([dataRange('services', column, ...lines)], none);
  }
  if (figure !== 'articlesSchool' && figure !== 'articlesCity' && figure !== 'articlesProvince') return undefined;
  const lines = articles.ranges.get(row);
  if (lines === undefined) return undefined;
  const range = dataRange('articles', countedLevelColumn, ...lines);
  return countNumbersFormula(range, levelsOf[figure].map(levelRank));
}
