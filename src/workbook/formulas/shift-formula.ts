import { columnLetters, parseAddress } from '../../core/base/cells';
import { mapReferences } from './map-references';

const rowLimit = 1_048_576;
const columnLimit = 16_384;

/** A formula as it reads when it is copied so many rows down and columns to the right. */
export type Shift = (rows: number, columns: number) => string;

/** Looks the formula through once, and only when it is first asked for a copy: thousands of cells may share it. */
export function shiftable(formula: string): Shift {
  let cut: { readonly kept: readonly string[]; readonly references: readonly string[] } | undefined;
  return (rows, columns) => {
    const { kept, references } = (cut ??= cutAtReferences(formula));
    return kept.map((text, index) => text + shiftReference(references[index] ?? '', rows, columns)).join('');
  };
}

function cutAtReferences(formula: string) {
  const references: string[] = [];
  // A character that no XML can hold.
  const kept = mapReferences(formula, (reference) => {
    references.push(reference);
    return '\0';
  }).split('\0');
  return { kept, references };
}

function shiftReference(reference: string, rows: number, columns: number): string {
  if (reference === '') return '';
  const shifted = reference.split(':').map((corner) => shiftCorner(corner, rows, columns));
  return shifted.includes('#REF!') ? '#REF!' : shifted.join(':');
}

function shiftCorner(corner: string, rows: number, columns: number): string {
  const match = /^(\$?)([A-Za-z]*)(\$?)(\d*)$/.exec(corner);
  if (match === null) return corner;
  const [, first = '', letters = '', second = '', digits = ''] = match;
  // In `$5` the only sign stands before a row.
  const [columnSign, rowSign] = letters === '' ? ['', first + second] : [first, second];
  const column = letters === '' ? '' : columnSign + (columnSign === '' ? shiftLetters(letters, columns) : letters);
  const row = digits === '' ? '' : rowSign + (rowSign === '' ? shiftDigits(digits, rows) : digits);
  return column.includes('#') || row.includes('#') ? '#REF!' : column + row;
}

function shiftLetters(letters: string, by: number): string {
  const column = (parseAddress(`${letters.toUpperCase()}1`)?.column ?? 0) + by;
  return column >= 0 && column < columnLimit ? columnLetters(column) : '#';
}

function shiftDigits(digits: string, by: number): string {
  const row = Number(digits) + by;
  return row >= 1 && row <= rowLimit ? String(row) : '#';
}
