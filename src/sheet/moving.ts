import { indexAt, shownFrom, startAt } from './axis';
import { viewportOf } from './desk';
import type { Desk } from './desk';
import { headHeight, keptFreeze } from './geometry';
import { wholeCell } from './merged';
import type { KeyCommand } from './key-command';
import type { OpenSheet } from './open-sheet';
import { isEmptyCell } from './row-store';
import { choose, reveal, select } from './selecting';
import { isSingle, nextWithin, stepFrom } from './selection';
import type { Direction, Place } from './selection';

/** From the corner that moves (Shift), or from the active cell. */
function goFrom(desk: Desk, extend: boolean, next: (from: Place) => Place): void {
  const { selection } = desk;
  if (selection === null) return;
  desk.tabStart = null;
  if (extend) select(desk, selection.active, next(selection.head));
  else select(desk, next(selection.active));
}

export function step(desk: Desk, direction: Direction, extend: boolean): void {
  const { sheet } = desk;
  if (sheet !== null) goFrom(desk, extend, (from) => stepFrom(sheet, from, direction));
}

/** To the end of what is filled, or of what is empty. Rows that are not here yet are waited for. */
export async function toEdge(desk: Desk, direction: Direction, extend: boolean): Promise<void> {
  const { sheet, selection } = desk;
  if (sheet === null || selection === null) return;
  const to = await edgeFrom(sheet, extend ? selection.head : selection.active, direction);
  if (desk.sheet === sheet && desk.selection === selection) goFrom(desk, extend, () => to);
}

export async function edgeFrom(sheet: OpenSheet, from: Place, direction: Direction): Promise<Place> {
  const filled = async ({ row, column }: Place) => {
    if (sheet.store.row(row) === null) await sheet.store.load(row, row);
    const { top, left } = wholeCell(sheet.merged, row, column);
    return !isEmptyCell(sheet.store.row(top)?.get(left));
  };
  const { rowCount, columnCount } = sheet.frame;
  const beyond = ({ row, column }: Place) => row >= rowCount || column >= columnCount;
  let at = stepFrom(sheet, from, direction);
  const along = (await filled(from)) && (await filled(at));
  for (;;) {
    const next = stepFrom(sheet, at, direction);
    if (next.row === at.row && next.column === at.column) return at;
    if (along ? !(await filled(next)) : await filled(at)) return at;
    // Beyond what is filled there is nothing until the end.
    if (beyond(next) && (direction.rows > 0 || direction.columns > 0)) return endFrom(sheet, at, direction);
    at = next;
  }
}

function endFrom({ geometry: { rows, columns } }: OpenSheet, at: Place, direction: Direction): Place {
  return {
    row: direction.rows > 0 ? shownFrom(rows, rows.count - 1, -1) : at.row,
    column: direction.columns > 0 ? shownFrom(columns, columns.count - 1, -1) : at.column,
  };
}

export function byPage(desk: Desk, by: 1 | -1, extend: boolean): void {
  const { sheet } = desk;
  if (sheet === null) return;
  const { rows } = sheet.geometry;
  const viewport = viewportOf(desk);
  const page = viewport.height - headHeight - startAt(rows, keptFreeze(sheet.geometry, viewport).rows);
  goFrom(desk, extend, ({ row, column }) => {
    const wanted = indexAt(rows, startAt(rows, row) + by * page);
    return { row: shownFrom(rows, wanted === row ? Math.max(0, row + by) : wanted, by), column };
  });
}

export function goTo(desk: Desk, target: 'rowStart' | 'start' | 'end', extend: boolean): void {
  const { sheet } = desk;
  if (sheet === null) return;
  const { freeze, rowCount, columnCount } = sheet.frame;
  goFrom(desk, extend, ({ row }) => {
    const { rows } = sheet.geometry;
    // Of the rows that a filter lets through.
    const last = shownFrom(rows, Math.max(0, rowCount - 1), -1);
    if (target === 'end') return { row: Math.max(0, last), column: Math.max(0, columnCount - 1) };
    return { row: target === 'start' ? shownFrom(rows, freeze.rows, 1) : row, column: freeze.columns };
  });
}

/** Enter and Tab: round within a chosen range; else on by one, and Enter goes back to the column where Tab began. */
export function next(desk: Desk, { by, step: way }: Extract<KeyCommand, { do: 'next' }>): void {
  const { sheet, selection } = desk;
  if (sheet === null || selection === null) return;
  if (!isSingle(sheet, selection)) {
    const active = nextWithin(sheet, selection.range, selection.active, by, way);
    choose(desk, { ...selection, active });
    reveal(desk, active);
    return;
  }
  const from = selection.active;
  if (by === 'row') {
    const start = desk.tabStart ?? from.column;
    select(desk, stepFrom(sheet, from, { rows: 0, columns: way }));
    desk.tabStart = start;
    return;
  }
  const below = stepFrom(sheet, from, { rows: way, columns: 0 });
  select(desk, { row: below.row, column: desk.tabStart ?? from.column });
  desk.tabStart = null;
}
