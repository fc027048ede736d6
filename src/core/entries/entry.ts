import type { Day } from '../base/day';
import type { Parsed } from '../base/parsed';
import type { Department } from '../names/department';
import type { Table } from '../tables/table';

/** What every entered row has: where it stands. `row` counts from 0 on its sheet. */
export type EntryRow = {
  readonly sheet: string;
  readonly row: number;
  /**
   * False where the row counts nowhere: a required cell is empty (M1), its department is unknown (U2), it is merged (X5), or an equal row
   * stands above it in a register (T3).
   */
  readonly counts: boolean;
  /** The row above that it repeats in every cell (T3), from 0; undefined where it repeats none. */
  readonly repeats?: number | undefined;
};

/** One line that a rule reads: a row of 考核登记, or what a register yields for a department. */
export type RuleEntry = Pick<EntryRow, 'sheet' | 'row'> & {
  /**
   * 考核登记; null for a register. A kind that a register yields is known; without a price it earns nothing (C2), but is not missing.
   */
  readonly table: Table | null;
  /** 事项; blank where only a number stands. */
  readonly kind: Parsed<string>;
  /** As it is written: how an empty 数量 beside a 事项 counts is said by `lineScorer`. */
  readonly quantity: Parsed<number>;
  readonly due: Parsed<number>;
  /** 对象: the activity that the row is about. */
  readonly subject: string;
  /** True for a row of 全部. */
  readonly forAll: boolean;
};

/** A row of 考核登记 with 事项 or 数量, as rules read it; pre-laid rows without either are left out. */
export type LedgerEntry = EntryRow &
  RuleEntry & {
    /** One department, or all scored ones for `全部`; empty where the name is unknown. */
    readonly departments: readonly Department[];
    /** 编号 as it matches the rubric. */
    readonly criterionId: string;
  };

export type PlannedActivity = EntryRow & {
  readonly name: string;
  /** 负责部门 and 配合部门 as written, cut at separators; known departments by their canonical names. */
  readonly leads: readonly string[];
  readonly supporting: readonly string[];
};

export type Activity = EntryRow & {
  readonly name: string;
  /** 活动类别 as written, '' where empty. */
  readonly category: string;
  /** Every known department in 牵头部门, in order; the first is the lead. */
  readonly leads: readonly Department[];
  /** 牵头部门 as written, for a row whose lead is unknown. */
  readonly leadText: string;
  /** 配合部门: canonical names where known, else as written. */
  readonly supporting: readonly string[];
  readonly start: Parsed<Day>;
  readonly end: Parsed<Day>;
  readonly place: string;
  readonly sessions: Parsed<number>;
  readonly students: Parsed<number>;
  readonly teachers: Parsed<number>;
  readonly visitors: Parsed<number>;
  readonly pupils: Parsed<number>;
  readonly parents: Parsed<number>;
  readonly enterprises: Parsed<number>;
  readonly masters: Parsed<number>;
  readonly works: Parsed<number>;
  readonly boards: Parsed<number>;
  readonly photos: Parsed<number>;
  readonly videos: Parsed<number>;
  readonly manuscripts: Parsed<number>;
  /** 专栏链接, '' where empty. */
  readonly columnLink: string;
  readonly emergencyPlan: string;
  readonly uploaded: Parsed<Day>;
  readonly note: string;
};

export type Competition = EntryRow & {
  readonly name: string;
  readonly department: Department | null;
  readonly team: string;
  readonly planned: Parsed<Day>;
  readonly held: Parsed<Day>;
  /** 变更已报备 */
  readonly changeReported: Parsed<boolean>;
  readonly expected: Parsed<number>;
  readonly attended: Parsed<number>;
  readonly jointStage: Parsed<boolean>;
};

export type Award = EntryRow & {
  readonly competition: string;
  readonly department: Department | null;
  readonly winner: string;
  readonly result: string;
  readonly place: string;
  readonly prize: string;
  readonly coach: string;
  /** 可申请成绩替代 */
  readonly replacesGrade: Parsed<boolean>;
  readonly note: string;
};

export type MediaLevel = '校级' | '区县级' | '市级' | '省级' | '国家级';

export type Article = EntryRow & {
  readonly title: string;
  readonly link: string;
  readonly media: string;
  readonly level: Parsed<MediaLevel>;
  readonly channel: string;
  readonly published: Parsed<Day>;
  readonly department: Department | null;
  /** '' where empty. */
  readonly activity: string;
  /** Two rows with an equal `linkKey` or an equal `titleKey` are one article; '' equals nothing. */
  readonly linkKey: string;
  readonly titleKey: string;
  /** True where 链接 or 渠道 says where the article appeared (else P2). */
  readonly hasSource: boolean;
};

export type Service = EntryRow & {
  readonly date: Parsed<Day>;
  readonly activity: string;
  readonly department: Department | null;
  readonly volunteers: Parsed<number>;
  /** The row's total service hours, in steps of 0.5. */
  readonly hours: Parsed<number>;
  readonly served: Parsed<number>;
  readonly place: string;
};

export type Submission = EntryRow & {
  readonly department: Department | null;
  /** One of the fixed list of materials or of 应报材料. */
  readonly material: Parsed<string>;
  readonly received: Parsed<Day>;
  readonly amount: Parsed<number>;
  readonly wordCount: Parsed<number>;
  /** 缺少部分 cut at separators; empty where nothing is missing. */
  readonly missingParts: readonly string[];
  readonly receiver: string;
};

export type CaseKind = '典型案例' | '职教故事' | '宣传报道案例' | '特色活动';

export type Case = EntryRow & {
  readonly caseKind: Parsed<CaseKind>;
  readonly name: string;
  readonly department: Department | null;
  readonly manuscripts: Parsed<number>;
  readonly photos: Parsed<number>;
  readonly videos: Parsed<number>;
  readonly media: string;
  readonly level: Parsed<MediaLevel>;
  readonly reported: Parsed<Day>;
  readonly adoption: string;
};

/** Everything that offices, departments and judges entered, by table; empty where a workbook has no such table. */
export type Entries = {
  readonly ledger: readonly LedgerEntry[];
  readonly plan: readonly PlannedActivity[];
  readonly activities: readonly Activity[];
  readonly competitions: readonly Competition[];
  readonly awards: readonly Award[];
  readonly articles: readonly Article[];
  readonly services: readonly Service[];
  readonly submissions: readonly Submission[];
  readonly cases: readonly Case[];
};
