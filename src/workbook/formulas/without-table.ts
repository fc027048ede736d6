import { address, columnLetters, quoteSheet, type Range } from '../../core/base/cells';

/** A table as formulas see it; its last row holds data. */
export type NamedTable = {
  readonly name: string;
  readonly sheet: string;
  readonly range: Range;
  readonly headings: readonly string[];
};

/**
 * The formula after a table has become a plain range: `Scores[得分]` is `'得分明细'!$J$4:$J$40`, as Excel writes it then. `row` is the
 * row of the formula's cell, from 0; what stands nowhere becomes `#REF!`.
 */
export function withoutTable(formula: string, table: NamedTable, row: number | undefined): string {
  const name = table.name.replace(/[.\\?$]/g, '\\$&');
  const tokens = new RegExp(
    `"(?:[^"]|"")*"|'(?:[^']|'')*'|(?<![\\p{L}\\p{N}_.\\\\?\\]!'])${name}(?![\\p{L}\\p{N}_.\\\\?(!])(\\[(?:[^[\\]']|'.|\\[(?:[^[\\]']|'.)*\\])*\\])?`,
    'giu',
  );
  return formula.replace(tokens, (found: string, brackets: string | undefined) =>
    found.startsWith('"') || found.startsWith("'") ? found : placeOf(table, brackets?.slice(1, -1) ?? '', row),
  );
}

type Asked = { readonly parts: ReadonlySet<string>; readonly columns: readonly string[] };

function placeOf(table: NamedTable, inner: string, row: number | undefined): string {
  const { parts, columns } = askedFor(inner);
  const { range, headings } = table;
  const places = columns.map((column) => headings.findIndex((one) => one.toLowerCase() === column.toLowerCase()));
  const rows = rowsOf(range, parts, row);
  if (places.includes(-1) || rows === undefined) return '#REF!';
  const left = columns.length === 0 ? range.left : range.left + Math.min(...places);
  const right = columns.length === 0 ? range.right : range.left + Math.max(...places);
  const sheet = quoteSheet(table.sheet);
  const corner = (at: number, column: number): string =>
    parts.has('#this row') ? `$${address(at, column)}` : `$${columnLetters(column)}$${at + 1}`;
  const [top, bottom] = rows;
  const first = corner(top, left);
  const last = corner(bottom, right);
  return `${sheet}!${first === last ? first : `${first}:${last}`}`;
}

/** `[#Headers],[甲]:[乙]`, `@甲`, `甲`, `#All` or nothing. */
function askedFor(inner: string): Asked {
  const items = inner.includes('[')
    ? [...inner.matchAll(/\[((?:[^[\]']|'.)*)\]/g)].map(([, item = '']) => item)
    : [inner];
  const parts = new Set<string>();
  const columns: string[] = [];
  for (const item of [...(inner.startsWith('@[') ? ['@'] : []), ...items]) {
    const plain = item.trim();
    if (plain.startsWith('@')) parts.add('#this row');
    const named = plain.replace(/^@/, '');
    if (named.startsWith('#')) parts.add(named.toLowerCase());
    else if (named !== '') columns.push(named.replace(/'(.)/g, '$1'));
  }
  return { parts, columns };
}

function rowsOf(
  { top, bottom }: Range,
  parts: ReadonlySet<string>,
  row: number | undefined,
): readonly [number, number] | undefined {
  if (parts.has('#totals')) return undefined;
  if (parts.has('#this row')) return row === undefined || row <= top || row > bottom ? undefined : [row, row];
  if (parts.has('#all') || (parts.has('#headers') && parts.has('#data'))) return [top, bottom];
  return parts.has('#headers') ? [top, top] : [top + 1, bottom];
}
