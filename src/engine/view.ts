import type { FindingCode, Place, Severity } from '../core/base/findings';
import type { SettingKey } from '../core/settings/setting-specs';
import type { TableId } from '../core/tables/table-columns';

/** Everything that a pane shows, as plain data. */
export type View = {
  /** False where the workbook has no 活动设置: only Prepare makes sense. */
  readonly prepared: boolean;
  /** What 开始 is called in this workbook; null where there is none. */
  readonly start: string | null;
  readonly scoring: 'on' | 'off' | 'blocked';
  readonly schemes: readonly SchemeView[];
  /** Id of the workbook's scheme; '' where none is given. */
  readonly scheme: string;
  /** `〈学校名称〉 〈年度〉年〈活动名称〉`; '' before there is one. */
  readonly title: string;
  readonly overview: Overview;
  readonly week: WeekView;
  readonly settings: readonly SettingView[];
  readonly rules: readonly RuleView[];
  /** Line by line, what blocks totals first; at most 3 000. */
  readonly findings: readonly FindingView[];
  /** Findings of one kind of one judge or sheet, told once. */
  readonly lines: readonly FindingLineView[];
  /** How many more there are; 检查结果 lists them all. */
  readonly moreFindings: number;
  readonly ranking: RankingView | null;
  readonly report: ReportView;
  /** What undo would take back, as a sentence; null where there is nothing. */
  readonly undo: string | null;
};

export type SchemeView = {
  readonly id: string;
  readonly name: string;
  readonly about: string;
  readonly scoring: boolean;
  /** True where the school brings a rubric of its own. */
  readonly ownRubric: boolean;
};

/** The way through the week; a school that does not score has no totals. */
export const weekSteps = ['prepare', 'enter', 'check', 'total', 'report'] as const;
export type WeekStep = (typeof weekSteps)[number];

/** `attention`: something is wrong or out of date. */
export type StepState = 'todo' | 'begun' | 'attention' | 'done';

/** Where the week stands, and what to do next. */
export type WeekView = {
  readonly states: Readonly<Partial<Record<WeekStep, StepState>>>;
  /** Null once all is done. */
  readonly next: WeekStep | null;
  /** Errors that can be corrected here: neither marks still to be given nor departments that have sent nothing. */
  readonly faults: number;
  /** Findings that tell of marks still to be given. */
  readonly due: number;
  readonly marks: MarksView;
  /** The judge with most marks to give, and the first of them; null where all are given. */
  readonly lagging: { readonly judge: string; readonly open: number; readonly place: Place | null } | null;
};

/** Marks given (a number, or why there is none) and due, of all judges or of one. */
export type MarksView = { readonly given: number; readonly due: number };

/** The first screen. */
export type Overview = {
  /** Scored departments, or where nothing is scored the expected ones. */
  readonly departments: readonly string[];
  /** Marks of all judges for each department. */
  readonly departmentMarks: readonly MarksView[];
  readonly judges: readonly JudgeRow[];
  readonly registers: readonly RegisterRow[];
  readonly counts: {
    readonly errors: number;
    readonly warnings: number;
    readonly hints: number;
    readonly accepted: number;
  };
  /** When totals and the report were last written; null where never. */
  readonly totals: WrittenView | null;
  readonly reported: WrittenView | null;
};

export type WrittenView = {
  /** ISO moment. */
  readonly at: string;
  /** True where entries have changed since. */
  readonly stale: boolean;
  readonly draft: boolean;
};

export type JudgeRow = {
  readonly judge: string;
  /** Name of the marking sheet; null where the judge has none. */
  readonly sheet: string | null;
  readonly marks: MarksView;
  /** One per department of `Overview.departments`. */
  readonly cells: readonly JudgeCell[];
};

/** How many cells of a judge for a department are in which state. The states of a mark are never confused. */
export type JudgeCell = {
  readonly due: number;
  readonly marked: number;
  readonly blank: number;
  readonly absent: number;
  readonly recused: number;
  readonly notApplicable: number;
  /** Something stands there that is no mark. */
  readonly unread: number;
  /** The judge's own department: nothing is due. */
  readonly own: boolean;
  /** Where to go: the first blank cell, else the first cell. */
  readonly place: Place | null;
};

export type RegisterRow = {
  readonly table: TableId;
  /** Name of the sheet as it is called in this workbook. */
  readonly sheet: string;
  readonly rows: number;
  /** Rows that name no known department. */
  readonly unassigned: number;
  /** Rows of each department of `Overview.departments`; `place` is the first of them. */
  readonly cells: readonly { readonly rows: number; readonly place: Place | null }[];
};

/** What settings are about, in the order in which a person goes through them. */
export const settingGroups = ['event', 'dates', 'sender', 'judging', 'marks', 'grades', 'semester'] as const;
export type SettingGroup = (typeof settingGroups)[number];

export type SettingView = {
  readonly key: SettingKey;
  /** The words in the column 项目. */
  readonly name: string;
  readonly label: string;
  readonly group: SettingGroup;
  /** The value that 活动设置 is created with, as a person would type it; '' where there is none. */
  readonly usual: string;
  /** True where every table that is printed lacks something without it. */
  readonly needed: boolean;
  /** As a person would type it; '' where empty. */
  readonly value: string;
  readonly explanation: string;
  readonly input: 'text' | 'day' | 'number' | { readonly choices: readonly string[] };
  /** What is wrong with the value, from the check; null where nothing is. */
  readonly problem: string | null;
};

/** One sentence of the rule card; a warning says what makes no sense, and which setting to change. */
export type RuleView = {
  readonly sentence: string;
  readonly warning: boolean;
  /** Names of the settings that decide it; empty where it follows from the rubric. */
  readonly settings: readonly string[];
};

export type FindingLineView = {
  /** Stays the same while the line has findings. */
  readonly key: string;
  /** With the number of its findings. */
  readonly text: string;
  /** While they stand some total is not whole. */
  readonly blocks: boolean;
  readonly count: number;
};

export type FindingView = {
  /** Stays the same as long as the finding does. */
  readonly key: string;
  readonly code: FindingCode;
  readonly severity: Severity;
  /** True where it says that a mark is still to be given: nothing is wrong yet. */
  readonly isDue: boolean;
  /** What kind of fault it is: the catalogue's title of the code. */
  readonly title: string;
  /** Null where it is about the workbook as a whole. */
  readonly place: Place | null;
  readonly cell: string;
  readonly found: string;
  readonly message: string;
  readonly suggestion: string;
  readonly fix: 'certain' | 'confirm' | null;
  /** The reason with which it was accepted; null where it was not. */
  readonly accepted: string | null;
  /** Which of the lines it belongs to. */
  readonly line: number;
};

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

export type ReportView = {
  /** The last row of 附件2; null where a number in it cannot be read. */
  readonly totals: readonly { readonly label: string; readonly value: number | null }[];
  /** Null where the workbook has no 活动登记. */
  readonly activities: number | null;
  readonly returns: readonly ReturnView[];
  /** Of how many departments nothing has come. */
  readonly missing: number;
  readonly expected: number;
  /** Leads that send a file of their own. */
  readonly senders: readonly string[];
};

export type ReturnView = {
  readonly department: string;
  /** Nothing of what is asked for has come. */
  readonly nothing: boolean;
  readonly late: boolean;
  readonly complete: boolean;
  /** What has not come, and what of it is too little or too much, as short texts. */
  readonly lacks: readonly string[];
  /** Materials that came with a day or a number that nobody can read. */
  readonly unreadable: readonly string[];
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
