import { ownSheets } from '../base/own-sheets';
import { address, quoteSheet } from '../base/cells';
import type { Settings } from '../settings/settings';
import type { Department } from '../names/department';
import { caseSummary } from '../statistics/case-summary';
import { furtherFigures } from '../statistics/figures';
import { indicatorsOf } from '../statistics/indicators';
import type { Indicator } from '../statistics/indicators';
import type { Statistics } from '../statistics/statistics';
import { sumRows } from '../statistics/sums';
import { groupBy } from '../base/group-by';
import { attachmentColumns } from './attachment-columns';
import { attachmentTotalRow } from './attachment-rows';
import { attachmentName } from './attachment-sheet';
import type { AttachmentScope } from './attachment-sheet';
import { figureCell, groupSumFormula, sameFormula } from '../proof/statistics/figure-cell';
import { formTitleText } from '../layout/form-texts';
import type { LiveFigures } from '../proof/statistics/live-figures';
import { printGrid } from '../layout/print-grid';
import type { PrintGrid } from '../layout/print-grid';
import { formCell, formCentred, formHeading, formLine, formTitle, printedPage } from '../layout/print-styles';
import type { SheetContent } from '../base/sheet-content';
import { staleCell } from './stale-cell';

export const indicatorsName = ownSheets.indicators.name;

const headings = ['区分', '名称', '单位', '数量', '备注'] as const;
const widths = [16, 26, 10, 16, 26] as const;
const headingRow = 2;

/** The second form, indicators instead of activities: 区分·名称·单位·数量·备注 (statistics.md, "Second form"). */
export function indicatorsSheet(statistics: Statistics, settings: Settings, scope: AttachmentScope): SheetContent {
  const { department, content } = scope;
  const grid = printGrid();
  const title = { value: formTitleText(settings, '情况统计表'), style: formTitle };
  grid.putMerged({ top: 0, bottom: 0, left: 0, right: 4 }, title);
  grid.setHeight(0, 64);
  const filledBy = department === undefined ? settings.filledBy : '';
  const office = department?.name ?? settings.organiser;
  const filled = `填报部门（盖章）：${office}    填表人：${filledBy}    填报日期：    年  月  日`;
  grid.putMerged({ top: 1, bottom: 1, left: 0, right: 4 }, { value: filled, style: formLine });
  grid.setHeight(1, 26);
  headings.forEach((value, column) => grid.put(headingRow, column, { value, style: formHeading }));
  grid.setHeight(headingRow, 26);
  const formulaOf = (indicator: Indicator) =>
    content === 'values' ? undefined : indicatorFormula(indicator, statistics.printed.length, content);
  for (const [group, indicators] of groupBy(
    indicatorsOf(ofDepartment(statistics, department)),
    (indicator) => indicator.group,
  )) {
    putGroup(grid, group, indicators, formulaOf);
  }
  if (content !== 'values') grid.put(grid.rowCount(), 0, staleCell(content));
  const page = { ...printedPage, landscape: false, repeatRows: [headingRow, headingRow] } as const;
  return { name: indicatorsName, ...grid.content(), widths, freeze: { rows: headingRow + 1, columns: 0 }, page };
}

/** The sums of one lead's rows and cases, or of the whole school. */
function ofDepartment(
  statistics: Statistics,
  department: Department | undefined,
): Pick<Statistics, 'totals' | 'cases'> {
  if (department === undefined) return statistics;
  const own = statistics.cases.cases.filter((entry) => entry.department === department);
  return { totals: sumRows(statistics.rows.filter(({ lead }) => lead === department)), cases: caseSummary(own) };
}

/** Takes 合计 of 附件2 where it has the number, else sums the column on 统计数据. */
function indicatorFormula({ figure }: Indicator, rowCount: number, live: LiveFigures): string | undefined {
  if (figure === undefined) return undefined;
  const field = figure === 'activities' ? 'name' : figure;
  const column = attachmentColumns.findIndex((candidate) => candidate.field === field);
  if (column >= 0) return sameFormula(`${quoteSheet(attachmentName)}!${address(attachmentTotalRow(rowCount), column)}`);
  const further = furtherFigures.find((id) => id === figure);
  return further === undefined ? undefined : groupSumFormula(live.groups.counted, 1, live.further(further));
}

function putGroup(
  grid: PrintGrid,
  group: string,
  indicators: readonly Indicator[],
  formulaOf: (indicator: Indicator) => string | undefined,
): void {
  const top = grid.rowCount();
  const range = { top, bottom: top + indicators.length - 1, left: 0, right: 0 };
  grid.putMerged(range, { value: group, style: formCentred });
  indicators.forEach((indicator, index) => {
    const { name, unit, amount } = indicator;
    const row = top + index;
    grid.put(row, 1, { value: name, style: formCell });
    grid.put(row, 2, { value: unit, style: formCentred });
    grid.put(row, 3, figureCell(amount, formCentred, formulaOf(indicator)));
    grid.put(row, 4, { value: null, style: formCell });
    grid.setHeight(row, 26);
  });
}
