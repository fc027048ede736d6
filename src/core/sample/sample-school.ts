import type { Scalar } from '../base/cells';
import type { Filled } from '../prepare/preparation';
import type { TableRows } from '../schemes/table-rows';
import type { TableId } from '../tables/table-columns';

/** A row by heading. */
export type SampleRow = Readonly<Record<string, Scalar>>;

/** An entry that was typed in place of the right one. */
export type DirtyCell = {
  readonly table: TableId;
  /** Counts the table's filled rows from 0, or is the text of the row's first column; `new` is the first free row. */
  readonly row: number | string;
  readonly heading: string;
  readonly value: Scalar;
  /** Without `=`; `value` is then its result. */
  readonly formula?: string;
};

/** A mark that a judge typed, by the labels of row and column. */
export type DirtyMark = {
  readonly judge: string;
  readonly id: string;
  readonly subject: string;
  readonly value: Scalar;
};

/** The ledger rows of one department and criterion in place of generated ones; no rows leave it open. */
export type LedgerFault = { readonly department: string; readonly id: string; readonly rows: readonly SampleRow[] };

/** An example of how a school filled its workbook, with the faults that clerks make. */
export type SampleSchool = {
  readonly filled: Filled;
  /** How good a department is, from 0 to 1; departments that are not named are average. */
  readonly quality: Readonly<Record<string, number>>;
  readonly dirty: readonly DirtyCell[];
  readonly dirtyMarks: readonly DirtyMark[];
  readonly ledgerFaults: readonly LedgerFault[];
};

/** Rows under the headings that any of them has. */
export function tableOf(rows: readonly SampleRow[]): TableRows {
  const headings = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return { headings, rows: rows.map((row) => headings.map((heading) => row[heading] ?? null)) };
}

/** Rows by heading: the reverse of `tableOf`. */
export function rowsOf({ headings, rows }: TableRows): readonly SampleRow[] {
  return rows.map((row) => Object.fromEntries(headings.map((heading, at) => [heading, row[at] ?? null])));
}

/** Adds columns to the rows whose first cell names them: figures of departments, values of settings. */
export function withColumns(table: TableRows, added: Readonly<Record<string, SampleRow>>): TableRows {
  const [key = ''] = table.headings;
  return tableOf(rowsOf(table).map((row) => ({ ...row, ...added[String(row[key])] })));
}
