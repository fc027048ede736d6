import type { Range } from '../core/base/cells';
import type { ChangedCells, GridUpdate } from '../grid/grid-book';
import { forgetChanged } from './complaints';
import { endCopyOf } from './copied';
import { makeDesk } from './desk';
import type { Desk, SheetParts } from './desk';
import { cancel, finish } from './entering';
import { startFilter } from './filter-menu';
import { startFind } from './find-bar';
import { startFormulaBar } from './formula-bar';
import { startKeyboard } from './keyboard';
import { placeKey } from './open-sheet';
import { startPointer } from './pointer';
import { leaveHidden, select, showChosen } from './selecting';
import type { Place } from './selection';
import { makeCommands } from './sheet-commands';
import type { SheetCommands } from './sheet-commands';
import { renewSheet, showSheet } from './show-sheet';
import { askConditions, rowsArrived, startStage } from './stage';
import { showTabs, startTabs } from './tab-strip';

/** A view of a workbook in the page: cells, tabs, bar. */
export type SheetView = {
  /** Shows a sheet, where it was left or at a place. False where there is none of this name. */
  readonly show: (sheet: string, place?: Place) => Promise<boolean>;
  readonly select: (range: Range) => void;
  /** What it gives ends telling. */
  readonly onSelect: (listener: (sheet: string, range: Range) => void) => () => void;
  readonly update: (update: GridUpdate) => Promise<void>;
  readonly focus: () => void;
  /** The sheet that shows, and the rows that its filter hides; what is being typed is entered first. */
  readonly shown: () => ShownSheet | null;
  readonly isTyping: () => boolean;
  /** Takes what is being typed, and waits until the workbook has it. */
  readonly settle: () => Promise<void>;
  readonly commands: SheetCommands;
  readonly remove: () => void;
};

export type ShownSheet = { readonly name: string; readonly filteredOut: ReadonlySet<number> };

export function sheetView(host: HTMLElement, parts: SheetParts): SheetView {
  const desk = makeDesk(host, parts);
  const endStage = startStage(desk);
  const focus = () => {
    desk.elements.input.focus({ preventScroll: true });
  };
  const go = (sheet: string) => {
    finish(desk);
    void showSheet(desk, sheet).then(focus);
  };
  const find = startFind(desk);
  const commands = makeCommands(desk, find.open);
  startTabs(desk, go);
  startFilter(desk);
  startFormulaBar(desk);
  startPointer(desk, commands);
  startKeyboard(desk, commands, (step) => {
    const shown = desk.view.sheets.filter(({ visibility }) => visibility === 'visible');
    const at = shown.findIndex(({ name }) => name === desk.sheet?.name);
    const to = shown[(at + step + shown.length) % shown.length];
    if (to !== undefined) go(to.name);
  });
  const ready = parts.book.view().then((view) => {
    desk.view = view;
    showTabs(desk);
  });
  return {
    show: async (sheet, place) => {
      await ready;
      finish(desk);
      return showSheet(desk, sheet, place);
    },
    select: ({ top, left, bottom, right }) => {
      finish(desk);
      select(desk, { row: top, column: left }, { row: bottom, column: right });
    },
    onSelect: (listener) => {
      desk.listeners.add(listener);
      return () => desk.listeners.delete(listener);
    },
    update: (update) => takeUpdate(desk, update),
    focus,
    shown: () => {
      finish(desk);
      return desk.sheet === null ? null : { name: desk.sheet.name, filteredOut: desk.sheet.filteredOut };
    },
    isTyping: () => desk.editing !== null,
    settle: async () => {
      finish(desk);
      await desk.entered;
    },
    commands,
    remove: () => {
      desk.closePopup?.();
      desk.copied = null;
      endStage();
      desk.elements.root.remove();
    },
  };
}

/** Draws what has changed. Another file, or rows that moved, end what was copied. */
async function takeUpdate(desk: Desk, update: GridUpdate): Promise<void> {
  const { view, reloaded, cells, origin } = update;
  desk.view = view;
  forgetChanged(desk, update);
  if (origin === 'file') {
    cancel(desk);
    desk.filters.clear();
    desk.left.clear();
  }
  if (origin === 'file' || reloaded.length > 0) desk.copied = null;
  for (const changed of cells) {
    endCopyOf(desk, changed);
    takeCells(desk, changed);
  }
  // Of another file everything is read anew.
  if (origin === 'file') desk.turning = null;
  const shown = desk.turning?.name ?? desk.sheet?.name ?? null;
  const renewed =
    shown === null ? reloaded.length > 0 : origin === 'file' || reloaded.includes(shown) || !isThere(desk, shown);
  if (renewed) {
    desk.renewed = renewSheet(desk);
    await desk.renewed;
    if (desk.editing === null) leaveHidden(desk);
  }
  showTabs(desk);
  if (desk.editing === null) showChosen(desk);
  await askConditions(desk);
}

function isThere({ view }: Desk, name: string): boolean {
  return view.sheets.some((sheet) => sheet.name === name);
}

function takeCells(desk: Desk, changed: ChangedCells): void {
  const waiting = desk.pending.get(changed.sheet);
  changed.rows.forEach((row, index) => waiting?.delete(placeKey(row, changed.columns[index] ?? 0)));
  for (const sheet of [desk.sheet, desk.opening]) {
    if (sheet?.name !== changed.sheet) continue;
    sheet.store.change(changed);
    for (const row of new Set(changed.rows)) rowsArrived(desk, sheet, row, row + 1);
  }
}
