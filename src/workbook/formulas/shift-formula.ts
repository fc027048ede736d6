import { columnLetters, parseAddress } from '../../core/base/cells';
import { mapReferences } from './map-references';

const rowLimit = 1_048_576;
const columnLimit = 16_384;

/** A formula as it reads when it is copied so many rows down and columns to the right. */
export type Shift = (rows: number, columns: number) => string;

/** Looks the formula through once, and only when it is first asked for a copy: thousands of cells may share it. */
export function shiftable(formula: string): Shift {
  let cut: { readonly kept: readonly string[]; readonly references: readonly (readonly Corner[])[] } | undefined;
  return (rows, columns) => {
    const { kept, references } = (cut ??= cutAtReferences(formula));
    let copy = '';
    kept.forEach((text, index) => (copy += text + shiftReference(references[index] ?? [], rows, columns)));
    return copy;
  };
}

/** A corner of a reference: signs, and what they fix. */
type Corner = {
  readonly columnSign: string;
  readonly letters: string;
  readonly rowSign: string;
  readonly digits: string;
};

function cutAtReferences(formula: string) {
  const references: (readonly Corner[])[] = [];
  // A character that no XML can hold.
  const kept = mapReferences(formula, (reference) => {
    references.push(reference.split(':').map(cornerOf));
    return '\0';
  }).split('\0');
  return { kept, references };
}

function cornerOf(corner: string): Corner {
  const [, first = '', letters = '', second = '', digits = ''] = /^(\$?)([A-Za-z]*)(\$?)(\d*)$/.exec(corner) ?? [];
  // In `$5` the only sign stands before a row.
  const [columnSign, rowSign] = letters === '' ? ['', first + second] : [first, second];
  return { columnSign, letters, rowSign, digits };
}

function shiftReference(reference: readonly Corner[], rows: number, columns: number): string {
  const shifted = reference.map((corner) => shiftCorner(corner, rows, columns));
  return shifted.some((corner) => corner.includes('#')) ? '#REF!' : shifted.join(':');
}

function shiftCorner({ columnSign, letters, rowSign, digits }: Corner, rows: number, columns: number): string {
  const isColumnFixed = letters === '' || columnSign !== '' || columns === 0;
  const isRowFixed = digits === '' || rowSign !== '' || rows === 0;
  const column = isColumnFixed ? letters : shiftLetters(letters, columns);
  return columnSign + column + rowSign + (isRowFixed ? digits : shiftDigits(digits, rows));
}

function shiftLetters(letters: string, by: number): string {
  const column = (parseAddress(`${letters.toUpperCase()}1`)?.column ?? 0) + by;
  return column >= 0 && column < columnLimit ? columnLetters(column) : '#';
}

function shiftDigits(digits: string, by: number): string {
  const row = Number(digits) + by;
  return row >= 1 && row <= rowLimit ? String(row) : '#';
}
