import type { Cell, Scalar } from '../base/cells';
import { parseJson } from './parse-json';

/** A cell that is about to be written: its content before and after. Formulas begin with `=`. */
export type PendingEdit = {
  readonly row: number;
  readonly column: number;
  readonly before: Cell;
  readonly after: Scalar;
};

export function printPendingEdits(edits: readonly PendingEdit[]): string {
  return JSON.stringify(edits.map(({ row, column, before, after }) => [row, column, before, after]));
}

/** Empty where the text is not a list of edits. */
export function parsePendingEdits(text: string): readonly PendingEdit[] {
  const parts = parseJson(text);
  return Array.isArray(parts) ? parts.flatMap(editOf) : [];
}

function editOf(part: unknown): readonly PendingEdit[] {
  if (!Array.isArray(part)) return [];
  const [row, column, before, after]: readonly unknown[] = part;
  return [{ row: Number(row), column: Number(column), before: cellOf(before), after: scalar(after) }];
}

function cellOf(value: unknown): Cell {
  if (typeof value !== 'object' || value === null) return scalar(value);
  const { formula, date, percent, ...rest } = {
    formula: undefined,
    date: undefined,
    percent: undefined,
    value: undefined,
    ...value,
  };
  return {
    value: scalar(rest.value),
    ...(typeof formula === 'string' ? { formula } : {}),
    ...(date === true ? { date: true as const } : {}),
    ...(percent === true ? { percent: true as const } : {}),
  };
}

function scalar(value: unknown): Scalar {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
}
