import type { Exact } from '../base/decimal';

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

/** What a mode scores by: the criterion without its texts. */
export type CriterionRule = {
  /** 分值 */
  readonly max: Exact;
  /** Inside the full mark, or in one of the items that stand outside it. */
  readonly part: 'inside' | 'bonus' | 'penalty' | 'veto';
  readonly parameters: Parameters;
};
