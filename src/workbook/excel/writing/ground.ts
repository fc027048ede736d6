import type { Range } from '../../../core/base/cells';

/** What is known of a sheet that the content is laid over; null for a new one. */
export type Ground = {
  readonly filtered: boolean;
  /** The cells of the sheet's own AutoFilter. */
  readonly filter: Range | undefined;
  /** Names of the tables that meet the content. */
  readonly tables: readonly string[];
  /** Left over from a job that was broken off: nothing in it counts. */
  readonly leftover: boolean;
  readonly used: Range | undefined;
} | null;
