import { parseJson } from '../memory/parse-json';
import { tableSpecs } from '../tables/table-spec';
import type { TableId } from '../tables/table-columns';
import type { Base, BaseRow, RowTokens } from './form';
import type { Token } from './token';

/** A base as text; lone halves of characters and control characters are escaped, so that any cell can hold it. */
export function printBase({ tables, marks }: Base): string {
  const rows = [...tables].map(([id, list]) => [id, list.map(({ row, cells }) => [row, cells])]);
  return JSON.stringify({ tables: Object.fromEntries(rows), marks: [...marks] });
}

/** Undefined where the text is no base. */
export function parseBase(text: string): Base | undefined {
  const parsed = parseJson(text);
  if (!isRecord(parsed) || !isRecord(parsed['tables']) || !Array.isArray(parsed['marks'])) return undefined;
  const kept = parsed['tables'];
  const tables = new Map<TableId, readonly BaseRow[]>();
  for (const { id } of tableSpecs) {
    const list: unknown = kept[id];
    if (Array.isArray(list)) tables.set(id, list.flatMap(baseRow));
  }
  const list: readonly unknown[] = parsed['marks'];
  const marks = list.flatMap((entry): [string, Token][] => {
    const [key, token]: readonly unknown[] = Array.isArray(entry) ? entry : [];
    return typeof key === 'string' && isToken(token) ? [[key, token]] : [];
  });
  return { tables, marks: new Map(marks) };
}

function baseRow(entry: unknown): readonly BaseRow[] {
  const [row, cells]: readonly unknown[] = Array.isArray(entry) ? entry : [];
  if (typeof row !== 'number' || !isRecord(cells)) return [];
  const read: RowTokens = Object.fromEntries(
    Object.entries(cells).flatMap(([heading, token]) => (isToken(token) ? [[heading, token]] : [])),
  );
  return [{ row, cells: read }];
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
