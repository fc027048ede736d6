import { parseAddress } from '../core/base/cells';
import type { Deed } from '../grid/grid-book';
import { copyChosen, emptyChosen, pasteCopied } from './clipboard';
import { standingCopy } from './copied';
import type { Desk } from './desk';
import { editCell, enterOne, finish } from './entering';
import { fillDown, fillRight } from './filling';
import { openFilter, setFilter } from './filter-menu';
import { filterAfter, isRefusedUnseen, shownCount } from './filter-rows';
import { tell } from './messages';
import { placeKey } from './open-sheet';
import type { OpenSheet } from './open-sheet';
import { openPickList } from './pick-list';
import { choose } from './selecting';
import { selectionOf, wholeColumns, wholeRows } from './selection';
import { showSheet } from './show-sheet';
import { fitChosen } from './sizing';

/** What can be done with the chosen cells, by keys, by the menu and by the page. */
export type SheetCommands = {
  readonly undo: () => Promise<void>;
  readonly redo: () => Promise<void>;
  readonly find: () => void;
  readonly insertRows: () => Promise<void>;
  readonly deleteRows: () => Promise<void>;
  readonly fillDown: () => Promise<void>;
  readonly fillRight: () => Promise<void>;
  readonly filterBy: () => Promise<void>;
  readonly clearFilter: () => Promise<void>;
  readonly copy: () => Promise<void>;
  readonly cut: () => Promise<void>;
  readonly paste: () => Promise<void>;
  readonly empty: () => Promise<void>;
  readonly edit: () => Promise<void>;
  readonly choices: () => Promise<void>;
  readonly today: () => Promise<void>;
  readonly follow: () => Promise<void>;
  readonly fitColumns: () => Promise<void>;
  readonly fitRows: () => Promise<void>;
};

export function makeCommands(desk: Desk, find: () => void): SheetCommands {
  const { book } = desk.parts;
  // What the workbook cannot do is told, by whatever way one asked for it.
  const told = (run: () => Promise<void>) => async () => {
    try {
      await run();
    } catch (error) {
      tell(desk, desk.parts.say('sheet.failed', { reason: error instanceof Error ? error.message : String(error) }));
    }
  };
  const back = (ask: () => Promise<Deed | null>) =>
    told(async () => {
      finish(desk);
      await showDeed(desk, await ask());
    });
  return {
    undo: back(() => book.undo()),
    redo: back(() => book.redo()),
    find,
    insertRows: told(() => changeRows(desk, 1)),
    deleteRows: told(() => changeRows(desk, -1)),
    fillDown: told(() => fillDown(desk)),
    fillRight: told(() => fillRight(desk)),
    filterBy: told(() => openFilter(desk)),
    clearFilter: told(async () => {
      if (desk.sheet !== null) await setFilter(desk, desk.sheet, null);
    }),
    copy: told(() => copyChosen(desk, false)),
    cut: told(() => copyChosen(desk, true)),
    paste: told(() => pasteFromMenu(desk)),
    empty: told(() => emptyChosen(desk)),
    edit: told(() => editCell(desk)),
    choices: told(() => openPickList(desk)),
    today: told(() => enterToday(desk)),
    follow: told(() => followLink(desk)),
    fitColumns: told(() => fitChosen(desk, 'columns')),
    fitRows: told(() => fitChosen(desk, 'rows')),
  };
}

async function enterToday(desk: Desk): Promise<void> {
  const { sheet, selection, parts } = desk;
  if (sheet !== null && selection !== null)
    await enterOne(desk, sheet.name, { ...selection.active, text: parts.today() });
}

async function followLink(desk: Desk): Promise<void> {
  const place = linkTarget(desk);
  if (place === null || (await showSheet(desk, place.sheet, place))) return;
  tell(desk, desk.parts.say('sheet.noSheet', { sheet: place.sheet }), undefined, 8);
}

async function showDeed(desk: Desk, deed: Deed | null): Promise<void> {
  if (deed === null) {
    tell(desk, desk.parts.say('sheet.nothingToUndo'), undefined, 4);
    return;
  }
  if (deed.range === null) {
    await showSheet(desk, deed.sheet);
    return;
  }
  // Which rows a filter hides is known of the sheet as it is now.
  await desk.renewed;
  const { top, left, bottom, right } = deed.range;
  await showSheet(desk, deed.sheet, { row: top, column: left });
  if (desk.sheet?.name === deed.sheet)
    choose(desk, selectionOf(desk.sheet, { row: top, column: left }, { row: bottom, column: right }));
}

/** Filtered sheets whose rows have changed, until they are read anew: what is chosen in them may be other rows by now, and hidden. */
const outdated = new WeakSet<OpenSheet>();

/** As many rows as are chosen come before them, or go; new ones show whatever is filtered. */
async function changeRows(desk: Desk, way: 1 | -1): Promise<void> {
  const { sheet, selection, parts } = desk;
  if (sheet === null || selection === null || selection.whole === 'columns' || outdated.has(sheet)) return;
  const { range } = selection;
  if (way < 0 && isRefusedUnseen(desk, sheet, range)) return;
  const count = way * shownCount(sheet, range);
  const filter = desk.filters.get(sheet.name);
  if (filter !== undefined) {
    outdated.add(sheet);
    desk.filters.set(sheet.name, filterAfter(filter, range.top, count));
  }
  let isDone = false;
  try {
    const { done, objections } = await parts.book.insertRows(sheet.name, range.top, count);
    isDone = done;
    for (const { message } of objections.slice(0, 1)) tell(desk, message, undefined, 12);
  } finally {
    if (!isDone) outdated.delete(sheet);
    if (!isDone && filter !== undefined) desk.filters.set(sheet.name, filter);
  }
}

/** A menu has no clipboard of its own: what was copied here is known, for all else the browser is asked. */
async function pasteFromMenu(desk: Desk): Promise<void> {
  const copied = standingCopy(desk);
  if (copied !== null) {
    await pasteCopied(desk, copied);
    return;
  }
  tell(desk, desk.parts.say('sheet.pasteByKey'), undefined, 8);
}

/** Where the link of the active cell leads: `'考核登记'!B5`. */
export function linkTarget({ sheet, selection }: Desk): { sheet: string; row: number; column: number } | null {
  if (sheet === null || selection === null) return null;
  const location = sheet.links.get(placeKey(selection.active.row, selection.active.column));
  return location === undefined ? null : parseLocation(location, sheet.name);
}

export function parseLocation(location: string, own: string): { sheet: string; row: number; column: number } | null {
  const cut = location.lastIndexOf('!');
  const name =
    cut < 0
      ? own
      : location
          .slice(0, cut)
          .replace(/^#?'(.*)'$/, '$1')
          .replaceAll("''", "'");
  const place = parseAddress(location.slice(cut + 1).split(':')[0] ?? '');
  return place === undefined ? null : { sheet: name.replace(/^#/, ''), ...place };
}

export function chooseAll(desk: Desk): void {
  const { sheet, selection } = desk;
  if (sheet === null || selection === null) return;
  const { rowCount, columnCount } = sheet.frame;
  const end = { row: Math.max(0, rowCount - 1), column: Math.max(0, columnCount - 1) };
  choose(desk, selectionOf(sheet, { row: 0, column: 0 }, end));
}

export function chooseWhole(desk: Desk, kind: 'rows' | 'columns'): void {
  const { sheet, selection } = desk;
  if (sheet === null || selection === null) return;
  const { top, bottom, left, right } = selection.range;
  choose(desk, kind === 'rows' ? wholeRows(sheet, top, bottom) : wholeColumns(sheet, left, right));
}
