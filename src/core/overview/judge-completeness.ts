import { addToList } from '../base/add-to-list';
import { absentText, notApplicableText, recusedText } from '../base/cell-words';
import type { Place } from '../base/findings';
import { blank, unread } from '../base/parsed';
import type { Book } from '../book/read-book';
import type { Mark } from '../judges/judge';
import type { MarkingSheet } from '../judges/marking-sheet';
import type { Department } from '../names/department';

/** How many cells of one judge for one department are in which state; the states of a mark are never confused. */
export type JudgeCompleteness = {
  /** Cells that are due: all but those of the judge's own department and of criteria that do not apply. */
  readonly due: number;
  readonly marked: number;
  readonly blank: number;
  readonly absent: number;
  readonly recused: number;
  readonly notApplicable: number;
  readonly unread: number;
  /** True where the judge is of that department: nothing is due. */
  readonly own: boolean;
  /** The first cell that is blank or unread, else the first of all; null where the sheet has no column for it. */
  readonly place: Place | null;
};

/** One judge over the departments, in their order. */
export type JudgeLine = {
  readonly judge: string;
  readonly sheet: string | null;
  readonly departments: readonly JudgeCompleteness[];
};

type MarkCount = Exclude<keyof JudgeCompleteness, 'own' | 'place'>;

/** How far each judge is. A judge without a marking sheet has nothing due and nothing done. */
export function judgeCompleteness(book: Book, departments: readonly Department[]): readonly JudgeLine[] {
  const applies = applicability(book);
  const sheets = new Map(book.markingSheets.map((sheet) => [sheet.judge, sheet]));
  return book.judges.map((judge) => {
    const sheet = sheets.get(judge);
    const marks = marksByDepartment(sheet);
    return {
      judge: judge.name,
      sheet: sheet?.sheet.name ?? null,
      departments: departments.map((department) => {
        const own = judge.department === department;
        return completenessOf((marks.get(department) ?? []).filter(applies), own);
      }),
    };
  });
}

/** The cells of a marking sheet that are due: all but those of the judge's own department and of criteria that do not apply. */
export function dueMarks({ judge, marks }: MarkingSheet, book: Book): readonly Mark[] {
  const applies = applicability(book);
  return marks.filter((mark) => mark.subject.department !== judge.department && applies(mark));
}

function applicability({ rubric }: Book): (mark: Mark) => boolean {
  const inapplicable = new Map(
    (rubric?.rubric.criteria ?? []).map(({ id, notApplicableTo }) => [id, new Set(notApplicableTo)] as const),
  );
  return ({ criterionId, subject }) => !inapplicable.get(criterionId)?.has(subject.department);
}

function marksByDepartment(sheet: MarkingSheet | undefined): ReadonlyMap<Department, readonly Mark[]> {
  const byDepartment = new Map<Department, Mark[]>();
  for (const mark of sheet?.marks ?? []) {
    addToList(byDepartment, mark.subject.department, mark);
  }
  return byDepartment;
}

function completenessOf(marks: readonly Mark[], own: boolean): JudgeCompleteness {
  const counts: Record<MarkCount, number> = {
    due: 0,
    marked: 0,
    blank: 0,
    absent: 0,
    recused: 0,
    notApplicable: 0,
    unread: 0,
  };
  for (const { value } of marks) counts[stateOf(value)]++;
  counts.due = own ? 0 : marks.length;
  const open = marks.find(({ value }) => value === blank || value === unread) ?? marks[0];
  const place = open === undefined ? null : { sheet: open.sheet, row: open.row, column: open.column };
  return { ...counts, own, place };
}

function stateOf(value: Mark['value']): Exclude<MarkCount, 'due'> {
  if (value === blank) return 'blank';
  if (value === absentText) return 'absent';
  if (value === recusedText) return 'recused';
  if (value === notApplicableText) return 'notApplicable';
  return typeof value === 'number' ? 'marked' : 'unread';
}
