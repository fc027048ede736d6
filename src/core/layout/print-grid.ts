import type { Range } from '../base/cells';
import type { ContentCell, SheetContent, Style } from '../base/sheet-content';

/** A printed sheet while it is laid out, row by row. */
export type PrintGrid = {
  put(row: number, column: number, cell: ContentCell): void;
  /** One cell over a range of cells that all carry its style; a range of one cell is not merged. */
  putMerged(range: Range, cell: ContentCell): void;
  setHeight(row: number, points: number): void;
  /** How many rows there are so far: the next free row. */
  rowCount(): number;
  content(): Pick<SheetContent, 'cells' | 'merges' | 'heights'>;
};

export function printGrid(): PrintGrid {
  const cells: (ContentCell | undefined)[][] = [];
  const merges: Range[] = [];
  const heights: (number | undefined)[] = [];
  const put = (row: number, column: number, cell: ContentCell) => {
    while (cells.length <= row) cells.push([]);
    const line = cells[row];
    while (line !== undefined && line.length < column) line.push(undefined);
    if (line !== undefined) line[column] = cell;
  };
  const putMerged = (range: Range, cell: ContentCell) => {
    eachCell(range, (row, column) => put(row, column, styled(null, cell.style)));
    put(range.top, range.left, cell);
    if (range.top < range.bottom || range.left < range.right) merges.push(range);
  };
  const setHeight = (row: number, points: number) => {
    while (heights.length <= row) heights.push(undefined);
    heights[row] = points;
  };
  const content = () => ({ cells, merges, heights });
  return { put, putMerged, setHeight, rowCount: () => cells.length, content };
}

function eachCell(range: Range, visit: (row: number, column: number) => void): void {
  for (let row = range.top; row <= range.bottom; row++) {
    for (let column = range.left; column <= range.right; column++) visit(row, column);
  }
}

function styled(value: ContentCell['value'], style: Style | undefined): ContentCell {
  return style === undefined ? { value } : { value, style };
}
