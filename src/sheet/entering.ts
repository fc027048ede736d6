import type { Range } from '../core/base/cells';
import type { Entered, Entry, Objection } from '../grid/grid-book';
import { complain } from './complaints';
import type { Complaint, Desk, Editing } from './desk';
import { wholeCell } from './merged';
import { closeObjection, openObjection } from './objection-box';
import { placeKey } from './open-sheet';
import type { RowSpan } from './stale';
import { placeInput } from './place-input';
import { reveal, select, showChosen } from './selecting';
import { showSheet } from './show-sheet';

/** Milliseconds that a typed text stays after the workbook has taken it, where no news of the cell comes. */
const settleTime = 400;

/** Begins to type into the active cell: over what stands there (`type`), or in it (`edit`). */
export function begin(desk: Desk, mode: Editing['mode']): void {
  const { sheet, selection } = desk;
  if (sheet === null || selection === null || desk.editing !== null || desk.turning !== null) return;
  desk.closePopup?.();
  desk.pointed = null;
  desk.editing = { sheet: sheet.name, ...selection.active, mode, objection: null };
  desk.elements.hint.hidden = mode === 'edit' ? true : desk.elements.hint.hidden;
  reveal(desk, selection.active);
  placeInput(desk);
  desk.draw('marks');
}

/** F2: what stands in the cell, to be changed. What is typed before it is here comes after it. */
export async function editCell(desk: Desk): Promise<void> {
  const { sheet, selection, elements } = desk;
  if (sheet === null || selection === null || desk.editing !== null || desk.turning !== null) return;
  begin(desk, 'edit');
  const before = desk.parts.book.source(sheet.name, selection.active.row, selection.active.column);
  const editing: Editing = { sheet: sheet.name, ...selection.active, mode: 'edit', objection: null };
  const opening: Editing = { ...editing, before };
  desk.editing = opening;
  const source = await before;
  if (desk.editing !== opening) return;
  desk.editing = editing;
  setTyped(desk, source + elements.input.value);
}

function setTyped(desk: Desk, text: string): void {
  const { input, bar } = desk.elements;
  input.value = text;
  bar.value = text;
  input.setSelectionRange(text.length, text.length);
  placeInput(desk);
}

export function cancel(desk: Desk): void {
  desk.editing = null;
  endTyping(desk);
  showChosen(desk);
}

function endTyping(desk: Desk): void {
  const { input } = desk.elements;
  input.value = '';
  input.inputMode = '';
  closeObjection(desk);
  placeInput(desk);
  desk.draw('marks');
}

/** Takes what is typed, if anything is. The answer comes later; one goes on at once. */
export function finish(desk: Desk, checked = true): void {
  const { editing } = desk;
  if (editing === null) return;
  const text = desk.elements.input.value;
  const { sheet, row, column, before } = editing;
  if (before !== undefined && text === '') {
    cancel(desk);
    return;
  }
  desk.editing = null;
  endTyping(desk);
  if (before === undefined) void enterOne(desk, sheet, { row, column, text }, checked);
  else
    desk.entered = before.then(
      (source) => enterOne(desk, sheet, { row, column, text: source + text }, checked),
      (error: unknown) => {
        object(desk, sheet, notEntered(desk, { row, column, text }, error));
      },
    );
}

/** Enters one text as a person typed it, and shows what the workbook objects. */
export async function enterOne(desk: Desk, sheet: string, entry: Entry, checked = true): Promise<void> {
  await enterTyped(desk, sheet, [entry], checked);
}

async function enterTyped(desk: Desk, sheet: string, entries: readonly Entry[], checked: boolean): Promise<void> {
  const { done, objections } = await enterAll(desk, sheet, entries, checked);
  const [first] = entries;
  if (!done && first !== undefined)
    object(desk, sheet, objections[0] ?? { ...first, title: '', message: '', mayKeep: false });
}

/** Enters texts; until the workbook has answered their cells show them. Failure is an objection too: nothing typed is lost. */
export async function enterAll(
  desk: Desk,
  sheet: string,
  entries: readonly Entry[],
  checked: boolean,
): Promise<Entered> {
  const { pending, parts } = desk;
  const waiting = pending.get(sheet) ?? new Map<number, string>();
  pending.set(sheet, waiting);
  for (const { row, column, text } of entries) waiting.set(placeKey(row, column), text);
  const drawEntries = () => {
    if (desk.sheet?.name === sheet) desk.draw(spanOf(entries));
  };
  const settle = () => {
    for (const { row, column, text } of entries)
      if (waiting.get(placeKey(row, column)) === text) waiting.delete(placeKey(row, column));
    drawEntries();
    if (desk.editing === null) showChosen(desk);
  };
  drawEntries();
  try {
    const answer = parts.book.enter(sheet, entries, checked);
    desk.entered = Promise.allSettled([desk.entered, answer]);
    const entered = await answer;
    if (entered.done) setTimeout(settle, settleTime);
    else settle();
    return entered;
  } catch (error) {
    settle();
    return { done: false, objections: entries.slice(0, 1).map((entry) => notEntered(desk, entry, error)) };
  }
}

function spanOf(entries: readonly Entry[]): RowSpan {
  let [top, bottom] = [Infinity, -1];
  for (const { row } of entries) [top, bottom] = [Math.min(top, row), Math.max(bottom, row)];
  return { top, bottom };
}

function notEntered({ parts: { say } }: Desk, entry: Entry, error: unknown): Objection {
  const message = say('sheet.notEntered', { reason: error instanceof Error ? error.message : String(error) });
  return { ...entry, title: '', message, mayKeep: false };
}

/** At the cell, with the text to be mended, if the person has not begun elsewhere; otherwise below, with a way there. */
function object(desk: Desk, sheet: string, objection: Objection): void {
  const isTurning = desk.turning !== null || desk.sheet?.name !== sheet;
  if (!isTurning && desk.editing === null && desk.closePopup === null) {
    reopen(desk, objection, true);
    return;
  }
  const go = () => {
    finish(desk);
    void showSheet(desk, sheet, objection).then((shown) => {
      if (shown) reopen(desk, objection, false);
    });
  };
  complain(desk, [{ sheet, objection, id: 'sheet.objected', go }]);
}

function reopen(desk: Desk, objection: Objection, isSudden: boolean): void {
  const { sheet, elements } = desk;
  if (sheet === null) return;
  select(desk, objection);
  desk.editing = { sheet: sheet.name, row: objection.row, column: objection.column, mode: 'edit', objection };
  setTyped(desk, objection.text);
  elements.hint.hidden = true;
  const focus = () => {
    elements.input.focus({ preventScroll: true });
  };
  const retype = () => {
    focus();
    elements.input.select();
  };
  openObjection(desk, objection, isSudden, {
    retype,
    drop: () => {
      cancel(desk);
      focus();
    },
    keep: () => {
      finish(desk, false);
      focus();
    },
  });
  retype();
  placeInput(desk);
}

/** The same text into every cell of a range, or into none: Ctrl+Enter. Of merged cells the first takes it. */
export async function fillWithTyped(desk: Desk, range: Range): Promise<void> {
  const { editing, sheet } = desk;
  if (editing === null || sheet === null) return;
  const text = desk.elements.input.value;
  desk.editing = null;
  endTyping(desk);
  await enterTyped(
    desk,
    sheet.name,
    entriesOver(desk, range, () => text),
    true,
  );
}

/** Enters many texts and tells which break a rule. */
export async function enterMany(desk: Desk, sheet: string, entries: readonly Entry[]): Promise<boolean> {
  const entered = await enterAll(desk, sheet, entries, false);
  tellObjections(desk, sheet, entered);
  return entered.done;
}

export function tellObjections(desk: Desk, sheet: string, { done, objections }: Entered): void {
  const told = (done ? objections : objections.slice(0, 1)).map((objection): Complaint => {
    const go = () => void showSheet(desk, sheet, objection);
    return { sheet, objection, id: done ? 'sheet.breaksRules' : 'sheet.nothingEntered', go };
  });
  complain(desk, told);
}

/** An entry for each cell of a range that shows, merged ones once. */
export function entriesOver(
  desk: Desk,
  range: Range,
  textAt: (row: number, column: number) => string,
): readonly Entry[] {
  const { sheet } = desk;
  if (sheet === null) return [];
  const entries: Entry[] = [];
  for (let row = range.top; row <= range.bottom; row++) {
    if (sheet.filteredOut.has(row)) continue;
    for (let column = range.left; column <= range.right; column++) {
      const { top, left } = wholeCell(sheet.merged, row, column);
      if (top === row && left === column) entries.push({ row, column, text: textAt(row, column) });
    }
  }
  return entries;
}

/** Whole rows and columns end where the sheet does. */
export function usedPart(desk: Desk, range: Range): Range {
  const { rowCount = 0, columnCount = 0 } = desk.sheet?.frame ?? {};
  return {
    ...range,
    bottom: Math.max(range.top, Math.min(range.bottom, Math.max(rowCount - 1, range.top))),
    right: Math.max(range.left, Math.min(range.right, Math.max(columnCount - 1, range.left))),
  };
}
