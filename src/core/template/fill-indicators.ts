import { isBlank } from '../base/cells';
import type { CellEdit } from '../base/findings';
import type { IndicatorForm } from './find-indicators';
import type { Amounts } from './form-line';
import type { FormSums } from './form-sums';
import type { AmountCell } from './find-indicators';
import { isFormula } from './form-body';
import { numberValue } from './form-values';
import { isCoveredBy, mergeFinder } from './merge-at';

/** Writes the numbers beside the lines that name them; a number that stands there already stays. */
export function indicatorEdits(form: IndicatorForm, sums: FormSums<AmountCell>, amounts: Amounts): readonly CellEdit[] {
  const { sheet, slots } = form;
  const mergeAt = mergeFinder(sheet);
  return slots.flatMap((slot): CellEdit[] => {
    const { row, column } = slot.place;
    const cell = sheet.rows[row]?.[column];
    if (isFormula(cell) || (!isBlank(cell) && cell !== 0) || isCoveredBy(mergeAt, row, column)) return [];
    const { value } = numberValue(sums.valueOf(slot, amounts));
    return value === null ? [] : [{ sheet: sheet.name, row, column, value }];
  });
}
