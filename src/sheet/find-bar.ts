import type { FoundCell } from '../grid/grid-book';
import type { Desk } from './desk';
import { make, makeButton } from './make';
import { showSheet } from './show-sheet';

/** Milliseconds after the last letter. */
const pause = 200;
/** Most that the workbook tells. */
const mostFound = 1000;

/** What was found last, and where in it one stands. `told` hears what to say of it. */
function makeSearch(desk: Desk, told: (text: string) => void) {
  const { say, book } = desk.parts;
  let found: readonly FoundCell[] = [];
  let at = -1;
  let asked = 0;
  const go = (step: 1 | -1) => {
    if (found.length === 0) return;
    at = (at + step + found.length) % found.length;
    const cell = found[at];
    if (cell === undefined) return;
    told(say('sheet.foundAt', { at: at + 1, count: countText(found.length) }));
    void showSheet(desk, cell.sheet, cell);
  };
  const search = async (text: string, sheet: string | null) => {
    const number = ++asked;
    const cells = text === '' ? [] : await book.find(text, sheet);
    // An answer that comes late is to a question of before.
    if (number !== asked) return;
    found = cells;
    at = firstFrom(desk, cells) - 1;
    if (found.length > 0) go(1);
    else told(text === '' ? '' : say('sheet.foundNone'));
  };
  return { go, search };
}

/** The bar that Ctrl+F opens: next and previous with how many there are. */
export function startFind(desk: Desk): { readonly open: () => void } {
  const { say } = desk.parts;
  const { find, input } = desk.elements;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const field = make('input', { 'aria-label': say('sheet.find'), placeholder: say('sheet.find'), spellcheck: 'false' });
  const count = make('span', { role: 'status' });
  const here = make('input', { type: 'checkbox' });
  const { go, search } = makeSearch(desk, (text) => {
    count.textContent = text;
  });
  const searchNow = () => void search(field.value, here.checked ? (desk.sheet?.name ?? null) : null);
  const close = () => {
    find.hidden = true;
    input.focus({ preventScroll: true });
  };
  field.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(searchNow, pause);
  });
  here.addEventListener('change', searchNow);
  find.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    if (event.key === 'Escape') close();
    else if (event.key === 'Enter' && event.target === field) go(event.shiftKey ? -1 : 1);
    else return;
    event.preventDefault();
  });
  const button = (text: string, label: string, run: () => void) =>
    makeButton(text, run, { 'aria-label': label, title: label });
  find.append(
    ...[field, count, make('label', {}, [here, say('sheet.findHere')])],
    button('↑', say('sheet.findPrevious'), () => {
      go(-1);
    }),
    button('↓', say('sheet.findNext'), () => {
      go(1);
    }),
    button('×', say('sheet.close'), close),
  );
  return {
    open: () => {
      find.hidden = false;
      field.select();
      field.focus();
    },
  };
}

/** The first hit at or after the active cell, so that one does not begin at the front each time. */
function firstFrom({ sheet, selection, view }: Desk, cells: readonly FoundCell[]): number {
  const place = new Map(view.sheets.map(({ name }, index) => [name, index]));
  const tab = place.get(sheet?.name ?? '') ?? 0;
  const { row = 0, column = 0 } = selection?.active ?? {};
  const index = cells.findIndex((cell) => {
    const other = place.get(cell.sheet) ?? 0;
    if (other !== tab) return other > tab;
    return cell.row > row || (cell.row === row && cell.column >= column);
  });
  return Math.max(0, index);
}

function countText(count: number): string {
  return count >= mostFound ? `${String(mostFound)}+` : String(count);
}
