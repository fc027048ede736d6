import { address, rangeAddress } from '../core/base/cells';
import type { Desk, Pointed } from './desk';
import type { Hit } from './geometry';
import { wholeCell } from './merged';
import { placeInput } from './place-input';
import { selectionOf } from './selection';

/** What stands before a reference in a formula: `=`, an operator, a parenthesis, a comma. */
const asking = /^=(?:.*[=+\-*/^&(,<>])?\s*$/s;

/** Where a formula is being typed that asks for a reference here, the cell's is put in; false where a press means something else. */
export function pointAt(desk: Desk, hit: Hit): boolean {
  const { editing, sheet, elements } = desk;
  if (hit.part !== 'cell' || sheet === null || editing?.sheet !== sheet.name) return false;
  const { value, selectionStart } = elements.input;
  const { pointed } = desk;
  const isAgain =
    pointed !== null &&
    selectionStart === pointed.start + pointed.text.length &&
    value.slice(pointed.start, selectionStart) === pointed.text;
  const start = isAgain ? pointed.start : selectionStart;
  if (!isAgain && !asksForReference(value.slice(0, selectionStart))) return false;
  put(desk, { from: hit, start, text: isAgain ? pointed.text : '' }, hit);
  return true;
}

/** True where a reference may follow; within a text in quotation marks none does. */
export function asksForReference(before: string): boolean {
  return asking.test(before) && before.split('"').length % 2 === 1;
}

/** A drag makes a range of it. */
export function pointTo(desk: Desk, hit: Hit): void {
  if (desk.pointed !== null) put(desk, desk.pointed, hit);
}

function put(desk: Desk, { from, start, text: before }: Pointed, to: Hit): void {
  const { sheet, elements } = desk;
  if (sheet === null) return;
  const { range } = selectionOf(sheet, from, to);
  const whole = wholeCell(sheet.merged, range.top, range.left);
  const isOne = whole.bottom === range.bottom && whole.right === range.right;
  const text = isOne ? address(range.top, range.left) : rangeAddress(range);
  elements.input.setRangeText(text, start, start + before.length, 'end');
  elements.bar.value = elements.input.value;
  desk.pointed = { from, start, text };
  placeInput(desk);
}
