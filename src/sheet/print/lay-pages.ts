import type { Range } from '../../core/base/cells';
import type { PrintLook } from '../../workbook/looks/book-looks';
import type { Axis } from '../axis';
import { cutPages } from './cut-pages';
import type { Cutting, PageStretch } from './cut-pages';
import { pixelsPerMillimetre, roomOf } from './paper';

/** Cells of one page. */
export type PageCells = {
  readonly rows: PageStretch;
  readonly columns: PageStretch;
  /** Pixels on paper of a pixel of the sheet. */
  readonly scale: number;
};

export type Laying = {
  readonly rows: Axis;
  readonly columns: Axis;
  readonly print: PrintLook;
  /** What is printed, each range on pages of its own. */
  readonly areas: readonly Range[];
};

/** Per cent, as Excel has them. */
const smallest = 10;

/** Pages of a sheet, in the order in which they are printed. */
export function layPages(laying: Laying): readonly PageCells[] {
  const scale = scaleOf(laying) / 100;
  return laying.areas.flatMap((area) => {
    const rows = cutPages(cuttingOf(laying, area, 'rows', scale));
    const columns = cutPages(cuttingOf(laying, area, 'columns', scale));
    return laying.print.across
      ? rows.flatMap((row) => columns.map((column) => ({ rows: row, columns: column, scale })))
      : columns.flatMap((column) => rows.map((row) => ({ rows: row, columns: column, scale })));
  });
}

/** Breaks that a person has set do not count in a direction in which pages are fitted. */
function cuttingOf(laying: Laying, area: Range, kind: 'rows' | 'columns', scale: number): Cutting {
  const { print } = laying;
  const room = roomOf(print);
  const pixels = (millimetres: number) => (millimetres * pixelsPerMillimetre) / scale;
  return kind === 'rows'
    ? {
        axis: laying.rows,
        from: area.top,
        to: area.bottom,
        room: pixels(room.height),
        repeat: print.repeatRows,
        breaks: new Set((print.fit?.high ?? 0) > 0 ? [] : print.breaks),
      }
    : {
        axis: laying.columns,
        from: area.left,
        to: area.right,
        room: pixels(room.width),
        repeat: print.repeatColumns,
        breaks: new Set((print.fit?.wide ?? 0) > 0 ? [] : print.columnBreaks),
      };
}

/** Per cent: the stated scale, or the largest up to 100 with which the sheet goes on so many pages. */
function scaleOf(laying: Laying): number {
  const { fit, scale } = laying.print;
  if (fit === null) return Math.max(smallest, Math.min(400, scale ?? 100));
  let percent = 100;
  const fits = (kind: 'rows' | 'columns', most: number) =>
    laying.areas.every((area) => cutPages(cuttingOf(laying, area, kind, percent / 100)).length <= most);
  if (fit.wide > 0) while (percent > smallest && !fits('columns', fit.wide)) percent--;
  if (fit.high > 0) while (percent > smallest && !fits('rows', fit.high)) percent--;
  return percent;
}
