import { address } from '../core/base/cells';
import type { GridUpdate } from '../grid/grid-book';
import type { Complaint, Desk } from './desk';
import { tell } from './messages';

/** One bar says the first of these and how many others stand open; closing it lets all go. Of one cell the newest counts. */
export function complain(desk: Desk, complaints: readonly Complaint[]): void {
  for (const one of [...complaints].reverse()) {
    const key = keyOf(one.sheet, one.objection.row, one.objection.column);
    desk.complaints.delete(key);
    desk.complaints.set(key, one);
  }
  if (complaints.length > 0) showLast(desk);
}

/** What has another value now, may stand elsewhere or is gone is no longer complained of. */
export function forgetChanged(desk: Desk, { view, reloaded, cells }: GridUpdate): void {
  const all = desk.complaints;
  const before = all.size;
  for (const [key, { sheet }] of all)
    if (reloaded.includes(sheet) || !view.sheets.some(({ name }) => name === sheet)) all.delete(key);
  for (const { sheet, rows, columns } of cells)
    rows.forEach((row, index) => all.delete(keyOf(sheet, row, columns[index] ?? 0)));
  if (all.size < before) showLast(desk);
}

function showLast(desk: Desk): void {
  const { complaints, elements, parts } = desk;
  elements.messages.querySelector('.sheet-complaint')?.remove();
  const [key, last] = [...complaints].at(-1) ?? [];
  if (key === undefined || last === undefined) return;
  const { sheet, objection, id, go } = last;
  const cell = address(objection.row, objection.column);
  const others = complaints.size - 1;
  const text =
    parts.say(id, { cell, sheet, text: objection.text, message: objection.message }) +
    (others > 0 ? parts.say('sheet.others', { others }) : '');
  const run = () => {
    // What was not entered goes back to its cell; the rest waits there to be mended.
    if (id !== 'sheet.breaksRules') complaints.delete(key);
    showLast(desk);
    go();
  };
  const forgetAll = () => {
    complaints.clear();
  };
  tell(desk, text, { label: parts.say('sheet.goTo', { cell }), run }, undefined, forgetAll).classList.add(
    'sheet-complaint',
  );
}

function keyOf(sheet: string, row: number, column: number): string {
  return `${String(row)} ${String(column)} ${sheet}`;
}
