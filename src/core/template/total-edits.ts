import { address, isBlank, isRich } from '../base/cells';
import type { Cell } from '../base/cells';
import type { CellEdit, Message } from '../base/findings';
import type { Parsed } from '../base/parsed';
import type { Form } from './find-form';
import { isFormula } from './form-body';
import type { FormBody } from './form-body';
import type { Slot } from './form-slot';
import { numberValue } from './form-values';
import { grownFormula, isAddition } from './grown-formula';
import { isCoveredBy, mergeFinder } from './merge-at';
import type { Placing } from './place-lines';

/** Edits for sums of 合计 that would leave lines out; or the first sum whose meaning is unknown. */
export function grownTotals(
  { sheet, slots }: Form,
  body: FormBody,
  placing: Placing,
): readonly CellEdit[] | { readonly unknownSum: Message } {
  const edits: CellEdit[] = [];
  const last = Math.max(-1, ...body.free, ...body.named.map(({ row }) => row));
  const now = (row: number) => placing.now(row - 1) + 1;
  const lastNow = Math.max(last < 0 ? 0 : now(last + 1), ...placing.rows.map((row) => row + 1));
  const lines = { sheet: sheet.name, first: body.first + 1, last: last + 1, lastNow, now };
  const texts = new Set(slots.flatMap(({ field, place }) => (field.kind === 'text' ? [place] : [])));
  for (const row of body.totals) {
    for (const [column, cell] of (sheet.rows[row] ?? []).entries()) {
      const formula = formulaOf(cell);
      if (formula === undefined) continue;
      // A formula below 序号 or a name is not a sum but the last number, or the number of names.
      const isText = texts.has(column) && isAddition(formula);
      if (isText && !placing.isBelow && lastNow === now(last + 1)) continue;
      const grown = isText ? undefined : grownFormula(formula, lines);
      if (grown === undefined) {
        const values = { sheet: sheet.name, cell: address(row, column), formula: `=${formula}` };
        return { unknownSum: { id: 'template.unknownSum', values } };
      }
      if (grown !== null) edits.push({ sheet: sheet.name, row: placing.now(row), column, value: null, formula: grown });
    }
  }
  return edits;
}

function formulaOf(cell: Cell): string | undefined {
  return isRich(cell) ? cell.formula : undefined;
}

/** Fills 合计 of the form where its cells are empty. */
export function totalEdits(
  { sheet, slots }: Form,
  { totals, subtotals }: FormBody,
  { now }: Placing,
  totalOf: (slot: Slot<number>) => Parsed<number>,
): readonly CellEdit[] {
  const mergeAt = mergeFinder(sheet);
  return totals.flatMap((row) =>
    subtotals.has(row)
      ? []
      : slots.flatMap((slot): CellEdit[] => {
          const cell = sheet.rows[row]?.[slot.place];
          const isOurs = slot.field.kind !== 'text' && (isBlank(cell) || cell === 0) && !isFormula(cell);
          if (!isOurs || isCoveredBy(mergeAt, row, slot.place)) return [];
          const { value } = numberValue(totalOf(slot));
          return value === null ? [] : [{ sheet: sheet.name, row: now(row), column: slot.place, value }];
        }),
  );
}
