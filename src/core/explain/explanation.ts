import type { Finding, Message, Place } from '../base/findings';
import type { Department } from '../names/department';
import type { Criterion } from '../rubric/criterion';
import type { ScoreStatus } from '../scores/score';

/** One mark, one row of 考核登记 or one row of a register, and what became of it. */
export type ExplainedLine = {
  /** Null where there is no cell at all: a judge without a sheet. */
  readonly place: Place | null;
  /** Whether the place is the very cell, or stands for its row. */
  readonly at: 'cell' | 'row';
  /** The judge, the 事项, the title of the article. */
  readonly label: string;
  /** What stands there, as a person reads it. */
  readonly value: string;
  readonly counted: boolean;
  /** How it counts, or why it is left out. */
  readonly why: Message;
};

/** What was worked out together: one department, team, competition or activity. */
export type ExplainedPart = {
  /** '' where it is the department itself. */
  readonly label: string;
  readonly lines: readonly ExplainedLine[];
  /** The formula with its numbers, step by step. */
  readonly steps: readonly Message[];
};

/** How one department came to its score on one criterion. Plain data: the command line and the pane show the same. */
export type Explanation = {
  readonly department: Department;
  readonly criterion: Criterion;
  readonly status: ScoreStatus;
  /** Rounded; null where there is none. */
  readonly score: number | null;
  /** As text, because it may have no end: `3.276923…`; null where there is none. */
  readonly unrounded: string | null;
  readonly parts: readonly ExplainedPart[];
  /** From the parts to the score: mean, rounding, what 不适用 did. */
  readonly steps: readonly Message[];
  /** What was found at these rows and cells. */
  readonly findings: readonly Finding[];
};
