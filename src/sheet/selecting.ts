import { address } from '../core/base/cells';
import { shownFrom } from './axis';
import { describeCell, noteOf } from './describe-cell';
import { viewportOf } from './desk';
import type { Desk } from './desk';
import { letThrough } from './filter-rows';
import { scrolledTo } from './geometry';
import { make } from './make';
import { layColumns, layRows, mostColumns, mostRows, placeKey, ruleAt } from './open-sheet';
import type { OpenSheet } from './open-sheet';
import { isEmptyCell } from './row-store';
import { selectionOf } from './selection';
import type { Place, Selection } from './selection';
import { shownText } from '../grid/shown-text';
import { sourceFor } from './source-for';
import { sizeScroller } from './stage';

/** Chooses a cell, or from it to `head`, and brings what moved into sight. */
export function select(desk: Desk, active: Place, head: Place = active): void {
  const { sheet } = desk;
  if (sheet === null) return;
  letThrough(desk, sheet, active.row);
  makeRoom(desk, sheet, Math.max(active.row, head.row), Math.max(active.column, head.column));
  // First, while the page is laid out: what is said of a cell makes it lay itself out again.
  reveal(desk, head);
  choose(desk, selectionOf(sheet, active, head));
}

/** Who stands in a row that a filter hides now goes on in the next one that shows. */
export function leaveHidden(desk: Desk): void {
  const { sheet, selection } = desk;
  if (sheet === null || selection === null) return;
  const { row, column } = selection.active;
  if (sheet.filteredOut.has(row)) select(desk, { row: shownFrom(sheet.geometry.rows, row, 1), column });
}

export function choose(desk: Desk, selection: Selection): void {
  const { sheet } = desk;
  if (sheet === null) return;
  desk.selection = selection;
  desk.draw('marks');
  showChosen(desk);
  for (const listener of desk.listeners) listener(sheet.name, selection.range);
}

/** The sheet ends some way beyond its last row and column; who goes there finds more. */
function makeRoom(desk: Desk, sheet: OpenSheet, row: number, column: number): void {
  const { rows, columns } = sheet.geometry;
  const needsRows = row >= rows.count - 1 && rows.count < mostRows;
  const needsColumns = column >= columns.count - 1 && columns.count < mostColumns;
  if (needsRows) layRows(sheet, Math.min(mostRows, Math.max(rows.count + 200, row + 50)));
  if (needsColumns) layColumns(sheet, Math.min(mostColumns, Math.max(columns.count + 12, column + 6)));
  if (!needsRows && !needsColumns) return;
  sizeScroller(desk);
  desk.draw();
}

export function reveal(desk: Desk, { row, column }: Place): void {
  if (desk.sheet === null) return;
  const { scroller } = desk.elements;
  const { left, top } = scrolledTo(desk.sheet.geometry, viewportOf(desk), row, column);
  if (left !== scroller.scrollLeft) scroller.scrollLeft = left;
  if (top !== scroller.scrollTop) scroller.scrollTop = top;
}

/** Name box, bar, hint and what is said: all that tells of the chosen cell. */
export function showChosen(desk: Desk): void {
  const { sheet, selection, elements, parts } = desk;
  if (sheet === null || selection === null) return;
  const { row, column } = selection.active;
  const text = describeCell(parts.say, sourceFor(desk, sheet), selection);
  // An address that is being typed stays.
  if (document.activeElement !== elements.nameBox) elements.nameBox.value = address(row, column);
  elements.input.setAttribute('aria-label', text);
  elements.row.setAttribute('aria-rowindex', String(row + 1));
  elements.cell.setAttribute('aria-colindex', String(column + 1));
  if (elements.live.textContent !== text) elements.live.textContent = text;
  const rule = ruleAt(sheet, row, column);
  elements.drop.hidden = rule?.type !== 'list';
  showHint(desk, sheet, { row, column });
  if (desk.editing === null) void showSource(desk, sheet, { row, column });
}

function showHint(desk: Desk, sheet: OpenSheet, { row, column }: Place): void {
  const { hint } = desk.elements;
  const rule = ruleAt(sheet, row, column);
  const note = noteOf(desk.parts.say, sourceFor(desk, sheet), row, column);
  hint.replaceChildren(
    ...[rule?.promptTitle ?? '', rule?.prompt ?? '', note]
      .filter((text) => text !== '')
      .map((text) => make('div', {}, [text])),
  );
  hint.hidden = hint.childElementCount === 0;
}

/** What stands in the bar: at once what is certain, then the formula or the date. */
async function showSource(desk: Desk, sheet: OpenSheet, { row, column }: Place): Promise<void> {
  const typed = desk.pending.get(sheet.name)?.get(placeKey(row, column));
  if (typed !== undefined) {
    showInBar(desk, typed, 'typed');
    return;
  }
  const cells = sheet.store.row(row);
  const cell = cells?.get(column);
  if (cells !== null && isEmptyCell(cell) && (cell?.marks ?? 0) === 0) {
    showInBar(desk, '', 'known');
    return;
  }
  showInBar(desk, shownText(cell?.value ?? null), 'asked');
  // Rows that are on their way are told when they are here.
  if (cells === null) return;
  // The sheet may be gone by the time that the worker is asked.
  const source = await desk.parts.book.source(sheet.name, row, column).catch(() => null);
  const now = desk.selection?.active;
  if (desk.sheet !== sheet || desk.editing !== null || now?.row !== row || now.column !== column) return;
  if (source !== null) showInBar(desk, source, 'known');
}

/** Text of which the workbook has yet to say more is no text to be changed: a formula would become the number that it shows. */
function showInBar({ elements: { bar } }: Desk, text: string, state: 'known' | 'typed' | 'asked'): void {
  bar.value = text;
  bar.readOnly = state === 'asked';
  if (state === 'known') bar.removeAttribute('aria-busy');
  else bar.setAttribute('aria-busy', 'true');
}
