import { parseJson } from '../memory/parse-json';
import { tableSpecs } from '../tables/table-spec';
import type { TableId } from '../tables/table-columns';
import type { Base, BaseRow } from './form';
import type { Token } from './token';

/**
 * A base as text: of each table the headings in use, and for each row its place and what stands under them. Lone halves of characters and
 * control characters are escaped, so that any cell can hold it.
 */
export function printBase({ tables, marks }: Base): string {
  const printed = [...tables].map(([id, rows]) => {
    const headings = [...new Set(rows.flatMap(({ cells }) => Object.keys(cells)))];
    const lines = rows.map(({ row, cells }) => [row, ...headings.map((heading) => cells[heading] ?? null)]);
    return [id, [headings, ...lines]];
  });
  return JSON.stringify({ tables: Object.fromEntries(printed), marks: [...marks] });
}

/** Undefined where the text is no base. */
export function parseBase(text: string): Base | undefined {
  const parsed = parseJson(text);
  if (!isRecord(parsed) || !isRecord(parsed['tables']) || !Array.isArray(parsed['marks'])) return undefined;
  const kept = parsed['tables'];
  const tables = new Map<TableId, readonly BaseRow[]>();
  for (const { id } of tableSpecs) {
    const lines: unknown = kept[id];
    if (Array.isArray(lines)) tables.set(id, baseRows(lines));
  }
  const list: readonly unknown[] = parsed['marks'];
  const marks = list.flatMap((entry): [string, Token][] => {
    const [key, token]: readonly unknown[] = Array.isArray(entry) ? entry : [];
    return typeof key === 'string' && isToken(token) ? [[key, token]] : [];
  });
  return { tables, marks: new Map(marks) };
}

function baseRows([first, ...lines]: readonly unknown[]): readonly BaseRow[] {
  const headings: readonly unknown[] = Array.isArray(first) ? first : [];
  return lines.flatMap((line): BaseRow[] => {
    const [row, ...tokens]: readonly unknown[] = Array.isArray(line) ? line : [];
    if (typeof row !== 'number') return [];
    const cells = headings.flatMap((heading, at): [string, Token][] => {
      const token = tokens[at];
      return typeof heading === 'string' && isToken(token) && token !== null ? [[heading, token]] : [];
    });
    return [{ row, cells: Object.fromEntries(cells) }];
  });
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isToken(value: unknown): value is Token {
  if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return true;
  if (!isRecord(value)) return false;
  return typeof value['date'] === 'number' || typeof value['percent'] === 'number';
}
