import { endCopy } from './copied';
import type { Desk, SheetFilter } from './desk';
import { headingText } from './describe-cell';
import { applyFilter, filteredRows, showFilterNote } from './filter-rows';
import { boxOf } from './geometry';
import { make, makeButton } from './make';
import type { OpenSheet } from './open-sheet';
import { openPopup } from './popup';
import { viewportOf } from './desk';
import { leaveHidden, select } from './selecting';
import { sourceFor } from './source-for';
import { sizeScroller } from './stage';

/** Most values that are listed at once; searching narrows them. */
const mostListed = 500;

/** Values of the active cell's column with how often each stands there; what stays checked shows. */
export async function openFilter(desk: Desk): Promise<void> {
  const { sheet, selection } = desk;
  if (sheet === null || selection === null) return;
  const { row, column } = selection.active;
  const before = desk.filters.get(sheet.name);
  const { top, bottom } = before ?? filteredRows(sheet, row, column);
  const found = await desk.parts.book.distinct(sheet.name, column, top, bottom);
  // Who has gone on meanwhile is not called back.
  if (desk.sheet !== sheet || desk.selection !== selection || desk.editing !== null) return;
  const counts = new Map(found.map(({ text, count }) => [text, count]));
  const chosen = new Set(before?.columns.get(column) ?? counts.keys());
  const heading = headingText(sourceFor(desk, sheet), Math.max(row, top), column);
  const take = () => {
    const columns = new Map(before?.columns);
    if (chosen.size >= counts.size && [...counts.keys()].every((text) => chosen.has(text))) columns.delete(column);
    else columns.set(column, new Set(chosen));
    desk.closePopup?.();
    const { rowCount } = sheet.frame;
    void setFilter(desk, sheet, columns.size === 0 ? null : { top, bottom, columns, letThrough: new Set(), rowCount });
  };
  const box = filterBox(desk, { heading, counts, chosen, take });
  const range = { top: top - 1, bottom: top - 1, left: column, right: column };
  const { x, y, height } = boxOf(sheet.geometry, viewportOf(desk), range);
  const frame = desk.elements.stage.getBoundingClientRect();
  openPopup(desk, box, { x: frame.left + x, y: frame.top + Math.max(0, y + height) });
  box.querySelector('input')?.focus();
}

type FilterBox = {
  readonly heading: string;
  readonly counts: ReadonlyMap<string, number>;
  readonly chosen: Set<string>;
  readonly take: () => void;
};

function filterBox(desk: Desk, { heading, counts, chosen, take }: FilterBox): HTMLElement {
  const { say } = desk.parts;
  const title = say('sheet.filterBy', { column: heading });
  const list = make('div', { class: 'sheet-filter-list', role: 'group', 'aria-label': title, tabindex: '0' });
  const more = make('p');
  const search = make('input', {
    'aria-label': say('sheet.narrow'),
    placeholder: say('sheet.narrow'),
    spellcheck: 'false',
  });
  const matching = () => [...counts].filter(([text]) => text.toLowerCase().includes(search.value.trim().toLowerCase()));
  const fill = () => {
    const found = matching();
    list.replaceChildren(...found.slice(0, mostListed).map(([text, count]) => lineOf(desk, text, count, chosen)));
    more.textContent = found.length > mostListed ? say('sheet.moreValues', { count: found.length - mostListed }) : '';
  };
  const set = (on: boolean) => () => {
    for (const [text] of matching())
      if (on) chosen.add(text);
      else chosen.delete(text);
    fill();
  };
  search.addEventListener('input', fill);
  fill();
  const box = make('div', { role: 'dialog', class: 'sheet-filter', 'aria-label': title }, [
    make('strong', {}, [title]),
    search,
    make('div', { class: 'sheet-buttons' }, [
      makeButton(say('sheet.filterAll'), set(true)),
      makeButton(say('sheet.filterNone'), set(false)),
    ]),
    list,
    more,
    make('div', { class: 'sheet-buttons' }, [
      makeButton(say('sheet.filterTake'), take),
      makeButton(say('sheet.filterLeave'), () => desk.closePopup?.()),
    ]),
  ]);
  box.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.isComposing || event.target instanceof HTMLButtonElement) return;
    event.preventDefault();
    take();
  });
  return box;
}

function lineOf(desk: Desk, text: string, count: number, chosen: Set<string>): HTMLElement {
  const box = make('input', { type: 'checkbox' });
  box.checked = chosen.has(text);
  box.addEventListener('change', () => {
    if (box.checked) chosen.add(text);
    else chosen.delete(text);
  });
  const shown = text === '' ? desk.parts.say('sheet.emptyCells') : text;
  return make('label', {}, [box, make('span', {}, [shown]), make('small', {}, [String(count)])]);
}

/** Sets or clears the filter of a sheet; the view alone hides rows, the file stays as it is. */
export async function setFilter(desk: Desk, sheet: OpenSheet, filter: SheetFilter | null): Promise<void> {
  if (desk.copied?.sheet === sheet.name) endCopy(desk);
  if (filter === null) desk.filters.delete(sheet.name);
  else desk.filters.set(sheet.name, filter);
  await applyFilter(desk, sheet);
  showFilterNote(desk);
  sizeScroller(desk);
  if (desk.sheet === sheet) leaveHidden(desk);
  if (desk.selection !== null && desk.sheet === sheet) select(desk, desk.selection.active);
  desk.draw();
}

/** The button that ends filtering, beside the words that say of it. */
export function startFilter(desk: Desk): void {
  const { filterNote, input } = desk.elements;
  const clear = makeButton(desk.parts.say('sheet.filterClear'), () => {
    if (desk.sheet !== null) void setFilter(desk, desk.sheet, null);
    input.focus({ preventScroll: true });
  });
  filterNote.append(clear);
}
