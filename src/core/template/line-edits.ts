import { isBlank, isRich } from '../base/cells';
import type { CellEdit } from '../base/findings';
import { columnOf } from './find-form';
import type { Form } from './find-form';
import { isFormula } from './form-body';
import type { FormBody } from './form-body';
import type { FormLine } from './form-line';
import type { FormSums } from './form-sums';
import { numberValue, textValue } from './form-values';
import { formulaForRow } from './grown-formula';
import { isCoveredBy } from './merge-at';
import type { MergeAt } from './merge-at';
import type { Placing } from './place-lines';

/** A line at its place in the filled form; `isNamed` where the form itself names the activity. */
export type PlacedLine = { readonly row: number; readonly line: FormLine; readonly isNamed: boolean };

/** The cells of a line; one with a formula of the form, or covered by a merged cell, is left alone. */
export function lineEdits(
  form: Form,
  { row, line, isNamed }: PlacedLine,
  number: number | null,
  { placing, sums, mergeAt }: { readonly placing: Placing; readonly sums: FormSums<number>; readonly mergeAt: MergeAt },
): readonly CellEdit[] {
  const { sheet, slots } = form;
  const before = placing.before(row);
  const cells = before === undefined ? [] : (sheet.rows[before] ?? []);
  const hasSupporting = columnOf(form, 'supporting') !== undefined;
  const edits = slots.flatMap((slot): CellEdit[] => {
    const { field, place } = slot;
    const cell = cells[place];
    if (isFormula(cell) || (before !== undefined && isCoveredBy(mergeAt, before, place))) return [];
    if (isNamed && field.kind === 'text' && !isBlank(cell)) return [];
    const value =
      field.kind === 'text'
        ? textValue(line, field.id, number, hasSupporting)
        : numberValue(sums.valueOf(slot, line.amounts));
    if (value.value === null && isBlank(cell)) return [];
    return [{ sheet: sheet.name, row, column: place, ...value }];
  });
  return before === undefined ? [...edits, ...formulaEdits(form, placing.before(placing.like), row)] : edits;
}

/** An inserted row gets the formulas of the row above it. */
function formulaEdits({ sheet }: Form, like: number | undefined, row: number): readonly CellEdit[] {
  const cells = like === undefined ? [] : (sheet.rows[like] ?? []);
  return cells.flatMap((cell, column): CellEdit[] => {
    const formula =
      isRich(cell) && cell.formula !== undefined ? formulaForRow(cell.formula, (like ?? 0) + 1, row + 1) : undefined;
    return formula === undefined ? [] : [{ sheet: sheet.name, row, column, value: null, formula }];
  });
}

/** 序号 of every line of the form by its row, filled or not; 其他（未对应活动） has none. */
export function lineNumbers(
  { named, further }: FormBody,
  { now, rows, left }: Placing,
  placed: readonly PlacedLine[],
): ReadonlyMap<number, number> {
  const unnumbered = new Set(placed.flatMap(({ row, line }) => (line.numbered ? [] : [row])));
  const all = [...[...named.map(({ row }) => row), ...further].map(now), ...rows, ...left].filter(
    (row) => !unnumbered.has(row),
  );
  return new Map(all.sort((a, b) => a - b).map((row, at) => [row, at + 1]));
}

/** Empty lines continue the numbering; the number of an example does not count. */
export function leftNumbers(
  form: Form,
  { further }: FormBody,
  { left, before, now }: Placing,
  numbers: ReadonlyMap<number, number>,
): readonly CellEdit[] {
  const column = columnOf(form, 'index');
  if (column === undefined) return [];
  const { sheet } = form;
  return [...left, ...further.map(now)].flatMap((row): CellEdit[] => {
    const cell = sheet.rows[before(row) ?? row]?.[column];
    const value = numbers.get(row) ?? null;
    return typeof cell !== 'number' || cell === value ? [] : [{ sheet: sheet.name, row, column, value }];
  });
}

/** The content of an example is removed, so that no sum counts it. */
export function clearedExamples({ sheet }: Form, { examples }: FormBody, placing: Placing): readonly CellEdit[] {
  return [...examples].flatMap((row) =>
    (sheet.rows[row] ?? []).flatMap((cell, column): CellEdit[] => {
      const stays = isBlank(cell) || isFormula(cell);
      return stays ? [] : [{ sheet: sheet.name, row: placing.now(row), column, value: null }];
    }),
  );
}
