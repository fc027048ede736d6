import { parseAddress } from '../core/base/cells';
import type { Desk } from './desk';
import { begin, cancel, finish } from './entering';
import { next } from './moving';
import { placeInput } from './place-input';
import { select, showChosen } from './selecting';

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
    const place = event.key === 'Enter' ? parseAddress(nameBox.value.trim().toUpperCase()) : undefined;
    finish(desk);
    back();
    if (place !== undefined) select(desk, place);
  });
  nameBox.addEventListener('blur', () => {
    showChosen(desk);
  });
  nameBox.addEventListener('focus', () => {
    nameBox.select();
  });
}
