import { parseAddress } from '../core/base/cells';
import type { Desk } from './desk';
import { begin, cancel, finish } from './entering';
import { tell } from './messages';
import { next } from './moving';
import { mostColumns, mostRows } from './open-sheet';
import { placeInput } from './place-input';
import { select, showChosen } from './selecting';
import type { Place } from './selection';

/** The bar shows what stands in the active cell, to be changed there; the name box goes to an address. */
export function startFormulaBar(desk: Desk): void {
  const { bar, nameBox, input } = desk.elements;
  const back = () => {
    input.focus({ preventScroll: true });
  };
  bar.addEventListener('input', () => {
    begin(desk, 'edit');
    input.value = bar.value;
    placeInput(desk);
  });
  bar.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    if (event.key === 'Enter' && event.altKey) {
      bar.setRangeText('\n', bar.selectionStart, bar.selectionEnd, 'end');
      bar.dispatchEvent(new Event('input'));
    } else if (event.key === 'Enter' || event.key === 'Tab') {
      finish(desk);
      next(desk, { do: 'next', by: event.key === 'Tab' ? 'row' : 'column', step: event.shiftKey ? -1 : 1 });
      back();
    } else if (event.key === 'Escape') {
      cancel(desk);
      back();
    } else return;
    event.preventDefault();
  });
  nameBox.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' && event.key !== 'Escape') return;
    event.preventDefault();
    const text = event.key === 'Enter' ? nameBox.value.trim() : '';
    finish(desk);
    back();
    if (text !== '') goToAddress(desk, text);
  });
  nameBox.addEventListener('blur', () => {
    showChosen(desk);
  });
  nameBox.addEventListener('focus', () => {
    nameBox.select();
  });
}

/** `B3` or `B3:D9`; anything else is said to be none. */
function goToAddress(desk: Desk, text: string): void {
  const places = text.toUpperCase().split(/[:：]/).map(parsePlace);
  const [from, to = from] = places;
  if (from === undefined || to === undefined || places.includes(undefined) || places.length > 2)
    tell(desk, desk.parts.say('sheet.noAddress', { text }), undefined, 6);
  else select(desk, from, to);
}

function parsePlace(text: string): Place | undefined {
  const place = parseAddress(text.trim());
  return place === undefined || place.row >= mostRows || place.column >= mostColumns ? undefined : place;
}
