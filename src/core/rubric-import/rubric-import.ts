import type { ScoringMode } from '../rules/all-modes';
import type { Exact } from '../base/decimal';
import type { Message } from '../base/findings';
import type { TableRows } from '../schemes/table-rows';

/** A criterion of the school's table, and how it would be scored. */
export type ImportedCriterion = {
  readonly id: string;
  readonly item: string;
  readonly content: string;
  readonly points: Exact | null;
  /** '' where the standard is unclear. */
  readonly mode: ScoringMode | '';
  readonly parameters: string;
  /** 数据来源 that is proposed with 方式; '' where the school's table has it, or nothing is. */
  readonly source: string;
  /** Why 方式 stays empty. */
  readonly doubt: Message | null;
  /** True where 方式 stands in the school's table: nothing is proposed then. */
  readonly given: boolean;
};

/** A school's own rubric, read: 评价细则 as it would be laid out, and what a person should know of it. */
export type RubricImport = {
  readonly sheet: string;
  readonly table: TableRows;
  readonly criteria: readonly ImportedCriterion[];
  /** Σ分值 inside the full mark, and the full mark that the table itself states. */
  readonly sum: Exact;
  readonly full: Exact | null;
  readonly notes: readonly Message[];
};

export type RubricImportResult =
  { readonly kind: 'read'; readonly rubric: RubricImport } | { readonly kind: 'refused'; readonly reason: Message };
