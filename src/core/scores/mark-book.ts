import type { Department } from '../names/department';
import type { Judge, Mark, Subject } from '../judges/judge';
import type { MarkingSheet } from '../judges/marking-sheet';
import type { Criterion } from '../rubric/criterion';

/** The marks on one subject for one criterion; judges without a cell for it are told apart from empty cells. */
export type SubjectMarks = {
  readonly criterion: Criterion;
  readonly subject: Subject;
  readonly marks: readonly Mark[];
  readonly without: readonly Judge[];
};

/** Marks by criterion and subject, made once; `of` lists what was due, marked or not. */
export type MarkBook = {
  readonly judges: readonly Judge[];
  readonly of: (criterion: Criterion, subjects: readonly Subject[]) => readonly SubjectMarks[];
};

export function markBook(sheets: readonly MarkingSheet[], judges: readonly Judge[]): MarkBook {
  const book = new Map<string, Map<Subject, Mark[]>>();
  // In the order of 评委, whatever the order of the sheets: ties between judges go by it.
  const order = new Map(judges.map((judge, index) => [judge, index]));
  const sorted = [...sheets].sort((left, right) => (order.get(left.judge) ?? 0) - (order.get(right.judge) ?? 0));
  for (const { marks } of sorted) {
    for (const mark of marks) {
      const ofCriterion = book.get(mark.criterionId) ?? new Map<Subject, Mark[]>();
      book.set(mark.criterionId, ofCriterion);
      const list = ofCriterion.get(mark.subject);
      if (list === undefined) ofCriterion.set(mark.subject, [mark]);
      else list.push(mark);
    }
  }
  const of = (criterion: Criterion, subjects: readonly Subject[]) =>
    subjects.map((subject) => {
      const marks = book.get(criterion.id)?.get(subject) ?? [];
      const marked = marks.length === judges.length ? undefined : new Set(marks.map((mark) => mark.judge));
      return {
        criterion,
        subject,
        marks,
        without: marked === undefined ? [] : judges.filter((judge) => !marked.has(judge)),
      };
    });
  return { judges, of };
}

/** Own-department marks are left out (回避), by alias too. */
export function avoids(judge: Judge, department: Department): boolean {
  return judge.department === department;
}
