import { isBlank, textOf } from '../base/cells';
import type { Cell } from '../base/cells';
import { withoutBrackets } from '../base/without-brackets';
import { normaliseHeading } from './normalise-heading';
import { isOtherColumn, noColumn, ownColumns } from './own-headings';
import type { OwnHeadings } from './own-headings';
import type { Column, TableSpec } from './table-columns';

/** How well a heading names its column: by the school's own words, by the contract's, by an alias or without its units. */
type Strength = 3 | 2 | 1;

export type HeadingIndex = {
  readonly spec: TableSpec;
  readonly headings: ReadonlyMap<string, { readonly column: Column; readonly strength: Strength }>;
};

export function headingIndex(spec: TableSpec, own: OwnHeadings): HeadingIndex {
  const headings = new Map<string, { column: Column; strength: Strength }>();
  const mapped = new Map([...ownColumns(spec, own)].filter(([column, text]) => !isOtherColumn(spec, column, text)));
  // Later entries never replace earlier ones: an own heading is stronger than a standard one, and that than an alias.
  const add = (text: string, column: Column, strength: Strength) => {
    const heading = normaliseHeading(text);
    if (heading !== '' && !headings.has(heading)) headings.set(heading, { column, strength });
    const bare = withoutBrackets(heading);
    if (bare !== '' && !headings.has(bare)) headings.set(bare, { column, strength: 1 });
  };
  // 无 says that no other heading means the column. A column with the standard heading is still read.
  const wanted = spec.columns.filter((column) => mapped.get(column) !== noColumn);
  for (const [column, heading] of mapped) if (heading !== noColumn) add(heading, column, 3);
  for (const column of spec.columns) add(column.heading, column, 2);
  for (const column of wanted) for (const alias of column.aliases ?? []) add(alias, column, 1);
  return { spec, headings };
}

/** A row as the heading row of a table. */
export type HeaderMatch = {
  readonly spec: TableSpec;
  readonly row: number;
  /** Heading → its columns of equal strength, the first first. */
  readonly found: ReadonlyMap<string, readonly [number, ...number[]]>;
  /** Heading → columns that name it less surely: its own heading beside a mapped one, an alias beside its own. */
  readonly weaker: ReadonlyMap<string, readonly number[]>;
  /** Headings that are found by the school's own words. */
  readonly own: ReadonlySet<string>;
  readonly missing: readonly string[];
};

export function matchRow(index: HeadingIndex, cells: readonly Cell[], row: number): HeaderMatch {
  const hits = new Map<Column, { at: number; strength: Strength; isWhole: boolean }[]>();
  cells.forEach((cell, at) => {
    if (isBlank(cell)) return;
    const text = normaliseHeading(textOf(cell));
    const isWhole = index.headings.has(text);
    const hit = index.headings.get(text) ?? index.headings.get(withoutBrackets(text));
    if (hit === undefined) return;
    const strength = isWhole || hit.strength === 3 ? hit.strength : 1;
    hits.set(hit.column, [...(hits.get(hit.column) ?? []), { at, strength, isWhole }]);
  });
  const found = new Map<string, readonly [number, ...number[]]>();
  const weaker = new Map<string, readonly number[]>();
  const own = new Set<string>();
  for (const [{ heading, required }, list] of hits) {
    const surest = Math.max(...list.map(({ strength }) => strength));
    const [first, ...more] = list.flatMap(({ at, strength }) => (strength === surest ? [at] : []));
    if (first === undefined) continue;
    found.set(heading, [first, ...more]);
    if (surest === 3) own.add(heading);
    // Beside a starred heading an alias is a column of its own: 主办部门 beside 牵头部门.
    const lowest = required === true ? 2 : 1;
    const less = list.filter(({ strength, isWhole }) => isWhole && strength < surest && strength >= lowest);
    if (less.length > 0)
      weaker.set(
        heading,
        less.map(({ at }) => at),
      );
  }
  const missing = index.spec.columns.filter((c) => c.required && !found.has(c.heading)).map((c) => c.heading);
  return { spec: index.spec, row, found, weaker, own, missing };
}
