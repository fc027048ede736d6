import type { Desk } from './desk';
import { shownCount } from './filter-rows';
import { openMenu } from './menu';
import { activeBox } from './place-input';
import { linkTarget } from './sheet-commands';
import type { SheetCommands } from './sheet-commands';
import { ruleAt } from './open-sheet';

/** What can be done with the chosen cells, at a point of the window or beside the active cell. */
export function openContextMenu(
  desk: Desk,
  commands: SheetCommands,
  at?: { readonly x: number; readonly y: number },
): void {
  const { sheet, selection, parts } = desk;
  if (sheet === null || selection === null) return;
  const { say } = parts;
  const count = shownCount(sheet, selection.range);
  const hasChoices = ruleAt(sheet, selection.active.row, selection.active.column)?.type === 'list';
  const columns = selection.whole === 'columns';
  const item = (text: string, run: () => unknown, disabled = false) => ({
    text,
    disabled,
    run: () => {
      desk.elements.input.focus({ preventScroll: true });
      run();
    },
  });
  const items = [
    item(say('sheet.cut'), commands.cut),
    item(say('sheet.copy'), commands.copy),
    item(say('sheet.paste'), commands.paste),
    item(say('sheet.emptyThem'), commands.empty),
    null,
    ...(linkTarget(desk) === null ? [] : [item(say('sheet.follow'), commands.follow)]),
    item(say('sheet.edit'), commands.edit),
    item(say('sheet.choices'), commands.choices, !hasChoices),
    item(say('sheet.fillDown'), commands.fillDown),
    null,
    item(say('sheet.insertRows', { count }), commands.insertRows, columns),
    item(say('sheet.deleteRows', { count }), commands.deleteRows, columns),
    item(say('sheet.fitColumns'), commands.fitColumns),
    item(say('sheet.fitRows'), commands.fitRows),
    null,
    item(say('sheet.filter'), commands.filterBy),
    item(say('sheet.filterClear'), commands.clearFilter, !desk.filters.has(sheet.name)),
  ];
  openMenu(desk, items, at ?? besideCell(desk));
}

function besideCell(desk: Desk): { readonly x: number; readonly y: number } {
  const frame = desk.elements.stage.getBoundingClientRect();
  const box = activeBox(desk);
  return { x: frame.left + (box?.x ?? 0) + 8, y: frame.top + (box?.y ?? 0) + (box?.height ?? 0) };
}
