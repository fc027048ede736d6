import type { FindingCode, Place, Severity } from '../core/base/findings';
import type { SettingKey } from '../core/settings/setting-specs';
import type { ExchangeView } from './exchange-view';
import type { Overview, WeekView } from './overview';
import type { RankingView } from './ranking';

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
  readonly exchange: ExchangeView;
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
