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

/** Points from a limit up, until the next step: `open` where the limit itself belongs to the step below. */
export type Step = { readonly from: Exact; readonly open: boolean; readonly points: Exact };

/** Thresholds of 分档, laid side by side: from 0 up every value has its step, the last one reached counts. */
export type Bands = {
  /** Limits are shares (Σ数量 ÷ Σ应有数), else Σ数量 itself. */
  readonly share: boolean;
  /** Ascending; the first one from 0. */
  readonly steps: readonly Step[];
};

/** 参数, read: what each mode takes from it, all else empty. */
export type Parameters = {
  /** 扣分, 计数, 分档 (also 其余 and 无记录), 是否 (as 有, 无). Names keep the spelling of the sheet; `全扣` loses everything. */
  readonly prices: ReadonlyMap<string, Exact | 'all'>;
  /** 否决: what 参数 names; it has no points. */
  readonly vetoes: readonly string[];
  /** 分档 with thresholds; null with names. */
  readonly bands: Bands | null;
  /** 名次: points by place, from 1. */
  readonly places: ReadonlyMap<number, Exact>;
  /** 名次: 其余; 0 where not given. */
  readonly rest: Exact;
  /** 比例: 基准 as a share of 学生数. */
  readonly base: Exact | null;
  /** 评委: 满分=N, where judges mark 0…N instead of 0…分值. */
  readonly markMax: Exact | null;
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
  /** Who may be meant there by a name that two share (U5): nobody can say whether the criterion applies to them. */
  readonly unsureFor: readonly Department[];
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
