import { sum } from '../base/decimal';
import type { Exact } from '../base/decimal';
import type { Department } from '../names/department';
import type { Message } from '../base/findings';
import type { Criterion } from '../rubric/criterion';
import type { Grade } from '../rules/standing';
import type { Outcome } from './outcome';
import type { RuleEntry } from '../entries/entry';
import type { SubjectWorking } from './score-judged';
import type { EntryWorking } from './score-unit';

/** What scorers found on their way to a score, kept as they found it, so that it can be explained and is never computed twice. */
export type Workings =
  | {
      readonly kind: 'marks';
      readonly subjects: readonly SubjectWorking[];
      /** Rows of 考核登记 that say 不适用. */
      readonly exclusions: readonly RuleEntry[];
      /** The whole criterion is 不适用: no mark of it counts. */
      readonly excluded: boolean;
    }
  | { readonly kind: 'entries'; readonly parts: readonly EntryWorking[] };

export type ScoreStatus = 'scored' | 'not-applicable' | 'missing';

/** The score of one department on one criterion; rounded, so that everything above it is a plain sum. */
export type CriterionScore = {
  readonly criterion: Criterion;
  readonly status: ScoreStatus;
  /** Null where it is missing, and where 折算 leaves the criterion out. In item 扣分 these are the points lost. */
  readonly score: Exact | null;
  /** Before rounding; null where the score has no own value (missing, not applicable). */
  readonly unrounded: Exact | null;
  /** Judged criteria: marks that are left before trimming; else null. */
  readonly markCount: number | null;
  /** 依据: how the score came about. */
  readonly basis: Message;
  readonly workings: Workings;
};

/** Whether 折算 leaves the criterion out of the full mark of the department. */
export function isLeftOut({ status, score }: CriterionScore): boolean {
  return status === 'not-applicable' && score === null;
}

/** 分值 of the criteria that 折算 leaves out. */
export function pointsLeftOut({ criteria }: Pick<DepartmentScore, 'criteria'>): Exact {
  return sum(criteria.filter(isLeftOut).map(({ criterion }) => criterion.max));
}

/** What one 否决 criterion says of a department: no score, and missing where a row leaves it open. */
export type VetoScore = CriterionScore & { readonly vetoed: boolean };

/** What a department earned by itself, before the others are known and before rounding. */
export type OwnScore = Pick<CriterionScore, 'markCount' | 'workings'> & { readonly outcome: Outcome };

export type ItemScore = { readonly name: string; readonly max: Exact; readonly score: Exact };

export type DepartmentScore = {
  readonly department: Department;
  /** Every criterion but 否决, in the order of the rubric. */
  readonly criteria: readonly CriterionScore[];
  readonly items: readonly ItemScore[];
  readonly base: Exact;
  /** 折算: base − Σ items; null where nothing was rescaled. */
  readonly rescaled: Exact | null;
  readonly bonus: Exact;
  readonly penalty: Exact;
  /** Null where a criterion is missing; in a draft, where one is and nothing of the full mark is scored. */
  readonly total: Exact | null;
  readonly rank: number | null;
  readonly grade: Grade | null;
  readonly vetoed: boolean;
  /** The 否决 criteria one by one. */
  readonly vetoes: readonly VetoScore[];
  /** 计入学期考评分; null until 重大活动分值 is given. */
  readonly credited: Exact | null;
  /** 编号 of what is missing. */
  readonly missing: readonly string[];
};

export type Scores = {
  /** True where every scored department has a total and no draft was needed. */
  readonly complete: boolean;
  readonly draft: boolean;
  readonly full: Exact;
  readonly departments: readonly DepartmentScore[];
  /** Rows whose 单位 or 编号 cannot be read: they count nowhere. */
  readonly uncountedRows: number;
};
