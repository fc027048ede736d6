import type { Exact } from '../base/decimal';
import type { ScoringMode } from '../rules/all-modes';
import type { RegisterRule } from '../rules/register-rules';
import type { CriterionRule } from '../rules/criterion-rule';
import type { Department } from '../names/department';

export type SubjectKind = '单位' | '教学团队' | '赛项' | '活动';

/** Where a criterion is scored from: a register with its rule; `category` limits an activity rule to one 活动类别. */
export type Source =
  | { readonly kind: 'judges' }
  | { readonly kind: 'ledger' }
  | { readonly kind: 'register'; readonly rule: RegisterRule; readonly category: string | null };

export type Criterion = CriterionRule & {
  readonly id: string;
  readonly item: string;
  readonly aspect: string;
  readonly content: string;
  readonly mode: ScoringMode;
  readonly subject: SubjectKind;
  readonly source: Source;
  readonly evidence: string;
  readonly method: string;
  /** 考核部门 */
  readonly assessor: string;
  /** 不适用单位 */
  readonly notApplicableTo: readonly Department[];
  /** Departments that a shared name in 不适用单位 may mean (U5), so that it is unknown whether the criterion applies to them. */
  readonly unsureFor: readonly Department[];
  /** Row on 评价细则, from 0. */
  readonly row: number;
};

export type Rubric = {
  readonly criteria: readonly Criterion[];
  /** Items inside the full mark in the order of their first criterion, with Σ分值. */
  readonly items: readonly { readonly name: string; readonly max: Exact }[];
  /** Σ分值 inside the full mark. */
  readonly full: Exact;
};
