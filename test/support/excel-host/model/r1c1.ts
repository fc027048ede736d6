import { columnLetters, parseAddress } from '../../../../src/core/base/cells';
import { mapReferences } from '../../../../src/workbook/formulas/map-references';

/** `B2*$C$1` seen from D2 → `RC[-2]*R1C3`. */
export function toR1C1(formula: string, row: number, column: number): string {
  return mapReferences(formula, (reference) =>
    reference
      .split(':')
      .map((corner) => cornerToR1C1(corner, row, column))
      .join(':'),
  );
}

function cornerToR1C1(corner: string, row: number, column: number): string {
  const at = parseAddress(corner.toUpperCase());
  if (at === undefined) return corner;
  const rowPart = /\$\d+$/.test(corner) ? `R${String(at.row + 1)}` : `R${relative(at.row - row)}`;
  const columnPart = corner.startsWith('$') ? `C${String(at.column + 1)}` : `C${relative(at.column - column)}`;
  return rowPart + columnPart;
}

function relative(distance: number): string {
  return distance === 0 ? '' : `[${String(distance)}]`;
}

/** `RC[-2]*R1C3` seen from D2 → `B2*$C$1`; text in quotes and quoted sheet names stay. */
export function fromR1C1(formula: string, row: number, column: number): string {
  const pieces =
    /("(?:[^"]|"")*"|'(?:[^']|'')*')|(?<![\p{L}\p{N}_.])R(\[-?\d+\]|\d+)?C(\[-?\d+\]|\d+)?(?![\p{L}\p{N}_.(])/gu;
  return formula.replace(pieces, (found: string, quoted: string | undefined, toRow?: string, toColumn?: string) => {
    if (quoted !== undefined) return found;
    return `${absolute(toColumn) ? '$' : ''}${columnLetters(target(toColumn, column))}${absolute(toRow) ? '$' : ''}${String(target(toRow, row) + 1)}`;
  });
}

function absolute(part: string | undefined): boolean {
  return part !== undefined && !part.startsWith('[');
}

function target(part: string | undefined, here: number): number {
  if (part === undefined) return here;
  return part.startsWith('[') ? here + Number(part.slice(1, -1)) : Number(part) - 1;
}
