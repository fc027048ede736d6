import type { Place } from '../core/base/findings';

export type RankingView = {
  readonly complete: boolean;
  readonly draft: boolean;
  readonly full: number;
  readonly decimals: number;
  readonly uncountedRows: number;
  /** In the order of ranks; departments without a total last. */
  readonly departments: readonly RankedView[];
  readonly criteria: readonly {
    readonly id: string;
    readonly item: string;
    readonly content: string;
    readonly max: number;
  }[];
  /** Columns of a school's own semester sheet that could be credited; empty where it is ours or there is none. */
  readonly creditColumns: readonly string[];
};

export type RankedView = {
  readonly name: string;
  readonly total: number | null;
  readonly rank: number | null;
  readonly grade: string | null;
  readonly credited: number | null;
  readonly vetoed: boolean;
  readonly bonus: number;
  readonly penalty: number;
  readonly items: readonly {
    readonly name: string;
    readonly score: number;
    readonly max: number;
    /** Where it is not `scored`, `score` is no result and is not shown. */
    readonly state: 'scored' | 'unfinished' | 'not-applicable';
  }[];
  /** One per criterion, in the order of the rubric but for 否决, which come last. */
  readonly criteria: readonly CriterionView[];
  /** 编号 of what is missing. */
  readonly missing: readonly string[];
};

export type CriterionView = {
  readonly id: string;
  /** What it adds to the total, of 扣分 below 0; null where there is none. */
  readonly score: number | null;
  readonly state: 'scored' | 'not-applicable' | 'missing' | 'vetoed' | 'clear';
};

export type ExplanationView = {
  readonly title: string;
  readonly about: string;
  readonly result: string;
  readonly parts: readonly {
    readonly label: string;
    readonly lines: readonly ExplainedLineView[];
    readonly steps: readonly string[];
  }[];
  readonly steps: readonly string[];
  readonly findings: readonly string[];
};

export type ExplainedLineView = {
  readonly place: Place | null;
  readonly cell: string;
  readonly label: string;
  readonly value: string;
  readonly counted: boolean;
  readonly why: string;
};
