import { address } from '../base/cells';
import { attachmentFigures } from '../statistics/figures';
import type { FigureId } from '../statistics/figures';
import type { UnmatchedRow } from '../statistics/statistics-row';
import { figureCell } from '../proof/statistics/figure-cell';
import type { LiveFigures } from '../proof/statistics/live-figures';
import type { PrintGrid } from '../layout/print-grid';
import { formCell, formCentred, formLabel, formText } from '../layout/print-styles';
import { firstFigure, putSumHeading, sumColumnCount } from './statistics-sums';

const hint =
  '这些稿件和志愿服务没有填“活动名称”，或填的名称不在“活动登记”中，已计入“其他”和各单位的合计。请在“宣传登记”“志愿服务登记”的“活动名称”栏填活动登记中的名称，再重新统计。';

/**
 * 未对应活动, a row for each department; nothing where there is none. Returns for each row the cells with its figures, for the sums by
 * department.
 */
export function putUnmatched(
  grid: PrintGrid,
  rows: readonly UnmatchedRow[],
  live: LiveFigures,
): (row: UnmatchedRow | undefined) => ((figure: FigureId) => string) | undefined {
  const lines = new Map<UnmatchedRow, number>();
  if (rows.length === 0) return () => undefined;
  const label = grid.rowCount() + 1;
  grid.put(label, 0, { value: '其中：未对应活动（按单位）', style: formLabel });
  grid.setHeight(label, 24);
  const top = putSumHeading(grid, '单位') + 1;
  rows.forEach((row, index) => {
    const line = top + index;
    lines.set(row, line);
    grid.put(line, 0, { value: row.lead?.name ?? '', style: formCell });
    grid.put(line, 1, { value: null, style: formCentred });
    attachmentFigures.forEach((figure, at) => {
      grid.put(line, firstFigure + at, figureCell(row.figures[figure], formCentred, live.figure(row, figure)));
    });
    grid.setHeight(line, 24);
  });
  const below = top + rows.length;
  grid.putMerged({ top: below, bottom: below, left: 0, right: sumColumnCount - 1 }, { value: hint, style: formText });
  grid.setHeight(below, 24);
  return (row) => {
    const line = row === undefined ? undefined : lines.get(row);
    if (line === undefined) return undefined;
    const columnOf = (figure: FigureId) => attachmentFigures.findIndex((id) => id === figure);
    return (figure) => address(line, firstFigure + columnOf(figure));
  };
}
