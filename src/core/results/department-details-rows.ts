import { unfinishedText } from '../base/cell-words';
import { statusTexts } from '../proof/scores/result-places';
import { sum, toNumber } from '../base/decimal';
import type { Exact } from '../base/decimal';
import type { ContentCell, Style } from '../base/sheet-content';
import type { DepartmentExplanation, DepartmentRow } from '../explain/explain-department';
import type { Say } from '../../words/words';
import { columnAt, departmentDetailsColumns, widthAt } from './department-details-layout';
import { scoreFormat } from '../layout/number-format';
import type { PrintGrid } from '../layout/print-grid';
import { formCell, formCentred, formTotal } from '../layout/print-styles';
import { shortened } from '../layout/shortened';
import { lineCount } from '../layout/text-width';

const longestText = 120;
const small: Style = { ...formCell, size: 10.5 };
const smallCentred: Style = { ...formCentred, size: 10.5 };
const subtotalFill = 'F2F2F2';

/** The criteria by item with a line of sums below each; items stand in the order of 评价细则. */
export function putDetailRows(grid: PrintGrid, { rows }: DepartmentExplanation, decimals: number, say: Say): void {
  for (const item of itemsOf(rows)) {
    const own = rows.filter(({ score }) => score.criterion.item === item);
    const top = grid.rowCount();
    for (const row of own) putRow(grid, row, decimals, say);
    const range = { top, bottom: grid.rowCount() - 1, left: 0, right: 0 };
    grid.putMerged(range, { value: item, style: smallCentred });
    putSubtotal(grid, own, decimals);
  }
}

function itemsOf(rows: readonly DepartmentRow[]): readonly string[] {
  return [...new Set(rows.map(({ score }) => score.criterion.item))];
}

function putRow(grid: PrintGrid, { score, lost }: DepartmentRow, decimals: number, say: Say): void {
  const { criterion, basis, status } = score;
  const row = grid.rowCount();
  const mark = status === 'scored' ? '' : `${statusTexts[status]}：`;
  const content = shortened(criterion.content, longestText);
  const reason = shortened(`${mark}${say(basis.id, basis.values)}`, longestText);
  const isLost = lost !== null && lost.compare(0) > 0;
  const cells: readonly ContentCell[] = [
    { value: null, style: smallCentred },
    { value: criterion.id, style: smallCentred },
    { value: content, style: small },
    { value: toNumber(criterion.max), style: smallCentred },
    score.score === null ? { value: statusTexts[status], style: smallCentred } : numberCell(score.score, decimals, {}),
    numberCell(lost, decimals, isLost ? { bold: true } : {}),
    { value: reason, style: small },
  ];
  cells.forEach((cell, column) => grid.put(row, column, cell));
  const texts = [content, reason].map((text, at) => {
    return { text, width: widthAt(columnAt(at === 0 ? '评分内容' : '依据')) };
  });
  grid.setHeight(row, smallRowHeight(texts));
}

/** Height for the tallest of some wrapped cells of 10.5 points. */
function smallRowHeight(cells: readonly { readonly text: string; readonly width: number }[]): number {
  const lines = cells.reduce((most, { text, width }) => Math.max(most, lineCount(text, width * (11 / 10.5))), 1);
  return Math.max(21, lines * 14 + 6);
}

/** Blank where there is no number, as for 失分 in 加分, where nothing can be lost. */
function numberCell(value: Exact | null, decimals: number, style: Style): ContentCell {
  const number = value === null ? null : toNumber(value);
  return { value: number, style: { ...smallCentred, ...style, format: scoreFormat(decimals) } };
}

/** Sums of the item; none where one of its criteria has no score. */
function putSubtotal(grid: PrintGrid, rows: readonly DepartmentRow[], decimals: number): void {
  const row = grid.rowCount();
  const open = rows.some(({ score }) => score.status === 'missing');
  const inside = rows.every(({ score }) => score.criterion.part === 'inside');
  const scores = rows.flatMap(({ score }) => (score.score === null ? [] : [score.score]));
  const losses = rows.flatMap(({ lost }) => (lost === null ? [] : [lost]));
  const style = { ...formTotal, size: 10.5, fill: subtotalFill };
  const number = (values: readonly Exact[]) => ({
    value: toNumber(sum(values)),
    style: { ...style, format: scoreFormat(decimals) },
  });
  departmentDetailsColumns.forEach((_, column) => grid.put(row, column, { value: null, style }));
  grid.putMerged({ top: row, bottom: row, left: 0, right: columnAt('评分内容') }, { value: '小计', style });
  const max = toNumber(sum(rows.map(({ score }) => score.criterion.max)));
  grid.put(row, columnAt('分值'), { value: inside ? max : null, style });
  grid.put(row, columnAt('得分'), open ? { value: unfinishedText, style } : number(scores));
  grid.put(row, columnAt('失分'), open || losses.length === 0 ? { value: null, style } : number(losses));
  grid.setHeight(row, 21);
}
