import { cellMark } from '../grid/grid-book';
import type { CellLook } from '../workbook/looks/book-looks';
import { sizeAt, startAt } from './axis';
import type { DrawnCell, CellSource } from './drawn-cell';
import { isFree } from './drawn-cell';
import { fontOf, lineHeight, pixelsPerPoint, sizeOf } from './fonts';
import { cellPadding } from './grown-height';
import type { Measuring } from './measure';
import { mergeAt } from './merged';

export type Align = 'left' | 'center' | 'right' | 'spread';

/** Lines of a cell and where each stands, in pixels of the sheet. `left` to `right` is what it may be drawn in. */
export type PlacedText = {
  readonly font: string;
  readonly align: Align;
  readonly left: number;
  readonly right: number;
  readonly lines: readonly { readonly text: string; readonly x: number; readonly y: number; readonly width: number }[];
};

type Area = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

export function alignOf({ look, value, marks }: DrawnCell): Align {
  switch (look.horizontal) {
    case 'center':
    case 'centerContinuous':
      return 'center';
    case 'right':
      return 'right';
    case 'distributed':
      return 'spread';
    case undefined:
    case 'general':
      if ((marks & cellMark.error) > 0 || typeof value === 'boolean') return 'center';
      return typeof value === 'number' ? 'right' : 'left';
    default:
      return 'left';
  }
}

/** Where the text of a cell is drawn. `merged` says that it lies over several cells, and so over no more. */
export function placeText(
  source: CellSource,
  measuring: Measuring,
  cell: DrawnCell,
  place: { readonly row: number; readonly column: number; readonly area: Area; readonly merged: boolean },
): PlacedText {
  const { look, value } = cell;
  const standard = source.looks[0] ?? {};
  const font = fontOf(look, standard);
  const measure = measuring.measureIn(font);
  const align = alignOf(cell);
  const { area } = place;
  const indent = (look.indent ?? 0) * (measure('0') + 1);
  const room = area.width - 2 * cellPadding - (align === 'spread' ? 2 : 1) * indent;
  const wraps = look.wrap === true || align === 'spread' || look.horizontal === 'justify';
  const numeric = typeof value === 'number' && (cell.marks & cellMark.error) === 0;
  const text = numeric ? fitted(cell, value, area.width - 2, measure) : cell.text;
  const lines =
    wraps && !numeric ? measuring.wrapped(text, Math.max(1, room), font) : [text.replace(/\s*[\r\n]+\s*/g, ' ')];
  const widths = lines.map(measure);
  const inner = { left: area.x + cellPadding, right: area.x + area.width - cellPadding };
  const x = (width: number) => {
    if (align === 'center') return area.x + (area.width - width) / 2;
    if (align === 'right') return inner.right - indent - width;
    return inner.left + indent;
  };
  const overflows = !wraps && !numeric && !place.merged && look.horizontal !== 'fill';
  const start = x(widths[0] ?? 0);
  const reach = overflows ? reachOf(source, place, start, start + (widths[0] ?? 0)) : {};
  const step = stepOf(look, standard, area.height / lines.length);
  const top = firstLine(look.vertical, area, lines.length * step, step);
  return {
    font,
    align,
    left: reach.left ?? area.x,
    right: reach.right ?? area.x + area.width,
    lines: lines.map((line, index) => ({
      text: line,
      x: x(widths[index] ?? 0),
      y: top + index * step,
      width: align === 'spread' ? room : (widths[index] ?? 0),
    })),
  };
}

/** From line to line; lines that would not all go into the cell, but do so without space between them, stand closer. */
function stepOf(look: CellLook, standard: CellLook, room: number): number {
  const usual = lineHeight(look, standard);
  return usual > room && sizeOf(look, standard) * pixelsPerPoint <= room ? room : usual;
}

/** Middle of the first line. Lines that are too many for the cell begin at its top, so that the first can be read. */
function firstLine(vertical: string | undefined, area: Area, height: number, step: number): number {
  if (vertical === 'top' || vertical === 'justify' || height > area.height) return area.y + step / 2;
  if (vertical === 'center' || vertical === 'distributed') return area.y + (area.height - height) / 2 + step / 2;
  return area.y + area.height - height + step / 2 - 1;
}

/** A number that is too wide: General loses decimals as long as that helps, all others become `###`. */
function fitted({ text, look }: DrawnCell, value: number, width: number, measure: (text: string) => number): string {
  if (measure(text) <= width) return text;
  if ((look.format === undefined || look.format === 'General') && !text.includes('E')) {
    for (let digits = text.length - text.indexOf('.') - 2; digits >= 0 && text.includes('.'); digits--) {
      const shorter = value.toFixed(digits);
      if (measure(shorter) <= width) return shorter;
    }
  }
  return '#'.repeat(Math.max(1, Math.floor(width / Math.max(1, measure('#')))));
}

/** How far a long text goes over empty neighbours. */
function reachOf(
  source: CellSource,
  place: { readonly row: number; readonly column: number; readonly area: Area },
  from: number,
  to: number,
): { readonly left?: number; readonly right?: number } {
  const { columns } = source.sheet.geometry;
  const free = (column: number) =>
    isFree(source, place.row, column) && mergeAt(source.sheet.merged, place.row, column) === undefined;
  let left = place.area.x;
  for (let column = place.column - 1; left > from && column >= 0 && free(column); column--)
    left -= sizeAt(columns, column);
  let right = place.area.x + place.area.width;
  for (let column = place.column + 1; right < to && column < columns.count && free(column); column++)
    right = startAt(columns, column + 1);
  return { left, right };
}
