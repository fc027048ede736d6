import type { PriceList } from './price-lists';
import type { StepValue } from './working-cells';

/** Columns of 计分数据, from 0. */
export const lineHeadings = [
  ...(['计入单位', '指标', '出处', '事项', '数量', '应有数', '档'] as const),
  ...(['状态', '分或量', '读数一', '读数二', '读数三'] as const),
] as const;
export type LineHeading = (typeof lineHeadings)[number];

/** First line of 计分数据, from 0. */
export const linesTop = 3;

/** `$H$12` of the line's own row. */
export type At = (heading: LineHeading) => string;

/** One entry, or one row of a register, as it counts for one department and criterion. */
export type Line = {
  readonly list: PriceList;
  readonly department: string;
  /** Whether its row names an activity. */
  readonly hasSubject: boolean;
  readonly origin: string;
  readonly kind: (at: At) => StepValue;
  readonly quantity: (at: At) => StepValue;
  readonly due: (at: At) => StepValue;
  readonly reads: readonly StepValue[];
  readonly register: boolean;
  /** An entry that belongs to no activity of the department: as soon as it says something, nothing can be scored. */
  readonly stray: boolean;
};

/** Where the lines of a department and criterion stand: rows of 计分数据, from 0; null where there are none. */
export type Block = { readonly top: number; readonly bottom: number } | null;
