import type { Desk, Turning } from './desk';
import { openSheet } from './open-sheet';
import type { OpenSheet } from './open-sheet';
import { makeRowStore } from './row-store';
import type { RowStore } from './row-store';
import { choose, select, showChosen } from './selecting';
import { selectionOf } from './selection';
import type { Place } from './selection';
import { askConditions, rowsArrived, shownRange, sizeScroller } from './stage';
import { showTabs } from './tab-strip';
import { applyFilter, showFilterNote } from './filter-rows';

/** Shows a sheet, where it was left or at a place. False where there is none of this name. */
export async function showSheet(desk: Desk, name: string, place?: Place): Promise<boolean> {
  if (!desk.view.sheets.some((sheet) => sheet.name === name)) return false;
  desk.closePopup?.();
  if (desk.sheet?.name !== name) await turnTo(desk, name, place === undefined);
  if (place !== undefined && desk.sheet?.name === name) select(desk, place);
  return true;
}

async function turnTo(desk: Desk, name: string, restore: boolean): Promise<void> {
  const done = readAndTurn(desk, name, restore);
  const turning: Turning = { name, done: done.catch(() => undefined), isSpoilt: false };
  desk.turning = turning;
  try {
    await done;
  } finally {
    if (desk.turning === turning) desk.turning = null;
  }
}

async function readAndTurn(desk: Desk, name: string, restore: boolean): Promise<void> {
  keepPlace(desk);
  const sheet = await readSheet(desk, name);
  if (sheet === null) return;
  desk.sheet = sheet;
  desk.conditions = new Map();
  desk.elements.grid.setAttribute('aria-label', name);
  desk.elements.grid.setAttribute('aria-rowcount', String(sheet.frame.rowCount));
  desk.elements.grid.setAttribute('aria-colcount', String(sheet.frame.columnCount));
  sizeScroller(desk);
  const left = desk.left.get(name);
  const { scroller } = desk.elements;
  scroller.scrollTop = left?.scrollTop ?? 0;
  scroller.scrollLeft = left?.scrollLeft ?? 0;
  showTabs(desk);
  showFilterNote(desk);
  const { freeze } = sheet.frame;
  if (restore) select(desk, left?.place ?? { row: freeze.rows, column: freeze.columns });
  desk.draw();
  void askConditions(desk);
}

function keepPlace({ sheet, selection, left, elements: { scroller } }: Desk): void {
  if (sheet === null || selection === null) return;
  const { scrollLeft, scrollTop } = scroller;
  left.set(sheet.name, { place: selection.active, scrollLeft, scrollTop });
}

/** The sheet's frame and the rows that show first, so that it is never seen empty; null where another was asked for meanwhile. */
async function readSheet(desk: Desk, name: string): Promise<OpenSheet | null> {
  const { grid } = desk.elements;
  const turn = ++desk.turn;
  grid.setAttribute('aria-busy', 'true');
  try {
    return await readParts(desk, name, turn);
  } finally {
    if (turn === desk.turn) grid.removeAttribute('aria-busy');
  }
}

async function readParts(desk: Desk, name: string, turn: number): Promise<OpenSheet | null> {
  const { book } = desk.parts;
  const frame = await book.frame(name);
  if (turn !== desk.turn) return null;
  const store: RowStore = makeRowStore(
    frame.rowCount,
    (from, to) => book.rows(name, from, to),
    (from, to) => {
      rowsArrived(desk, sheet, from, to);
      if (desk.sheet === sheet) showChosen(desk);
    },
  );
  const sheet: OpenSheet = openSheet(frame, store, desk.view.looks[0] ?? {});
  desk.opening = sheet;
  const top = desk.sheet?.name === name ? (shownRange(desk, desk.sheet)?.top ?? 0) : 0;
  await store.load(top, top + 60);
  await applyFilter(desk, sheet);
  if (turn !== desk.turn) return null;
  desk.opening = null;
  return sheet;
}

/**
 * Reads the sheet that shows anew and puts it in the place of the old one, which shows until then. Where it is gone, or none was there, the
 * first one shows; an empty workbook has none.
 */
export async function renewSheet(desk: Desk): Promise<void> {
  // The sheet that a person has asked for meanwhile comes first.
  await desk.turning?.done;
  const before = desk.sheet;
  if (before === null || !desk.view.sheets.some(({ name }) => name === before.name)) {
    const first = desk.view.sheets.find(({ visibility }) => visibility === 'visible');
    if (first === undefined) showNothing(desk);
    else await turnTo(desk, first.name, true);
    return;
  }
  const sheet = await readSheet(desk, before.name);
  if (sheet === null) return;
  desk.sheet = sheet;
  sizeScroller(desk);
  showFilterNote(desk);
  // What was chosen may be part of a merged cell now.
  if (desk.selection?.whole === 'cells') choose(desk, selectionOf(sheet, desk.selection.active, desk.selection.head));
  desk.draw();
  void askConditions(desk);
}

function showNothing(desk: Desk): void {
  desk.turn++;
  desk.sheet = null;
  desk.selection = null;
  desk.conditions = new Map();
  desk.elements.grid.removeAttribute('aria-busy');
  desk.elements.input.setAttribute('aria-label', desk.parts.say('sheet.cell'));
  desk.elements.live.textContent = '';
  desk.elements.nameBox.value = '';
  desk.elements.bar.value = '';
  desk.elements.bar.readOnly = true;
  desk.elements.bar.removeAttribute('aria-busy');
  desk.elements.hint.hidden = true;
  desk.elements.drop.hidden = true;
  showTabs(desk);
  desk.draw();
}
