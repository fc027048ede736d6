import { groupBy } from '../base/group-by';
import { blank, isPresent } from '../base/parsed';
import type { Department } from '../names/department';
import type { Judge, Mark, Subject } from '../judges/judge';
import type { MarkingSheet } from '../judges/marking-sheet';
import type { Criterion } from '../rubric/criterion';

export type NumberMark = Mark & { readonly value: number };

/** The marks on one subject for one criterion; judges without a cell for it are told apart from empty cells. */
export type SubjectMarks = {
  readonly criterion: Criterion;
  readonly subject: Subject;
  readonly marks: readonly Mark[];
  readonly without: readonly Judge[];
  /** The numbers among the marks, but those of judges of the department itself. */
  readonly numbers: readonly NumberMark[];
  /** Why the numbers cannot be aggregated yet: a mark is due and missing (未评), or cannot be read; null where they can. */
  readonly open: 'basis.unmarked' | 'basis.unread' | null;
  /** Whether a judge called it 不适用. */
  readonly notApplicable: boolean;
};

/** What was due for a criterion on these subjects, marked or not. */
export type MarkBook = (criterion: Criterion, subjects: readonly Subject[]) => readonly SubjectMarks[];

/** Sorts the marks by criterion and subject once. */
export function markBook(sheets: readonly MarkingSheet[], judges: readonly Judge[]): MarkBook {
  // In the order of 评委, whatever the order of the sheets: ties between judges go by it.
  const order = new Map(judges.map((judge, index) => [judge, index]));
  const sorted = [...sheets].sort((left, right) => (order.get(left.judge) ?? 0) - (order.get(right.judge) ?? 0));
  const book = marksBySubject(sorted.flatMap(({ marks }) => marks));
  return (criterion, subjects) =>
    subjects.map((subject) => subjectMarks(criterion, subject, book.get(criterion.id)?.get(subject) ?? [], judges));
}

/** Marks by criterion, then by what they are for. */
export function marksBySubject<Some extends Mark>(marks: readonly Some[]) {
  const byCriterion = groupBy(marks, ({ criterionId }) => criterionId);
  return new Map([...byCriterion].map(([id, own]) => [id, groupBy(own, ({ subject }) => subject)]));
}

function subjectMarks(
  criterion: Criterion,
  subject: Subject,
  marks: readonly Mark[],
  judges: readonly Judge[],
): SubjectMarks {
  const marked = marks.length === judges.length ? undefined : new Set(marks.map((mark) => mark.judge));
  const without = marked === undefined ? [] : judges.filter((judge) => !marked.has(judge));
  const due = marks.filter(({ judge }) => !avoids(judge, subject.department));
  const isUnmarked =
    without.some((judge) => !avoids(judge, subject.department)) || due.some(({ value }) => value === blank);
  const isUnread = due.some(({ value }) => !isPresent(value));
  return {
    criterion,
    subject,
    marks,
    without,
    numbers: due.filter(isNumberMark),
    open: isUnmarked ? 'basis.unmarked' : isUnread ? 'basis.unread' : null,
    notApplicable: due.some(({ value }) => value === '不适用'),
  };
}

export function isNumberMark(mark: Mark): mark is NumberMark {
  return typeof mark.value === 'number';
}

/** Own-department marks are left out (回避), by alias too. */
export function avoids(judge: Judge, department: Department): boolean {
  return judge.department === department;
}
