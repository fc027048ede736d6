import type { Sheet } from '../base/cells';
import type { TableSpec } from './table-columns';

/** A table as it stands on a sheet. Rows and columns count from 0. */
export type Table = {
  readonly spec: TableSpec;
  readonly sheet: Sheet;
  readonly headerRow: number;
  /** Heading → column; headings that the sheet lacks are absent. */
  readonly columns: ReadonlyMap<string, number>;
  /** Headings for which several filled columns compete (X1). */
  readonly doubled: ReadonlyMap<string, readonly number[]>;
  /** Filled columns of a standard heading beside the one that the school's own setting names for it: they are not read. */
  readonly overruled: ReadonlyMap<string, number>;
  /** Headings whose column is uncertain (X7, X1): what is read there is unread, not blank. */
  readonly unreadable: ReadonlySet<string>;
  /** Rows with something in them, without 合计 rows and rows under merged cells. */
  readonly rows: readonly number[];
};
