import { addToList } from '../base/add-to-list';
import { isBlank, isRich, textOf } from '../base/cells';
import type { Cell } from '../base/cells';
import type { Criterion } from '../rubric/criterion';
import { normaliseId } from '../rubric/parse-rubric';
import { groupByAssessor } from '../forms/ledger-sheet';
import type { Table } from '../tables/table';
import { cellUnder } from '../tables/cell-under';

/** A row to lay out: one department on one criterion. */
export type LedgerPair = { readonly department: string; readonly criterion: Criterion };

/** Rows that go before row `at` of the sheet as it stands; not `inserted` where they use free rows of the table. */
export type LedgerBatch = { readonly at: number; readonly inserted: boolean; readonly pairs: readonly LedgerPair[] };

/**
 * The places of new rows of 考核登记: behind the rows of their criterion, a new criterion behind the one before it of the same 考核部门. They go to
 * the end where the rows were sorted into another order, or where inserting would tear apart what stands beside the table.
 */
export function placeLedgerRows(
  table: Table,
  pairs: readonly LedgerPair[],
  criteria: readonly Criterion[],
): readonly LedgerBatch[] {
  const runs = runsById(table);
  const end = (table.rows.at(-1) ?? table.headerRow) + 1;
  const byPlace = new Map<number, LedgerPair[]>();
  const placed = new Map<Criterion, number>();
  for (const criterion of groupByAssessor(criteria)) {
    const own = pairs.filter((pair) => pair.criterion === criterion);
    if (own.length === 0) continue;
    const at = placeOf(criterion, criteria, runs, placed) ?? end;
    const place = at < end && canInsert(table, at) ? at : end;
    placed.set(criterion, place);
    byPlace.set(place, [...(byPlace.get(place) ?? []), ...own]);
  }
  return [...byPlace]
    .sort(([left], [right]) => left - right)
    .map(([at, own]) => ({ at, inserted: at < end || !isFree(table, at, own.length), pairs: own }));
}

type Run = { readonly top: number; readonly bottom: number };

/** The rows of each 编号; undefined where other rows stand between them. */
function runsById(table: Table): ReadonlyMap<string, Run | undefined> {
  const found = new Map<string, number[]>();
  for (const row of table.rows) {
    const id = normaliseId(textOf(cellUnder(table, row, '编号')).trim());
    if (id === '') continue;
    addToList(found, id, row);
  }
  return new Map(
    [...found].map(([id, own]) => {
      const [top = 0] = own;
      const bottom = own.at(-1) ?? top;
      return [id, bottom - top + 1 === own.length ? { top, bottom } : undefined];
    }),
  );
}

/** Behind the criterion's own rows, else behind those of the nearest criterion of its 考核部门; undefined: at the end. */
function placeOf(
  criterion: Criterion,
  criteria: readonly Criterion[],
  runs: ReadonlyMap<string, Run | undefined>,
  placed: ReadonlyMap<Criterion, number>,
): number | undefined {
  const behind = (one: Criterion): number | undefined => {
    const run = runs.get(normaliseId(one.id));
    return run === undefined ? placed.get(one) : run.bottom + 1;
  };
  if (runs.has(normaliseId(criterion.id))) return behind(criterion);
  const at = criteria.indexOf(criterion);
  const before = criteria.slice(0, at).reverse();
  for (const one of [...before, ...criteria.slice(at + 1)]) {
    const place = one.assessor === criterion.assessor ? behind(one) : undefined;
    if (place !== undefined) return place;
  }
  return undefined;
}

/** False where a whole inserted row would tear apart what stands beside the table, or a merged cell. */
function canInsert({ sheet, columns }: Table, at: number): boolean {
  const own = [...columns.values()];
  const [left, right] = [Math.min(...own), Math.max(...own)];
  if (sheet.merges.some(({ top, bottom }) => top < at && at <= bottom)) return false;
  return sheet.rows
    .slice(at)
    .every((cells) => cells.every((cell, column) => isEmpty(cell) || (column >= left && column <= right)));
}

/** Whether this number of rows from here on is empty. */
function isFree({ sheet }: Table, at: number, count: number): boolean {
  const covered = sheet.merges.some(({ top, bottom }) => top < at + count && bottom >= at);
  return !covered && sheet.rows.slice(at, at + count).every((cells) => cells.every(isEmpty));
}

function isEmpty(cell: Cell): boolean {
  return isBlank(cell) && !(isRich(cell) && cell.formula !== undefined);
}
