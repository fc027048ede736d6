import { openChoices } from './choice-list';
import type { Desk } from './desk';
import { cancel, enterOne, finish } from './entering';
import { showChosen } from './selecting';

/** What the rule of the active cell offers. */
export async function openPickList(desk: Desk): Promise<void> {
  const { sheet, selection, elements, parts } = desk;
  if (sheet === null || selection === null) return;
  if ((desk.editing?.objection ?? null) !== null) cancel(desk);
  finish(desk);
  const { row, column } = selection.active;
  const offered = await parts.book.choices(sheet.name, row, column);
  if (offered === null || desk.sheet !== sheet || desk.selection !== selection || desk.editing !== null) return;
  const now = sheet.store.row(row)?.get(column)?.value ?? null;
  openChoices(desk, {
    anchor: elements.input,
    label: parts.say('sheet.choices'),
    choices: offered.map((text) => ({ value: text, text })),
    current: now === null ? '' : String(now),
    pick: (text) => {
      void enterOne(desk, sheet.name, { row, column, text }).then(() => {
        showChosen(desk);
      });
    },
  });
}
