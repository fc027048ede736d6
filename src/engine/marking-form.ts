/** The marking sheet of a judge, for marking cell by cell: where the cells stand. What they hold is the sheet's. */
export type MarkingFormView = {
  readonly judge: string;
  readonly sheet: string;
  readonly blocks: readonly MarkingBlockView[];
  /** True where a mark that is due is not given. */
  readonly isOpen: boolean;
  /** As many decimals as a mark may have. */
  readonly decimals: number;
};

/** Rows and columns count from 0. */
export type MarkingBlockView = {
  readonly subjects: readonly { readonly name: string; readonly column: number }[];
  readonly criteria: readonly MarkedCriterionView[];
  /** `due[criterion][subject]`: false in the judge's own department and where the criterion does not apply. */
  readonly due: readonly (readonly boolean[])[];
  /** Where the sheet adds the marks of a subject; null where it does not. */
  readonly totalRow: number | null;
};

export type MarkedCriterionView = {
  readonly row: number;
  readonly id: string;
  readonly item: string;
  readonly content: string;
  /** 计分办法 of 评价细则; '' where it says nothing that `content` does not. */
  readonly method: string;
  /** The highest mark that may be given, and the points that it is worth. */
  readonly limit: number;
  readonly points: number;
};
