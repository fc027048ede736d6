import type { Scalar } from '../base/cells';
import { parseJson } from './parse-json';

/** A change that a task made to an input cell. `at` is a moment as ISO text, passed in by the host. */
export type LogEntry = {
  readonly at: string;
  readonly task: string;
  readonly sheet: string;
  /** `B5` */
  readonly cell: string;
  readonly before: Scalar;
  /** True where the former value was shown as a date. */
  readonly wasDate?: true;
  readonly after: Scalar;
};

/** Characters of a row of the log, so that it fits into a cell. */
const longestRow = 30_000;

/**
 * The log in pieces, each a row of `_weektally`: an entry by itself, but those of a collection together, since one brings tens of thousands
 * of cells.
 */
export function logRows(log: readonly LogEntry[]): readonly (readonly LogEntry[])[] {
  const rows: LogEntry[][] = [];
  let length = 0;
  for (const entry of log) {
    const last = rows.at(-1);
    const [first] = last ?? [];
    length += JSON.stringify(packed(entry)).length + 1;
    const isAlike = first?.at === entry.at && first.task === entry.task && first.sheet === entry.sheet;
    if (last !== undefined && isAlike && entry.task === collectTask && length < longestRow) last.push(entry);
    else {
      rows.push([entry]);
      length = 300;
    }
  }
  return rows;
}

/** The task that merges returns: its entries share rows. */
export const collectTask = 'collect';

function packed({ cell, before, after, wasDate }: LogEntry): readonly Scalar[] {
  return [cell, before, after, ...(wasDate === true ? ['date'] : [])];
}

export function printLogEntries(entries: readonly LogEntry[]): string {
  const [first, second] = entries;
  if (first === undefined) return '[]';
  const { at, task, sheet } = first;
  if (second !== undefined) return JSON.stringify({ at, task, sheet, cells: entries.map(packed) });
  return JSON.stringify([at, task, sheet, ...packed(first)]);
}

/** Empty where the text is none. */
export function parseLogEntries(text: string): readonly LogEntry[] {
  const parsed = parseJson(text);
  if (Array.isArray(parsed)) {
    const [at, task, sheet, ...cell]: readonly unknown[] = parsed;
    return entryOf(at, task, sheet, cell);
  }
  if (typeof parsed !== 'object' || parsed === null || !('cells' in parsed) || !Array.isArray(parsed.cells)) return [];
  const { at, task, sheet }: Readonly<Record<string, unknown>> = { at: '', ...parsed };
  const cells: readonly unknown[] = parsed.cells;
  return cells.flatMap((cell) => (Array.isArray(cell) ? entryOf(at, task, sheet, cell) : []));
}

function entryOf(at: unknown, task: unknown, sheet: unknown, parts: readonly unknown[]): readonly LogEntry[] {
  const [cell, before, after, kind] = parts;
  if (typeof at !== 'string' || typeof task !== 'string' || typeof sheet !== 'string' || typeof cell !== 'string')
    return [];
  if (parts.length < 3 || !isScalar(before) || !isScalar(after)) return [];
  return [{ at, task, sheet, cell, before, ...(kind === 'date' ? { wasDate: true } : {}), after }];
}

function isScalar(value: unknown): value is Scalar {
  return value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}
