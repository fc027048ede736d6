import type { BaseRow, RowTokens } from './form';
import { mergeCell } from './merge-cell';
import type { Take } from './merge-cell';
import { pairRows } from './pair-rows';
import type { RowKeys } from './pair-rows';
import { sameToken } from './token';
import type { Token } from './token';

/** A row of the workbook that may be the sender's. */
export type MasterRow = {
  readonly row: number;
  readonly cells: RowTokens;
  /** Whether 来源 says that an earlier return brought it, or it was typed in the workbook. */
  readonly origin: 'returned' | 'typed';
};

/** A row of a return: its place on the sheet, and what it holds; cells that cannot be read (X2) or have no column are absent in `cells`. */
export type ReturnRow = { readonly row: number; readonly cells: ReadonlyMap<string, Token> };

/** A row as it is to stand in the workbook; `at` is the row where it stands now, undefined for a new one. */
export type MergedRow = { readonly at: number | undefined; readonly cells: RowTokens };

/** Two versions that contradict each other; a row as a whole has no heading. */
export type RowConflict = {
  readonly at: number | undefined;
  readonly heading: string | undefined;
  readonly base: Token | RowTokens;
  readonly master: Token | RowTokens;
  readonly returned: Token | RowTokens;
};

export type RowsMerge = {
  /** The sender's rows in the order of the return. */
  readonly rows: readonly MergedRow[];
  /** Rows of the workbook that go. */
  readonly removed: readonly number[];
  readonly conflicts: readonly RowConflict[];
  /** The base of the next merge: what this return put into each cell, and before where it put nothing. */
  readonly base: readonly BaseRow[];
};

export type RowsToMerge = {
  readonly headings: readonly string[];
  readonly base: readonly BaseRow[];
  readonly master: readonly MasterRow[];
  readonly returned: readonly ReturnRow[];
  /** What the sender's last merged return put there; undefined where none was merged yet. */
  readonly remembered: readonly BaseRow[] | undefined;
  readonly keysOf: (cells: RowTokens) => RowKeys;
  readonly take: Take;
};

/** Three-way merge of one sender's rows of one table (exchange.md, Conflicts). Pure, and the same whatever other files came. */
export function mergeRows(input: RowsToMerge): RowsMerge {
  const { base, returned, keysOf, take } = input;
  // Rows that a return brought come first: an equal row that was typed later is nobody's.
  const master = [...input.master].sort((one, other) => rank(one) - rank(other) || one.row - other.row);
  const keys = master.map(({ cells }) => keysOf(cells));
  const { pairs, ambiguous } = pairRows(
    base.map(({ cells }) => keysOf(cells)),
    keys,
  );
  const result = {
    rows: new Array<MergedRow>(),
    removed: new Set<number>(),
    conflicts: new Array<RowConflict>(),
    base: new Array<BaseRow>(),
  };
  const used = new Set([...pairs.values(), ...[...ambiguous.values()].flat()]);
  const baseAt = new Map(base.map((row, at) => [row.row, at]));
  const added = returned.filter(({ row }) => !baseAt.has(row));
  const left = master.flatMap((row, at) => (used.has(at) || row.origin === 'typed' ? [] : [row]));
  const again = pairRows(
    added.map(({ cells }) => keysOf(plain(cells))),
    left.map(({ cells }) => keysOf(cells)),
  ).pairs;
  const addedAt = new Map(added.map((row, at) => [row, at]));
  const seen = new Set<number>();
  for (const row of returned) {
    const at = baseAt.get(row.row);
    if (at === undefined) {
      const match = left[again.get(addedAt.get(row) ?? -1) ?? -1];
      if (match === undefined) addNew(row, result);
      else mergeInto({ row: row.row, cells: {} }, match, row, input, result);
      continue;
    }
    seen.add(at);
    const from = base[at] ?? { row: row.row, cells: {} };
    const partner = master[pairs.get(at) ?? -1];
    if (partner !== undefined) mergeInto(from, partner, row, input, result);
    else if (ambiguous.has(at))
      clash(
        from,
        (ambiguous.get(at) ?? []).flatMap((one) => master[one] ?? []),
        row,
        take,
        result,
      );
    else if (sameRow(from.cells, row.cells))
      result.base.push({ row: row.row, cells: { ...from.cells, ...plain(row.cells) } });
    else clash(from, [], row, take, result);
  }
  base.forEach((from, at) => {
    if (seen.has(at)) return;
    const partner = master[pairs.get(at) ?? -1];
    const group = (ambiguous.get(at) ?? []).flatMap((one) => master[one] ?? []);
    if (partner !== undefined && keysOf(partner.cells).whole === keysOf(from.cells).whole)
      result.removed.add(partner.row);
    else if (partner !== undefined) clash(from, [partner], undefined, take, result);
    else if (group.length > 0) clash(from, group, undefined, take, result);
  });
  dropLeft(left, again, input, result);
  return { ...result, removed: [...result.removed].sort((one, other) => one - other) };
}

type Result = {
  readonly rows: MergedRow[];
  readonly removed: Set<number>;
  readonly conflicts: RowConflict[];
  readonly base: BaseRow[];
};

const rank = ({ origin }: MasterRow) => (origin === 'returned' ? 0 : 1);

function plain(cells: ReadonlyMap<string, Token>): RowTokens {
  return Object.fromEntries([...cells].filter(([, token]) => token !== null));
}

function addNew(row: ReturnRow, result: Result): void {
  result.rows.push({ at: undefined, cells: plain(row.cells) });
  result.base.push({ row: row.row, cells: plain(row.cells) });
}

function mergeInto(from: BaseRow, partner: MasterRow, row: ReturnRow, input: RowsToMerge, result: Result): void {
  const cells: Record<string, Token> = {};
  const next: Record<string, Token> = {};
  for (const heading of input.headings) {
    const [base, master, returned] = [
      from.cells[heading] ?? null,
      partner.cells[heading] ?? null,
      row.cells.get(heading),
    ];
    const { value, isConflict } = mergeCell(base, master, returned, input.take);
    if (value !== null) cells[heading] = value;
    const put = isConflict || returned === undefined ? base : returned;
    if (put !== null) next[heading] = put;
    if (isConflict) result.conflicts.push({ at: partner.row, heading, base, master, returned: returned ?? null });
  }
  result.rows.push({ at: partner.row, cells });
  result.base.push({ row: row.row, cells: next });
}

/** A row as a whole is in conflict: the workbook's rows stay, or those that returns brought give way to the return. */
function clash(
  from: BaseRow,
  partners: readonly MasterRow[],
  row: ReturnRow | undefined,
  take: Take,
  result: Result,
): void {
  if (take === 'returns') {
    // Of several rows that it may be, only those that returns brought are the sender's for certain.
    const own = partners.length === 1 ? partners : partners.filter(({ origin }) => origin === 'returned');
    for (const partner of own) result.removed.add(partner.row);
    if (row !== undefined) addNew(row, result);
    return;
  }
  const [partner] = partners;
  result.conflicts.push({
    at: partner?.row,
    heading: undefined,
    base: from.cells,
    master: partner?.cells ?? null,
    returned: row === undefined ? null : plain(row.cells),
  });
  result.base.push(from);
}

/** Rows of earlier returns that the latest does not hold go, but for those that were changed in the workbook since. */
function dropLeft(
  left: readonly MasterRow[],
  again: ReadonlyMap<number, number>,
  { remembered, keysOf, take }: RowsToMerge,
  result: Result,
): void {
  const known = remembered === undefined ? undefined : new Set(remembered.map(({ cells }) => keysOf(cells).whole));
  const used = new Set(again.values());
  left.forEach((row, at) => {
    if (used.has(at)) return;
    if (take === 'returns' || known === undefined || known.has(keysOf(row.cells).whole)) result.removed.add(row.row);
    else result.conflicts.push({ at: row.row, heading: undefined, base: null, master: row.cells, returned: null });
  });
}

function sameRow(base: RowTokens, returned: ReadonlyMap<string, Token>): boolean {
  return [...returned].every(([heading, token]) => sameToken(base[heading] ?? null, token));
}
