import type { Exact } from '../base/decimal';
import type { Department } from '../names/department';

export type ScoringMode = '评委' | '比例' | '扣分' | '计数' | '名次' | '分档' | '是否' | '否决';
export type SubjectKind = '单位' | '教学团队' | '赛项' | '活动';

/** A register as data source, with its rule; `category` limits an activity rule to one 活动类别. */
export type RegisterRule =
  '按期开赛率' | '参赛率' | '无报道活动数' | '报道覆盖率' | '迟传天数' | '按级别计篇' | '人次比';

export type Source =
  | { readonly kind: 'judges' }
  | { readonly kind: 'ledger' }
  | { readonly kind: 'register'; readonly rule: RegisterRule; readonly category: string | null };

/** `≥90%=3`: reached from `from` on; `share` where it is written in %. */
export type Threshold = { readonly from: Exact; readonly share: boolean; readonly points: Exact };

/** 参数, read. Names keep the spelling of the sheet; `全扣` prices a kind at everything. */
export type Parameters = {
  readonly prices: ReadonlyMap<string, Exact | 'all'>;
  readonly thresholds: readonly Threshold[];
  /** Points by place, from 1. */
  readonly places: ReadonlyMap<number, Exact>;
  /** 其余; 0 where not given. */
  readonly rest: Exact;
  /** 基准 as a share of 学生数. */
  readonly base: Exact | null;
};

export type Criterion = {
  readonly id: string;
  readonly item: string;
  readonly aspect: string;
  readonly content: string;
  /** 分值 */
  readonly max: Exact;
  readonly mode: ScoringMode;
  readonly subject: SubjectKind;
  readonly source: Source;
  readonly parameters: Parameters;
  readonly evidence: string;
  readonly method: string;
  /** 考核部门 */
  readonly assessor: string;
  /** 不适用单位 */
  readonly notApplicableTo: readonly Department[];
  /** Inside the full mark, or in one of the items that stand outside it. */
  readonly part: 'inside' | 'bonus' | 'penalty' | 'veto';
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
