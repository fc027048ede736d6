import type { Department } from '../../names/department';
import type { LineHeading } from './live-tables';
import type { PriceList } from './price-lists';
import type { StepValue } from './working-cells';

/** `H12` of the line's own row. */
export type At = (heading: LineHeading) => string;

/** A row of 考核登记 or of a register, as it counts for one department and criterion: a line of 计分数据. */
export type Line = {
  readonly list: PriceList;
  readonly department: Department;
  readonly origin: string;
  readonly kind: StepValue;
  readonly quantity: (at: At) => StepValue;
  readonly due: (at: At) => StepValue;
  readonly reads: readonly StepValue[];
  /** A row of a register; else of 考核登记. */
  readonly register: boolean;
  /** 对象 as read, '' where empty. */
  readonly subject: string;
  /** True for a row that counts for several departments: 全部. */
  readonly forAll: boolean;
  /** False for a row that was laid out for an entry and says nothing yet. */
  readonly isEntry: boolean;
  /** A row that belongs to no activity of the department: as soon as it says something, nothing can be scored. */
  readonly stray: boolean;
};
