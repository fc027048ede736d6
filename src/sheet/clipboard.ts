import type { Range } from '../core/base/cells';
import type { Entry } from '../grid/grid-book';
import { endCopy, standingCopy } from './copied';
import type { Copied, Desk } from './desk';
import { enterMany, entriesOver, tellObjections, usedPart } from './entering';
import { isRefusedUnseen, shownCount } from './filter-rows';
import { tell } from './messages';
import type { OpenSheet } from './open-sheet';
import { readClipboard } from './read-clipboard';
import { select } from './selecting';
import type { Selection } from './selection';

/** Milliseconds from one step of the marching border to the next. */
const marchPause = 120;

/** Copies what is chosen, for other programs and for pasting here with formulas. `event` is that of the browser, where there is one. */
export async function copyChosen(desk: Desk, cut: boolean): Promise<void> {
  const { sheet, selection, parts } = desk;
  if (sheet === null || selection === null) return;
  const range = usedPart(desk, selection.range);
  if (cut && isRefusedUnseen(desk, sheet, range)) return;
  const typed = new Map(desk.pending.get(sheet.name));
  const copied: Copied = { sheet: sheet.name, range, cut, typed, text: null };
  const count = shownCount(sheet, range);
  const isWhole = count > range.bottom - range.top;
  if (isWhole) {
    desk.copied = copied;
    march(desk, copied);
    // What shows goes to the clipboard alone, and is pasted from there.
  } else endCopy(desk);
  const clip = parts.book.clip(sheet.name, range, sheet.filteredOut);
  try {
    const blob = (type: string, part: 'text' | 'html') => clip.then((found) => new Blob([found[part]], { type }));
    const item = new ClipboardItem({
      'text/plain': blob('text/plain', 'text'),
      'text/html': blob('text/html', 'html'),
    });
    await navigator.clipboard.write([item]);
  } catch {
    // Without a safe connection there is no such door; the old one is open while the key is fresh.
    writeOld(await clip);
  }
  copied.text = (await clip).text;
  if (!isWhole) tell(desk, parts.say('sheet.copiedShown', { count }), undefined, 6);
}

function writeOld(clip: { readonly text: string; readonly html: string }): void {
  const write = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', clip.text);
    event.clipboardData?.setData('text/html', clip.html);
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  document.addEventListener('copy', write, true);
  document.execCommand('copy');
  document.removeEventListener('copy', write, true);
}

function march(desk: Desk, copied: Copied): void {
  desk.draw('marks');
  if (matchMedia('(prefers-reduced-motion: reduce)').matches) return;
  const timer = setInterval(() => {
    if (desk.copied !== copied) {
      clearInterval(timer);
      return;
    }
    desk.march = (desk.march + 1) % 10;
    desk.draw('marks');
  }, marchPause);
}

/** What was copied here goes with its formulas, what comes from elsewhere as if it were typed. */
export async function paste(desk: Desk, data: DataTransfer): Promise<void> {
  const copied = standingCopy(desk);
  const text = data.getData('text/plain');
  const ours = copied !== null && (copied.text === null || sameText(copied.text, text));
  if (ours) await pasteCopied(desk, copied);
  else await pasteTexts(desk, readClipboard(data));
}

function sameText(first: string, second: string): boolean {
  const bare = (text: string) => text.replaceAll('\r\n', '\n').trimEnd();
  return bare(first) === bare(second);
}

/** Pastes what was copied here, without the clipboard: for the menu. */
export async function pasteCopied(desk: Desk, copied: Copied): Promise<void> {
  const { sheet, selection, parts } = desk;
  if (sheet === null || selection === null) return;
  const { target, rows } = shownTarget(sheet, selection.range, copied.range);
  if (copied.cut) await move(desk, copied, target.left, rows);
  else {
    const to = { sheet: sheet.name, range: target };
    const entered = await parts.book.copy({ sheet: copied.sheet, range: copied.range }, to, sheet.filteredOut);
    tellObjections(desk, sheet.name, entered);
  }
  chooseRange(desk, target, selection);
}

/** As large as what is pasted, or as what is chosen where that is a multiple of it. */
export function targetOf(chosen: Range, pattern: Range): Range {
  const height = pattern.bottom - pattern.top + 1;
  const width = pattern.right - pattern.left + 1;
  const high = chosen.bottom - chosen.top + 1;
  const wide = chosen.right - chosen.left + 1;
  const repeats = high % height === 0 && wide % width === 0;
  return {
    top: chosen.top,
    left: chosen.left,
    bottom: chosen.top + (repeats ? high : height) - 1,
    right: chosen.left + (repeats ? wide : width) - 1,
  };
}

/** The target in what shows, and its rows: none is pasted into unseen. */
function shownTarget(sheet: OpenSheet, chosen: Range, pattern: Range) {
  const { top, bottom, ...sides } = targetOf(
    { ...chosen, bottom: chosen.top + shownCount(sheet, chosen) - 1 },
    pattern,
  );
  const rows: number[] = [];
  for (let row = top; rows.length <= bottom - top; row++) if (!sheet.filteredOut.has(row)) rows.push(row);
  return { target: { ...sides, top: rows[0] ?? top, bottom: rows.at(-1) ?? top }, rows };
}

/** What was cut is typed anew at its new place, formulas as they were, and the old place is empty: one deed within a sheet. */
async function move(desk: Desk, copied: Copied, left: number, rows: readonly number[]): Promise<void> {
  const { sheet, parts } = desk;
  if (sheet === null) return;
  const { range } = copied;
  const places: { readonly row: number; readonly column: number }[] = [];
  for (let row = range.top; row <= range.bottom; row++)
    for (let column = range.left; column <= range.right; column++) places.push({ row, column });
  const texts = await Promise.all(places.map(({ row, column }) => parts.book.source(copied.sheet, row, column)));
  const moved = places.map(({ row, column }, index) => ({
    row: rows[row - range.top] ?? row,
    column: column - range.left + left,
    text: texts[index] ?? '',
  }));
  const taken = new Set(moved.map(({ row, column }) => `${String(row)} ${String(column)}`));
  const stays = copied.sheet === sheet.name;
  const emptied = places
    .filter(({ row, column }) => !stays || !taken.has(`${String(row)} ${String(column)}`))
    .map((place) => ({ ...place, text: '' }));
  const done = await enterMany(desk, sheet.name, stays ? [...moved, ...emptied] : moved);
  if (done && !stays) await enterMany(desk, copied.sheet, emptied);
  if (done) endCopy(desk);
}

/** One text fills all that is chosen; a table lies from the active cell on. Cells within a merged one take nothing. */
async function pasteTexts(desk: Desk, rows: readonly (readonly string[])[] | null): Promise<void> {
  const { sheet, selection, parts } = desk;
  if (sheet === null || selection === null) return;
  endCopy(desk);
  const width = rows?.[0]?.length ?? 0;
  if (rows === null || width === 0) {
    tell(desk, parts.say('sheet.nothingToPaste'), undefined, 6);
    return;
  }
  const { left } = selection.range;
  const size = { top: 0, left: 0, bottom: rows.length - 1, right: Math.max(...rows.map((row) => row.length)) - 1 };
  const { target, rows: shown } = shownTarget(sheet, usedPart(desk, selection.range), size);
  const entries = shown.flatMap((row, index) => {
    const cells = rows[index % rows.length] ?? [];
    return entriesOver(
      desk,
      { top: row, bottom: row, left, right: target.right },
      (_, column) => cells[(column - left) % (size.right + 1)] ?? '',
    );
  });
  await enterMany(
    desk,
    sheet.name,
    entries.map((entry) => ({ ...entry, isForeign: true })),
  );
  chooseRange(desk, target, selection);
}

/** Who has gone on since stays where one is. */
function chooseRange(desk: Desk, { top, left, bottom, right }: Range, before: Selection): void {
  if (desk.selection === before && desk.editing === null)
    select(desk, { row: top, column: left }, { row: bottom, column: right });
}

/** Empties what is chosen. */
export async function emptyChosen(desk: Desk): Promise<void> {
  const { sheet, selection } = desk;
  if (sheet === null || selection === null) return;
  const range = usedPart(desk, selection.range);
  const filled = (row: number, column: number) => {
    const cell = sheet.store.row(row)?.get(column);
    return sheet.store.row(row) === null || cell?.value !== null || cell.marks > 0;
  };
  const entries: readonly Entry[] = entriesOver(desk, range, () => '').filter(({ row, column }) => filled(row, column));
  if (entries.length > 0) await enterMany(desk, sheet.name, entries);
}
