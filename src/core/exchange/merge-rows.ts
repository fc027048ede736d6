import { conflictKey } from './decision';
import type { Decide } from './decision';
import type { BaseRow, RowTokens } from './form';
import { mergeCell } from './merge-cell';
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
export type ReturnRow = { readonly row: number; readonly cells: RowTokens };

/** A row as it is to stand in the workbook. */
export type MergedRow = {
  /** Where it stands now; undefined for a new one. */
  readonly at: number | undefined;
  /** Where it stands in the return. */
  readonly from: number;
  readonly cells: RowTokens;
};

/** Two versions that contradict each other; a row as a whole has no heading. */
export type RowConflict = {
  readonly key: string;
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
  /** Rows of the workbook that stay by a person's decision, though the return does not hold them: they are nobody's return any more. */
  readonly released: readonly number[];
  readonly conflicts: readonly RowConflict[];
  /** The base of the next merge: what this return put into each cell, and before where it put nothing. */
  readonly base: readonly BaseRow[];
};

export type RowsToMerge = {
  readonly headings: readonly string[];
  /** Undefined where it is not known what stood in the form: rows typed in the workbook may be those of the return then. */
  readonly base: readonly BaseRow[] | undefined;
  readonly master: readonly MasterRow[];
  readonly returned: readonly ReturnRow[];
  /** Rows of the return that are not taken: what stood in their places stays. */
  readonly passed: ReadonlySet<number>;
  /** What the sender's last merged return put there; undefined where none was merged yet. */
  readonly remembered: readonly BaseRow[] | undefined;
  readonly keysOf: (cells: RowTokens) => RowKeys;
  /** Starts the keys of the table's conflicts. */
  readonly key: string;
  readonly decide: Decide;
};

/** Three-way merge of one sender's rows of one table (exchange.md, Conflicts). Pure, and the same whatever other files came. */
export function mergeRows(input: RowsToMerge): RowsMerge {
  return new RowMerging(input).merge();
}

class RowMerging {
  readonly #input: RowsToMerge;
  readonly #master: readonly MasterRow[];
  readonly #base: readonly BaseRow[];
  readonly #rows: MergedRow[] = [];
  readonly #removed = new Set<number>();
  readonly #released: number[] = [];
  readonly #conflicts: RowConflict[] = [];
  readonly #next: BaseRow[] = [];

  constructor(input: RowsToMerge) {
    this.#input = input;
    this.#base = input.base ?? [];
    // Rows that a return brought come first: an equal row that was typed later is nobody's.
    this.#master = [...input.master].sort((one, other) => rank(one) - rank(other) || one.row - other.row);
  }

  merge(): RowsMerge {
    const { returned, keysOf, passed, base: known } = this.#input;
    const { pairs, ambiguous } = pairRows(this.#base.map(cellsOf), this.#master.map(cellsOf), keysOf);
    const groupOf = (at: number) => (ambiguous.get(at) ?? []).flatMap((one) => this.#master[one] ?? []);
    const used = new Set([...pairs.values(), ...[...ambiguous.values()].flat()]);
    const baseAt = new Map(this.#base.map((row, at) => [row.row, at]));
    const added = returned.filter(({ row }) => !baseAt.has(row));
    const left = this.#master.filter(
      ({ origin }, at) => !used.has(at) && (origin === 'returned' || known === undefined),
    );
    const again = pairRows(added.map(cellsOf), left.map(cellsOf), keysOf).pairs;
    const addedAt = new Map(added.map((row, at) => [row, at]));
    const seen = new Set<number>();
    for (const row of returned) {
      const at = baseAt.get(row.row);
      if (at === undefined) this.#addOrMerge(row, left[again.get(addedAt.get(row) ?? -1) ?? -1]);
      else {
        seen.add(at);
        const from = this.#base[at] ?? { row: row.row, cells: {} };
        this.#mergeBased(from, row, this.#master[pairs.get(at) ?? -1], groupOf(at));
      }
    }
    this.#base.forEach((from, at) => {
      if (seen.has(at)) return;
      if (passed.has(from.row)) this.#next.push(from);
      else this.#drop(from, this.#master[pairs.get(at) ?? -1], groupOf(at));
    });
    const kept = new Set(again.values());
    this.#dropLeft(left.filter((_, at) => !kept.has(at)));
    return {
      rows: this.#rows,
      removed: [...this.#removed].sort((one, other) => one - other),
      released: this.#released,
      conflicts: this.#conflicts,
      base: this.#next,
    };
  }

  #addOrMerge(row: ReturnRow, match: MasterRow | undefined): void {
    if (match === undefined) this.#addNew(row);
    else this.#mergeInto({ row: row.row, cells: {} }, match, row);
  }

  #mergeBased(from: BaseRow, row: ReturnRow, partner: MasterRow | undefined, group: readonly MasterRow[]): void {
    if (partner !== undefined) this.#mergeInto(from, partner, row);
    // What only the workbook changed counts: the row is gone there, or stands there several times.
    else if (sameRow(from.cells, row.cells))
      this.#next.push({ row: row.row, cells: { ...from.cells, ...plain(row.cells) } });
    else this.#clash(from, group, row);
  }

  /** A row of the base that the return does not hold any more. */
  #drop(from: BaseRow, partner: MasterRow | undefined, group: readonly MasterRow[]): void {
    const { keysOf } = this.#input;
    if (partner !== undefined && keysOf(partner.cells).whole === keysOf(from.cells).whole)
      this.#removed.add(partner.row);
    else if (partner !== undefined) this.#clash(from, [partner], undefined);
    else if (group.length > 0) this.#clash(from, group, undefined);
  }

  #addNew(row: ReturnRow): void {
    const cells = plain(row.cells);
    this.#rows.push({ at: undefined, from: row.row, cells });
    this.#next.push({ row: row.row, cells });
  }

  #mergeInto(from: BaseRow, partner: MasterRow, row: ReturnRow): void {
    const { headings, decide, key: start } = this.#input;
    const cells: Record<string, Token> = {};
    const next: Record<string, Token> = {};
    for (const heading of headings) {
      const base = from.cells[heading] ?? null;
      const master = partner.cells[heading] ?? null;
      const returned = row.cells[heading];
      const key = conflictKey(start, row.row, heading);
      const merged = mergeCell(base, master, returned, () => decide(key));
      if (merged.value !== null) cells[heading] = merged.value;
      if (merged.base !== null) next[heading] = merged.base;
      if (merged.isConflict)
        this.#conflicts.push({ key, at: partner.row, heading, base, master, returned: returned ?? null });
    }
    this.#rows.push({ at: partner.row, from: row.row, cells });
    this.#next.push({ row: row.row, cells: next });
  }

  /** A row as a whole is in conflict: the workbook's rows stay, or those that returns brought give way to the return. */
  #clash(from: BaseRow, partners: readonly MasterRow[], row: ReturnRow | undefined): void {
    const key = conflictKey(this.#input.key, from.row);
    const taken = this.#input.decide(key);
    const [partner] = partners;
    if (taken === 'returns') {
      // Of several rows that it may be, only those that returns brought are the sender's for certain.
      const own = partners.length === 1 ? partners : partners.filter(({ origin }) => origin === 'returned');
      for (const one of own) this.#removed.add(one.row);
      if (row !== undefined) this.#addNew(row);
    } else if (taken === 'master') {
      if (row !== undefined) this.#next.push({ row: row.row, cells: { ...from.cells, ...plain(row.cells) } });
      else this.#release(partners);
    } else {
      const returned = row === undefined ? null : plain(row.cells);
      const master = partner?.cells ?? null;
      this.#conflicts.push({ key, at: partner?.row, heading: undefined, base: from.cells, master, returned });
      this.#next.push(from);
    }
  }

  /** Rows of earlier returns that the latest does not hold go, but for those that were changed in the workbook since. */
  #dropLeft(left: readonly MasterRow[]): void {
    const { remembered, keysOf, decide, key: start } = this.#input;
    const known = remembered === undefined ? undefined : new Set(remembered.map(({ cells }) => keysOf(cells).whole));
    for (const one of left) {
      if (one.origin === 'typed') continue;
      const key = conflictKey(start, 'left', one.row);
      const taken = known === undefined || known.has(keysOf(one.cells).whole) ? 'returns' : decide(key);
      if (taken === 'returns') this.#removed.add(one.row);
      else if (taken === 'master') this.#release([one]);
      else
        this.#conflicts.push({ key, at: one.row, heading: undefined, base: null, master: one.cells, returned: null });
    }
  }

  #release(rows: readonly MasterRow[]): void {
    this.#released.push(...rows.flatMap(({ row, origin }) => (origin === 'returned' ? [row] : [])));
  }
}

const rank = ({ origin }: MasterRow) => (origin === 'returned' ? 0 : 1);

const cellsOf = ({ cells }: { readonly cells: RowTokens }) => cells;

/** Without the blanks. */
function plain(cells: RowTokens): RowTokens {
  const filled: Record<string, Token> = {};
  for (const heading of Object.keys(cells)) {
    const token = cells[heading] ?? null;
    if (token !== null) filled[heading] = token;
  }
  return filled;
}

function sameRow(base: RowTokens, returned: RowTokens): boolean {
  return Object.entries(returned).every(([heading, token]) => sameToken(base[heading] ?? null, token));
}
