import type { Range } from '../core/base/cells';
import { cellMark } from '../grid/grid-book';
import { sizeAt, startAt } from './axis';
import { drawnCell, drawnLook, isFree } from './drawn-cell';
import type { CellSource } from './drawn-cell';
import { edgesOf } from './edges';
import type { Measuring } from './measure';
import { mergeAt } from './merged';
import { placeKey } from './open-sheet';
import { paintEdges } from './paint-edges';
import { paintText } from './paint-text';
import type { Palette } from './palette';
import type { Pen } from './pen';
import { placeText } from './place-text';
import type { PlacedText } from './place-text';

/** What the cells of one frame are drawn with. */
export type Paper = {
  readonly context: Pen;
  readonly source: CellSource;
  readonly measuring: Measuring;
  readonly palette: Palette;
};

type Tile = Range & { readonly merged: boolean };

/** Farthest cell whose text may run into the window. */
const farthest = 40;

/**
 * Draws the cells of a range in pixels of the sheet; the caller has shifted and clipped. Gives the first row whose texts are left to the next
 * frame; null where all are drawn.
 */
export function paintCells(paper: Paper, cells: Range): number | null {
  const tiles = tilesOf(paper.source, cells);
  paintGridLines(paper, cells);
  for (const tile of tiles) paintFill(paper, tile);
  let left: number | null = null;
  const texts = [...tiles, ...outerTiles(paper.source, cells)].flatMap((tile) => {
    const text = textOf(paper, tile);
    if (text === null) left = Math.min(left ?? tile.top, tile.top);
    return text ?? [];
  });
  for (const { tile, placed } of texts) clearCrossedLines(paper, tile, placed);
  paintEdges(paper.context, edgesOf(paper.source, cells), paper.palette.forced ? paper.palette.ink : null);
  paper.context.textBaseline = 'middle';
  paper.context.textAlign = 'left';
  for (const text of texts) {
    const { look } = text.cell;
    const color = paper.palette.forced || look.color === undefined ? paper.palette.ink : `#${look.color}`;
    paintText(paper.context, text.placed, look, paper.source.looks[0] ?? {}, text.area, color);
  }
  for (const tile of tiles) paintMarks(paper, tile);
  return left;
}

/** Cells that show, merged ones once. */
function tilesOf({ sheet }: CellSource, cells: Range): readonly Tile[] {
  const tiles: Tile[] = [];
  const seen = new Set<Range>();
  for (let row = cells.top; row <= cells.bottom; row++) {
    const shown = sizeAt(sheet.geometry.rows, row) > 0;
    for (let column = cells.left; column <= cells.right; column++) {
      const merge = mergeAt(sheet.merged, row, column);
      if (merge === undefined) {
        if (shown && sizeAt(sheet.geometry.columns, column) > 0)
          tiles.push({ top: row, left: column, bottom: row, right: column, merged: false });
      } else if (!seen.has(merge)) {
        seen.add(merge);
        tiles.push({ ...merge, merged: true });
      }
    }
  }
  return tiles;
}

/** Cells beside the window whose text runs into it. */
function outerTiles(source: CellSource, cells: Range): readonly Tile[] {
  const { sheet } = source;
  const tiles: Tile[] = [];
  for (let row = cells.top; row <= cells.bottom; row++) {
    if (sizeAt(sheet.geometry.rows, row) === 0) continue;
    for (const [from, step] of [
      [cells.left, -1],
      [cells.right, 1],
    ] as const) {
      if (!isFree(source, row, from)) continue;
      for (let column = from + step; column >= 0 && Math.abs(column - from) <= farthest; column += step) {
        if (mergeAt(sheet.merged, row, column) !== undefined) break;
        if (isFree(source, row, column)) continue;
        tiles.push({ top: row, left: column, bottom: row, right: column, merged: false });
        break;
      }
    }
  }
  return tiles;
}

function areaOf({ sheet: { geometry } }: CellSource, { top, left, bottom, right }: Range) {
  const x = startAt(geometry.columns, left);
  const y = startAt(geometry.rows, top);
  return {
    x,
    y,
    width: startAt(geometry.columns, right + 1) - x,
    height: startAt(geometry.rows, bottom + 1) - y,
  };
}

function paintGridLines({ context, source, palette }: Paper, cells: Range): void {
  if (!source.sheet.frame.gridLines) return;
  const { rows, columns } = source.sheet.geometry;
  const all = areaOf(source, cells);
  context.beginPath();
  for (let row = cells.top; row <= cells.bottom; row++) {
    const y = startAt(rows, row + 1) - 0.5;
    context.moveTo(all.x, y);
    context.lineTo(all.x + all.width, y);
  }
  for (let column = cells.left; column <= cells.right; column++) {
    const x = startAt(columns, column + 1) - 0.5;
    context.moveTo(x, all.y);
    context.lineTo(x, all.y + all.height);
  }
  context.strokeStyle = palette.gridLine;
  context.lineWidth = 1;
  context.stroke();
}

function paintFill({ context, source, palette }: Paper, tile: Tile): void {
  const { fill } = drawnLook(source, tile.top, tile.left);
  const area = areaOf(source, tile);
  if (fill !== undefined && !palette.forced) {
    context.fillStyle = `#${fill}`;
    // A filled cell hides the lines around it.
    context.fillRect(area.x - 1, area.y - 1, area.width + 1, area.height + 1);
  } else if (tile.merged) {
    context.fillStyle = palette.paper;
    context.fillRect(area.x, area.y, area.width - 1, area.height - 1);
  }
}

/** Null where this frame has no time left for it. */
function textOf(paper: Paper, tile: Tile) {
  const cell = drawnCell(paper.source, tile.top, tile.left);
  if (cell.text === '') return [];
  if (paper.measuring.isSpent()) return null;
  const area = areaOf(paper.source, tile);
  const place = { row: tile.top, column: tile.left, area, merged: tile.merged };
  return [{ cell, tile, area, placed: placeText(paper.source, paper.measuring, cell, place) }];
}

/** Lines between cells do not show through a text that lies over them. */
function clearCrossedLines({ context, source, palette }: Paper, tile: Tile, placed: PlacedText): void {
  const { rows, columns } = source.sheet.geometry;
  const area = areaOf(source, tile);
  if (!source.sheet.frame.gridLines || (placed.left >= area.x && placed.right <= area.x + area.width)) return;
  const [line] = placed.lines;
  if (line === undefined) return;
  const clear = (column: number) => {
    const x = startAt(columns, column);
    if (x <= line.x || x >= line.x + line.width || drawnLook(source, tile.top, column).fill !== undefined) return;
    context.fillStyle = palette.paper;
    context.fillRect(x - 1, area.y, 1, sizeAt(rows, tile.top) - 1);
  };
  for (let column = tile.left; startAt(columns, column) > placed.left; column--) clear(column);
  for (let column = tile.left + 1; startAt(columns, column) < placed.right; column++) clear(column);
}

function paintMarks({ context, source, palette }: Paper, tile: Tile): void {
  const { sheet } = source;
  const area = areaOf(source, tile);
  const corner = (x: number, side: 1 | -1, color: string) => {
    context.fillStyle = color;
    context.beginPath();
    context.moveTo(x, area.y);
    context.lineTo(x + side * 7, area.y);
    context.lineTo(x, area.y + 7);
    context.fill();
  };
  if (sheet.notes.has(placeKey(tile.top, tile.left))) corner(area.x + area.width - 1, -1, palette.note);
  const marks = sheet.store.row(tile.top)?.get(tile.left)?.marks ?? 0;
  if ((marks & (cellMark.error | cellMark.unknown)) > 0) corner(area.x, 1, palette.odd);
}
