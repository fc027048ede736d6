import type { Change } from '../core/base/change';
import type { Sheet } from '../core/base/cells';

/**
 * The port: a workbook in a file, in Excel, in a browser grid or in memory. Whole jobs go through it at once, so that
 * an adapter can do each in one round trip. Both methods throw `WorkbookError` when the host fails.
 */
export interface Workbook {
  /** All sheets in the workbook's order. */
  readAll(): Promise<readonly Sheet[]>;
  /** All or nothing where the host allows it. */
  apply(changes: readonly Change[]): Promise<void>;
}
