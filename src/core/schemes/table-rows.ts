import type { Scalar } from '../base/cells';

/** Rows under headings, before they are laid out: a scheme's data, a CSV file, or last year's table. */
export type TableRows = {
  readonly headings: readonly string[];
  readonly rows: readonly (readonly Scalar[])[];
};
