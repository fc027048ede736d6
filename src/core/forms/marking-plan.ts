import type { Judge, Subject } from '../judges/judge';
import type { Subjects } from '../judges/subjects';
import type { Criterion, SubjectKind } from '../rubric/criterion';
import { subjectKinds } from '../tables/table-columns';

/** Where the four leading columns of a block stand, from 0. */
export type LeadColumns = {
  readonly id: number;
  readonly item: number;
  readonly content: number;
  readonly points: number;
};

/** `fresh` parts are laid out now; the others are on the sheet already and left alone. */
export type PlacedCriterion = { readonly criterion: Criterion; readonly row: number; readonly fresh: boolean };
export type PlacedSubject = { readonly subject: Subject; readonly column: number; readonly fresh: boolean };

/** A block of a marking sheet: criteria as rows, subjects of one kind as columns. */
export type PlacedBlock = {
  readonly kind: SubjectKind;
  readonly fresh: boolean;
  readonly headerRow: number;
  readonly lead: LeadColumns;
  readonly criteria: readonly PlacedCriterion[];
  readonly subjects: readonly PlacedSubject[];
  /** Undefined where a person removed the 合计 row. */
  readonly totalRow: number | undefined;
};

export type MarkingPlan = {
  readonly judge: Judge;
  readonly sheet: string;
  readonly fresh: boolean;
  readonly blocks: readonly PlacedBlock[];
  /** Where 评委签名 goes on a fresh sheet. */
  readonly signatureRow: number | undefined;
};

/** What a judge marks: criteria and subjects by kind, without kinds that lack either. */
export type MarkingTask = {
  readonly kind: SubjectKind;
  readonly criteria: readonly Criterion[];
  readonly subjects: readonly Subject[];
};

const firstBlockRow = 3;
const standardLead: LeadColumns = { id: 0, item: 1, content: 2, points: 3 };

export function markingTasks(criteria: readonly Criterion[], subjects: Subjects): readonly MarkingTask[] {
  const judged = criteria.filter(({ mode }) => mode === '评委');
  return subjectKinds
    .map((kind) => {
      return { kind, criteria: judged.filter(({ subject }) => subject === kind), subjects: subjects(kind) };
    })
    .filter((task) => task.criteria.length > 0 && task.subjects.length > 0);
}

/** A new marking sheet: one block below the other, then the signature. */
export function freshMarkingPlan(judge: Judge, sheet: string, tasks: readonly MarkingTask[]): MarkingPlan {
  let next = firstBlockRow;
  const blocks = tasks.map((task) => {
    const block = freshBlock(task, next);
    next += blockHeight(task);
    return block;
  });
  return { judge, sheet, fresh: true, blocks, signatureRow: next };
}

/** Rows of a new block: its title, its headings, its criteria, 合计, and a free row. */
export function blockHeight(task: MarkingTask): number {
  return task.criteria.length + 4;
}

/** A fresh block whose title stands in row `top`. */
export function freshBlock({ kind, criteria, subjects }: MarkingTask, top: number): PlacedBlock {
  return {
    kind,
    fresh: true,
    headerRow: top + 1,
    lead: standardLead,
    criteria: criteria.map((criterion, at) => ({ criterion, row: top + 2 + at, fresh: true })),
    subjects: subjects.map((subject, at) => ({ subject, column: 4 + at, fresh: true })),
    totalRow: top + 2 + criteria.length,
  };
}
