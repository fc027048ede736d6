import type { TableId } from '../tables/table-columns';
import type { TableRows } from './table-rows';

export type SchemeId = 'chongqing-2024' | 'dongying-2023' | 'blank';

/** How a school holds its week, as data: which tables it needs, and what stands in them from the start. */
export type Scheme = {
  readonly id: SchemeId;
  /** Whether departments are scored unless the user says otherwise. */
  readonly scoring: boolean;
  /** Tables that are needed with and without scoring. */
  readonly tables: readonly TableId[];
  /** Tables that scoring adds. */
  readonly scoringTables: readonly TableId[];
  readonly filled: {
    readonly settings: TableRows;
    readonly departments: TableRows;
    readonly plan: TableRows;
    readonly rubric: TableRows;
  };
};
