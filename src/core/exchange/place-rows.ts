import { hasFormula, isBlank, scalarOf } from '../base/cells';
import type { Cell } from '../base/cells';
import type { Change } from '../base/change';
import type { CellEdit } from '../base/findings';
import type { Table } from '../tables/table';
import type { MergedRow } from './merge-rows';
import { originHeading } from './registers';
import { asWritten, sameToken, scalarOfToken, tokenOf } from './token';
import type { Token } from './token';

/** What one sender's return makes of a table. */
export type Placement = {
  readonly origin: string;
  readonly rows: readonly MergedRow[];
  readonly removed: readonly number[];
  /** Rows that stay as if they were typed in the workbook. */
  readonly released: readonly number[];
};

export type TablePlacing = {
  readonly changes: readonly Change[];
  /** Where a row of a sender now stands, by the merged row. */
  readonly placeOf: ReadonlyMap<MergedRow, number>;
  /** Where a row of the workbook stands afterwards. */
  readonly after: (row: number) => number;
  readonly edits: readonly CellEdit[];
};

type NewRow = { readonly merged: MergedRow; readonly origin: string };

/**
 * The changes of a table for all senders at once. Rows that stay are written only where cells differ; new ones take the places of removed
 * ones, else rows are inserted below the sender's row before them, else they follow at the end. Removed rows are emptied, not taken out, so
 * that no formula loses what it points at and an undo finds its cells.
 */
export function placeRows(table: Table, placements: readonly Placement[]): TablePlacing {
  const plan = new Plan(table);
  for (const placement of placements) plan.take(placement);
  return plan.finish();
}

class Plan {
  readonly #table: Table;
  readonly #originColumn: number;
  /** The row below the table's last one, and whether nothing stands there or further down. */
  readonly #end: { readonly end: number; readonly isOpen: boolean };
  readonly #slots = new Map<number, NewRow>();
  readonly #cleared = new Set<number>();
  readonly #released: number[] = [];
  readonly #inserted = new Map<number, NewRow[]>();
  readonly #appended: NewRow[] = [];

  constructor(table: Table) {
    this.#table = table;
    const headings = table.sheet.rows[table.headerRow] ?? [];
    const known = table.columns.get(originHeading);
    const end = (table.rows.at(-1) ?? table.headerRow) + 1;
    this.#end = { end, isOpen: table.sheet.rows.slice(end).every((cells) => cells.every(isBlank)) };
    this.#originColumn = known ?? headings.reduce<number>((last, cell, at) => (isBlank(cell) ? last : at), 0) + 1;
  }

  take({ origin, rows, removed, released }: Placement): void {
    this.#released.push(...released);
    const stays = longestRise(rows.flatMap(({ at }) => at ?? []));
    const moved = rows.flatMap(({ at }) => (at === undefined || stays.has(at) ? [] : [at]));
    const free = [...removed, ...moved].sort((one, other) => one - other);
    for (const row of free) this.#cleared.add(row);
    const nextStay = staysAfter(rows, stays);
    let before = -1;
    let open = 0;
    rows.forEach((merged, index) => {
      if (merged.at !== undefined && stays.has(merged.at)) {
        this.#slots.set(merged.at, { merged, origin });
        before = merged.at;
        return;
      }
      const next = nextStay[index];
      while ((free[open] ?? Infinity) <= before) open++;
      const chosen = free[open];
      if (chosen !== undefined && (next === undefined || chosen < next)) {
        this.#slots.set(chosen, { merged, origin });
        before = chosen;
      } else this.#insert({ merged, origin }, before < 0 ? next : before + 1);
    });
  }

  #insert(row: NewRow, at: number | undefined): void {
    const { end, isOpen } = this.#end;
    if (at === undefined || at >= end) {
      if (isOpen) this.#appended.push(row);
      else this.#putIn(end, row);
    } else this.#putIn(at, row);
  }

  #putIn(at: number, row: NewRow): void {
    const list = this.#inserted.get(at);
    if (list === undefined) this.#inserted.set(at, [row]);
    else list.push(row);
  }

  finish(): TablePlacing {
    const { sheet } = this.#table;
    const places = [...this.#inserted].sort(([one], [other]) => one - other);
    const after = shiftedBy(places.map(([at, rows]) => [at, rows.length]));
    const edits: CellEdit[] = [];
    const placeOf = new Map<MergedRow, number>();
    const write = (row: number, held: number | undefined, { merged, origin }: NewRow) => {
      placeOf.set(merged, row);
      edits.push(...this.#rowEdits(row, held, merged, origin));
    };
    // Empty places first: where a host breaks off, a row that moves stands twice, not nowhere.
    let shift = 0;
    for (const [at, rows] of places) {
      rows.forEach((one, index) => write(at + shift + index, undefined, one));
      shift += rows.length;
    }
    const { end } = this.#end;
    this.#appended.forEach((one, index) => write(end + shift + index, undefined, one));
    for (const [row, one] of this.#slots) write(after(row), row, one);
    for (const row of this.#released)
      edits.push({ sheet: sheet.name, row: after(row), column: this.#originColumn, value: null });
    for (const row of this.#cleared) if (!this.#slots.has(row)) edits.push(...this.#clearing(row, after(row)));
    const inserts = [...places]
      .reverse()
      .map(([at, rows]): Change => ({ kind: 'insertRows', sheet: sheet.name, at, count: rows.length }));
    const heading = edits.length > 0 && !this.#table.columns.has(originHeading) ? [this.#originHeading()] : [];
    edits.unshift(...heading);
    const changes = edits.length === 0 ? inserts : [...inserts, { kind: 'cells', edits } as const];
    return { changes, placeOf, after, edits };
  }

  #originHeading(): CellEdit {
    const { sheet, headerRow } = this.#table;
    return { sheet: sheet.name, row: headerRow, column: this.#originColumn, value: originHeading };
  }

  /** The row's own cells but formulas beside the table, which are filled down and stay. */
  #clearing(row: number, at: number): readonly CellEdit[] {
    const { sheet, columns } = this.#table;
    const own = new Set(columns.values());
    return (sheet.rows[row] ?? []).flatMap((cell, column): CellEdit[] => {
      if (cell === null || (hasFormula(cell) && !own.has(column))) return [];
      return [{ sheet: sheet.name, row: at, column, value: null }];
    });
  }

  /** `held` is the row of the workbook at that place, before rows were inserted; `merged.at` where the row itself stood. */
  #rowEdits(row: number, held: number | undefined, { at, cells }: MergedRow, origin: string): readonly CellEdit[] {
    const { sheet, columns, spec } = this.#table;
    const present = held === undefined ? [] : (sheet.rows[held] ?? []);
    const edits: CellEdit[] = [];
    const put = (column: number, token: Token) => {
      if (!sameToken(tokenOf(present[column]), token)) edits.push(editOf(sheet.name, row, column, token));
    };
    for (const { heading } of spec.columns) {
      const column = columns.get(heading);
      if (column !== undefined && heading !== originHeading) put(column, cells[heading] ?? null);
    }
    put(this.#originColumn, origin);
    if (held !== at) for (const [column, cell] of this.#beside(at)) put(column, cell);
    if (held !== undefined && held !== at)
      for (const [column] of this.#beside(held)) if (!this.#besides(at, column)) put(column, null);
    return edits;
  }

  /** What stands in a row beside the table's columns, without formulas. */
  #beside(row: number | undefined): readonly (readonly [number, Token])[] {
    const own = new Set([...this.#table.columns.values(), this.#originColumn]);
    const cells: readonly Cell[] = row === undefined ? [] : (this.#table.sheet.rows[row] ?? []);
    return cells.flatMap((cell, column) =>
      own.has(column) || hasFormula(cell) || scalarOf(cell) === null ? [] : [[column, tokenOf(cell)] as const],
    );
  }

  #besides(row: number | undefined, column: number): boolean {
    return this.#beside(row).some(([one]) => one === column);
  }
}

/** For each row the place of the first one from there on that stays. */
function staysAfter(rows: readonly MergedRow[], stays: ReadonlySet<number>): readonly (number | undefined)[] {
  const places: (number | undefined)[] = [];
  let next: number | undefined;
  for (let index = rows.length - 1; index >= 0; index--) {
    const at = rows[index]?.at;
    if (at !== undefined && stays.has(at)) next = at;
    places[index] = next;
  }
  return places;
}

/** Where a row stands after rows were put in above it; places are ascending. */
function shiftedBy(places: readonly (readonly [at: number, count: number])[]): (row: number) => number {
  const sums: number[] = [];
  for (const [, count] of places) sums.push((sums.at(-1) ?? 0) + count);
  return (row) => {
    let low = 0;
    let high = places.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((places[middle]?.[0] ?? 0) <= row) low = middle + 1;
      else high = middle;
    }
    return row + (sums[low - 1] ?? 0);
  };
}

/** One cell as it is written; a text stays a text. */
export function editOf(sheet: string, row: number, column: number, token: Token): CellEdit {
  const written = asWritten(token);
  const isDay = typeof written === 'object' && written !== null;
  return { sheet, row, column, value: scalarOfToken(written), ...(isDay ? { date: true as const } : {}) };
}

/** The places of a longest rising part of the list: those that can stay where they are. */
function longestRise(places: readonly number[]): ReadonlySet<number> {
  const ends: number[] = [];
  const before = new Map<number, number | undefined>();
  for (const place of places) {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ends[middle] ?? 0) < place) low = middle + 1;
      else high = middle;
    }
    before.set(place, ends[low - 1]);
    ends[low] = place;
  }
  const rise = new Set<number>();
  for (let place = ends.at(-1); place !== undefined; place = before.get(place)) rise.add(place);
  return rise;
}
