import type { Range } from '../core/base/cells';
import type { EdgeLook } from '../workbook/looks/book-looks';
import { startAt } from './axis';
import { drawnLook } from './drawn-cell';
import type { CellSource } from './drawn-cell';
import { mergeAt } from './merged';

/** A line along an edge of cells, in pixels of the sheet. */
export type EdgeLine = EdgeLook & {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
};

const weights: Readonly<Record<string, number>> = {
  hair: 1,
  dotted: 2,
  dashed: 3,
  thin: 4,
  medium: 6,
  double: 7,
  thick: 8,
};

/** Of the two cells that share an edge the stronger line is drawn; of equal ones that of the later cell. */
export function strongerEdge(first: EdgeLook | undefined, second: EdgeLook | undefined): EdgeLook | undefined {
  if (first === undefined || second === undefined) return second ?? first;
  return weightOf(second) >= weightOf(first) ? second : first;
}

function weightOf({ line }: EdgeLook): number {
  return weights[line] ?? (line.startsWith('medium') ? 5 : 3);
}

/** Lines around the cells of a range; inside merged cells there are none. */
export function edgesOf(source: CellSource, cells: Range): readonly EdgeLine[] {
  const { rows, columns } = source.sheet.geometry;
  const found: EdgeLine[] = [];
  const { merged } = source.sheet;
  const inOne = (row: number, column: number, otherRow: number, otherColumn: number) => {
    const merge = mergeAt(merged, row, column);
    return merge !== undefined && merge === mergeAt(merged, otherRow, otherColumn);
  };
  for (let row = cells.top; row <= cells.bottom + 1; row++) {
    const y = startAt(rows, row);
    const y2 = startAt(rows, row + 1);
    for (let column = cells.left; column <= cells.right + 1; column++) {
      const x = startAt(columns, column);
      const x2 = startAt(columns, column + 1);
      const look = drawnLook(source, row, column);
      if (x2 > x && column <= cells.right) {
        const above = row > 0 ? drawnLook(source, shownBefore(source, row, 'row'), column).bottom : undefined;
        const edge = strongerEdge(above, look.top);
        if (edge !== undefined && !inOne(row, column, row - 1, column))
          found.push({ ...edge, x1: x, y1: y, x2, y2: y });
      }
      if (y2 > y && row <= cells.bottom) {
        const before = column > 0 ? drawnLook(source, row, shownBefore(source, column, 'column')).right : undefined;
        const edge = strongerEdge(before, look.left);
        if (edge !== undefined && !inOne(row, column, row, column - 1))
          found.push({ ...edge, x1: x, y1: y, x2: x, y2 });
      }
    }
  }
  return found;
}

/** The neighbour before that shows: what is hidden draws no line. */
function shownBefore({ sheet: { geometry } }: CellSource, index: number, kind: 'row' | 'column'): number {
  const axis = kind === 'row' ? geometry.rows : geometry.columns;
  let before = index - 1;
  while (before > 0 && startAt(axis, before) === startAt(axis, before + 1)) before--;
  return before;
}
