import type { Place } from '../core/base/findings';
import type { TableId } from '../core/tables/table-columns';

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
  /** The first mark that is still to be given; null where all are. */
  readonly open: Place | null;
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
