import { isRich } from '../../../core/base/cells';
import type { Cell, Scalar, Sheet } from '../../../core/base/cells';

/** A cell about to be written: what it held, and what it will. Formulas begin with `=`. */
export type PendingEdit = {
  readonly row: number;
  readonly column: number;
  readonly before: Cell;
  readonly after: Scalar;
};

const editKey = 'editing:';
/** One cell of the memory holds so many: its text must not become too long. */
const together = 100;

/** As rows of the memory. */
export function editRows(sheet: string, edits: readonly PendingEdit[]): readonly (readonly [string, string])[] {
  const rows: (readonly [string, string])[] = [];
  for (let at = 0; at < edits.length; at += together) {
    const part = edits.slice(at, at + together).map(({ row, column, before, after }) => [row, column, before, after]);
    rows.push([`${editKey}${at / together + 1}:${sheet}`, JSON.stringify(part)]);
  }
  return rows;
}

export function editsIn(others: ReadonlyMap<string, string>): ReadonlyMap<string, readonly PendingEdit[]> {
  const found = new Map<string, PendingEdit[]>();
  for (const [key, value] of others) {
    const sheet = /^editing:\d+:(.*)$/s.exec(key)?.[1];
    if (sheet === undefined) continue;
    found.set(sheet, [...(found.get(sheet) ?? []), ...parsed(value)]);
  }
  return found;
}

function parsed(text: string): readonly PendingEdit[] {
  const parts = parseJson(text);
  return Array.isArray(parts) ? parts.flatMap(editOf) : [];
}

/** A person may have edited the sheet: text that is no JSON tells nothing. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function editOf(part: unknown): readonly PendingEdit[] {
  if (!Array.isArray(part)) return [];
  const [row, column, before, after]: readonly unknown[] = part;
  return [{ row: Number(row), column: Number(column), before: cellOf(before), after: scalar(after) }];
}

function cellOf(value: unknown): Cell {
  if (typeof value !== 'object' || value === null) return scalar(value);
  const { formula, date, ...rest } = { formula: undefined, date: undefined, value: undefined, ...value };
  return {
    value: scalar(rest.value),
    ...(typeof formula === 'string' ? { formula } : {}),
    ...(date === true ? { date: true as const } : {}),
  };
}

function scalar(value: unknown): Scalar {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
}

/** The sheet as it was before a job that broke off: cells that hold what it wrote hold what they held. */
export function withoutEdits(sheet: Sheet, edits: readonly PendingEdit[]): Sheet {
  if (edits.length === 0) return sheet;
  const rows = sheet.rows.map((row) => [...row]);
  for (const { row, column, before, after } of edits) {
    const cells = rows[row];
    if (cells !== undefined && column < cells.length && holds(cells[column] ?? null, after)) cells[column] = before;
  }
  return { ...sheet, rows };
}

/** Excel writes formulas in its own way: any formula counts as ours where we wrote one. */
function holds(cell: Cell, after: Scalar): boolean {
  if (isRich(cell) && cell.formula !== undefined) return typeof after === 'string' && after.startsWith('=');
  const value = isRich(cell) ? cell.value : cell;
  return value === (after === '' ? null : after);
}
