import { isRich } from '../core/base/cells';
import type { RichCell } from '../core/base/cells';
import { bumpVersion } from './model';
import type { FormulaNode } from './model';
import { isError } from './values';
import type { Value } from './values';
import { valueOfCell } from './settling';

/** `unseen` where an empty text takes the place of no result: files do not tell the one from the other. */
export type Written = 'same' | 'unseen' | 'altered';

/**
 * Writes a result into its cell. A number that is the same to 15 digits stays as the file has it, so that
 * nothing is saved anew for the last bit's sake.
 */
export function writeResult({ sheet, row, column }: FormulaNode, value: Value): Written {
  const line = sheet.rows[row];
  const cell = line?.[column];
  if (line === undefined || !isRich(cell) || cell.formula === undefined) return 'same';
  const stored = valueOfCell(cell);
  if (isSame(stored, value)) return 'same';
  const { formula, date, percent } = cell;
  const shown: Pick<RichCell, 'date' | 'percent'> = { ...(date && { date }), ...(percent && { percent }) };
  line[column] = isError(value) ? { value: null, formula, error: value.error, ...shown } : { value, formula, ...shown };
  bumpVersion(sheet, column);
  return stored === null && value === '' ? 'unseen' : 'altered';
}

function isSame(stored: Value, value: Value): boolean {
  if (stored === value) return true;
  if (isError(stored) && isError(value)) return stored.error === value.error;
  if (typeof stored !== 'number' || typeof value !== 'number') return false;
  return stored.toPrecision(15) === value.toPrecision(15);
}
