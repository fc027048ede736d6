import type { Place } from '../base/findings';
import type { Book } from '../book/read-book';
import type { EntryRow } from '../entries/entry';
import type { Department } from '../names/department';
import type { TableId } from '../tables/table-columns';

/** One register over the departments: how many rows each has entered. */
export type RegisterLine = {
  readonly table: TableId;
  /** What the sheet is called in this workbook. */
  readonly sheet: string;
  readonly rows: number;
  /** Rows that name no known department. */
  readonly unassigned: number;
  /** In the order of the departments; `place` is the first of their rows. */
  readonly departments: readonly { readonly rows: number; readonly place: Place | null }[];
};

type Row = EntryRow & { readonly of: readonly Department[] };

/** How many rows each department has entered, for every register of the workbook. A row of several departments counts for each. */
export function registerCompleteness(book: Book, departments: readonly Department[]): readonly RegisterLine[] {
  return [...rowsByTable(book)].flatMap(([table, rows]) => {
    const found = book.found.tables.get(table);
    return found === undefined ? [] : [lineOf(table, found.sheet.name, rows, departments)];
  });
}

function rowsByTable({ entries }: Book): ReadonlyMap<TableId, readonly Row[]> {
  const owned = <T extends EntryRow & { readonly department: Department | null }>(rows: readonly T[]): readonly Row[] =>
    rows.map((row) => ({ ...row, of: row.department === null ? [] : [row.department] }));
  return new Map<TableId, readonly Row[]>([
    ['ledger', entries.ledger.map((row) => ({ ...row, of: row.departments }))],
    ['activities', entries.activities.map((row) => ({ ...row, of: row.leads.slice(0, 1) }))],
    ['competitions', owned(entries.competitions)],
    ['awards', owned(entries.awards)],
    ['articles', owned(entries.articles)],
    ['services', owned(entries.services)],
    ['submissions', owned(entries.submissions)],
    ['cases', owned(entries.cases)],
  ]);
}

function lineOf(table: TableId, sheet: string, rows: readonly Row[], departments: readonly Department[]): RegisterLine {
  const counts = new Map<Department, { rows: number; place: Place }>();
  for (const row of rows) {
    for (const department of row.of) {
      const count = counts.get(department);
      if (count === undefined)
        counts.set(department, { rows: 1, place: { sheet: row.sheet, row: row.row, column: 0 } });
      else count.rows++;
    }
  }
  return {
    table,
    sheet,
    rows: rows.length,
    unassigned: rows.filter(({ of }) => of.length === 0).length,
    departments: departments.map((department) => counts.get(department) ?? { rows: 0, place: null }),
  };
}
