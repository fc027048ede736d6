import { isBlank, isRich } from '../base/cells';
import type { Cell } from '../base/cells';
import type { CellEdit } from '../base/findings';
import type { Parsed } from '../base/parsed';
import type { Form } from './find-form';
import { isFormula } from './form-body';
import type { FormBody } from './form-body';
import type { Slot } from './form-slot';
import { numberValue } from './form-values';
import { grownFormula } from './grown-formula';
import { isCoveredBy, mergeFinder } from './merge-at';
import type { Placing } from './place-lines';

/** Sums of 合计 that rows below the last line would leave out; undefined where one of them cannot be extended. */
export function grownTotals({ sheet }: Form, body: FormBody, placing: Placing): readonly CellEdit[] | undefined {
  const edits: CellEdit[] = [];
  if (!placing.isBelow) return edits;
  const [{ at, count } = { at: 0, count: 0 }] = placing.inserts;
  const lines = { first: body.first + 1, last: at, grownLast: at + count };
  for (const row of body.totals) {
    for (const [column, cell] of (sheet.rows[row] ?? []).entries()) {
      const formula = formulaOf(cell);
      if (formula === undefined) continue;
      const grown = grownFormula(formula, lines);
      if (grown === undefined) return undefined;
      if (grown !== formula)
        edits.push({ sheet: sheet.name, row: placing.now(row), column, value: null, formula: grown });
    }
  }
  return edits;
}

function formulaOf(cell: Cell): string | undefined {
  return isRich(cell) ? cell.formula : undefined;
}

/** 合计 of the form, where it leaves its cells empty. */
export function totalEdits(
  { sheet, slots }: Form,
  { totals }: FormBody,
  { now }: Placing,
  totalOf: (slot: Slot<number>) => Parsed<number>,
): readonly CellEdit[] {
  const mergeAt = mergeFinder(sheet);
  return totals.flatMap((row) =>
    slots.flatMap((slot): CellEdit[] => {
      const cell = sheet.rows[row]?.[slot.place];
      const isOurs = slot.field.kind !== 'text' && (isBlank(cell) || cell === 0) && !isFormula(cell);
      if (!isOurs || isCoveredBy(mergeAt, row, slot.place)) return [];
      const { value } = numberValue(totalOf(slot));
      return value === null ? [] : [{ sheet: sheet.name, row: now(row), column: slot.place, value }];
    }),
  );
}
