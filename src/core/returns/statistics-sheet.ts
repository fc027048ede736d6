import { ownSheets } from '../base/own-sheets';
import type { Settings } from '../settings/settings';
import type { Statistics } from '../statistics/statistics';
import { isUnmatched } from '../statistics/printed-rows';
import { groupBy } from '../base/group-by';
import { attachmentTotalRow } from './attachment-rows';
import { attachmentName } from './attachment-sheet';
import { attachmentSums } from './attachment-sums';
import { liveHint } from '../proof/statistics/data-sheet';
import { formTitleText } from '../layout/form-texts';
import type { LiveFigures } from '../proof/statistics/live-figures';
import { fitted } from '../layout/one-page';
import { printGrid } from '../layout/print-grid';
import type { PrintGrid } from '../layout/print-grid';
import { formLabel, formText, formTitle, printedPage } from '../layout/print-styles';
import type { SheetContent } from '../base/sheet-content';
import { staleCell } from './stale-cell';
import { putCases } from './statistics-cases';
import { putReturns, returnHeadings, returnHeadline } from './statistics-returns';
import { hintStyle } from '../layout/styles';
import { putUnmatched } from './statistics-unmatched';
import { figureWidth, putCheck, putSums, sumColumnCount } from './statistics-sums';

export const statisticsName = ownSheets.statistics.name;

const last = sumColumnCount - 1;

function columnWidths(materials: readonly string[]): readonly number[] {
  const columns = Math.max(sumColumnCount, returnHeadings(materials).length);
  return [28, ...Array.from({ length: columns - 1 }, () => figureWidth)];
}

/** Whether the workbook has 材料报送 and 案例登记. A school without them is not told that nothing was returned. */
export type Collected = { readonly returns: boolean; readonly cases: boolean };

/**
 * 统计汇总 (statistics.md): by activity of 活动计划, by lead department, with a check that both are equal to 合计 of
 * 附件2 on its own sheet; 报送登记; 案例. Sums are formulas over the sheet itself.
 */
export function statisticsSheet(
  statistics: Statistics,
  settings: Settings,
  live: LiveFigures,
  collected: Collected = { returns: true, cases: true },
): SheetContent {
  const grid = printGrid();
  putHead(grid, statistics, settings, live);
  const sums = attachmentSums(attachmentName, statistics.printed.length, live.groups);
  const counted = groupBy(
    statistics.rows.filter((row) => row.standing.is === 'counted'),
    (row) => row.lead,
  );
  putLabel(grid, '一、按活动计划统计');
  const others = statistics.printed.filter(isUnmatched);
  const activityLines = statistics.byActivity.map((sum) => {
    const own = sum.rows.filter((row) => !isUnmatched(row));
    return { ...sum, label: sum.name, rows: own.length < sum.rows.length ? [...own, ...others] : own };
  });
  const byActivity = putSums(grid, { label: '活动', by: 'plan' }, activityLines, statistics.totals, sums);
  const cellOf = putUnmatched(grid, statistics.rows.filter(isUnmatched), live);
  putLabel(grid, '二、按牵头部门统计');
  const departmentLines = statistics.byDepartment.map((sum) => {
    const own = counted.get(sum.department) ?? [];
    const also = cellOf(own.find(isUnmatched));
    const rows = own.filter((row) => !isUnmatched(row));
    return { ...sum, label: sum.department.name, rows, ...(also === undefined ? {} : { also }) };
  });
  const byDepartment = putSums(grid, { label: '牵头部门', by: 'department' }, departmentLines, statistics.totals, sums);
  putCheck(grid, [byActivity, byDepartment], attachmentTotalRow(statistics.printed.length), statistics);
  const returns = collected.returns && settings.askedMaterials.length > 0;
  if (returns) {
    putLabel(grid, '三、报送登记');
    const lines = putReturns(grid, statistics.returns, settings, live);
    const headline = returnHeadline(statistics.returns, lines);
    grid.put(1, 0, headline.count);
    grid.put(1, 1, headline.names);
  }
  if (collected.cases) {
    putLabel(grid, `${returns ? '四' : '三'}、案例`);
    putCases(grid, statistics.cases);
  }
  const content = { name: statisticsName, ...grid.content(), widths: columnWidths(settings.askedMaterials) };
  return { ...content, page: fitted(printedPage, content) };
}

function putHead(grid: PrintGrid, { leftOut }: Statistics, settings: Settings, live: LiveFigures): void {
  const title = { value: formTitleText(settings, statisticsName), style: formTitle };
  grid.putMerged({ top: 0, bottom: 0, left: 0, right: last }, title);
  grid.setHeight(0, 42);
  // The text is known only after 报送登记 is laid out.
  grid.putMerged({ top: 1, bottom: 1, left: 1, right: last }, { value: null, style: formText });
  grid.setHeight(1, 24);
  grid.putMerged({ top: 2, bottom: 2, left: 0, right: 10 }, { value: liveHint, style: hintStyle });
  grid.put(2, 11, staleCell(live));
  const { activities, articles, services } = leftOut;
  if (activities + articles + services === 0) return;
  const rows = `活动登记${activities}行、宣传登记${articles}行、志愿服务登记${services}行`;
  const text = `未计入合计：${rows}，原因见检查结果。`;
  grid.putMerged({ top: 3, bottom: 3, left: 0, right: last }, { value: text, style: formText });
  grid.setHeight(3, 24);
}

/** Heading of a block, one free row below what stands above. */
function putLabel(grid: PrintGrid, value: string): void {
  const row = grid.rowCount() + 1;
  grid.put(row, 0, { value, style: formLabel });
  grid.setHeight(row, 24);
}
