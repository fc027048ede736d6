import type { CellEdit } from '../../../core/base/findings';
import type { Range } from '../../../core/base/cells';
import { shownAs } from '../../reading/shown-as';
import { literal } from './literal';
import type { WriteStep } from '../steps';

/** How dates are shown in cells that had no date format. */
const fullDate = 'yyyy-mm-dd';

/**
 * Single cells, one step each: Excel puts the values of a block into the wrong rows where a filter hides some of them. Number formats
 * change only where the present one would show the number as something else.
 */
export function editSteps(
  sheet: string,
  edits: readonly CellEdit[],
  formatOf: (edit: CellEdit) => string,
  dayShift: number,
): readonly WriteStep[] {
  return edits.flatMap((edit) => {
    const { row, column, value, formula } = edit;
    const range: Range = { top: row, left: column, bottom: row, right: column };
    const code = neededFormat(edit, formatOf(edit));
    const counted = edit.date === true && typeof value === 'number' ? value - dayShift : value;
    const written = formula === undefined ? literal(counted) : `=${formula}`;
    return [
      ...(code === undefined ? [] : [{ do: 'numberFormat', sheet, range, code } as const]),
      { do: 'write', sheet, range, cells: [[written]] } as const,
    ];
  });
}

function neededFormat({ value, formula, date, dateFormat = fullDate }: CellEdit, present: string): string | undefined {
  const text = present === '@';
  if (formula !== undefined && typeof value !== 'number') return text ? 'General' : undefined;
  if (typeof value !== 'number') return undefined;
  const shown = shownAs(-1, present);
  if (date === true) return shown === 'date' ? undefined : dateFormat;
  return shown !== 'number' || text ? 'General' : undefined;
}
