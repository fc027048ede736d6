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

export function printLogEntry({ at, task, sheet, cell, before, after, wasDate }: LogEntry): string {
  return JSON.stringify([at, task, sheet, cell, before, after, ...(wasDate === true ? ['date'] : [])]);
}

/** Undefined where the text is not an entry. */
export function parseLogEntry(text: string): LogEntry | undefined {
  const parts = parseJson(text);
  if (!Array.isArray(parts) || parts.length < 6) return undefined;
  const [at, task, sheet, cell, before, after, kind]: readonly unknown[] = parts;
  if (typeof at !== 'string' || typeof task !== 'string' || typeof sheet !== 'string' || typeof cell !== 'string') {
    return undefined;
  }
  if (!isScalar(before) || !isScalar(after)) return undefined;
  return { at, task, sheet, cell, before, ...(kind === 'date' ? { wasDate: true } : {}), after };
}

function isScalar(value: unknown): value is Scalar {
  return value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}
