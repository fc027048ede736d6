import { toNumber } from '../../core/base/decimal';
import type { Book } from '../../core/book/read-book';
import { subjectLabel } from '../../core/judges/judge';
import { markLimit } from '../../core/judges/mark-scale';
import type { MarkingBlock, MarkingSheet } from '../../core/judges/marking-sheet';
import { dueMarks } from '../../core/overview/judge-completeness';
import type { MarkingBlockView, MarkingFormView } from '../marking-form';

/** The marking sheets of all judges, in the order of 评委. */
export function markingForms(book: Book): readonly MarkingFormView[] {
  return book.markingSheets.map((marking) => {
    const due = new Set(dueMarks(marking, book).map(({ row, column }) => placeKey(row, column)));
    return {
      judge: marking.judge.name,
      sheet: marking.sheet.name,
      blocks: marking.blocks.map((block) => blockView(block, marking, due)),
    };
  });
}

/** Columns whose marks cannot be told apart are left out: nothing can be marked there. */
function blockView(block: MarkingBlock, { marks }: MarkingSheet, due: ReadonlySet<string>): MarkingBlockView {
  const read = new Set(marks.map(({ row, column }) => placeKey(row, column)));
  const subjects = block.subjects.filter(({ clear }) => clear);
  const criteria = block.criteria.filter(({ row }) => subjects.some(({ column }) => read.has(placeKey(row, column))));
  return {
    subjects: subjects.map(({ subject, column }) => ({ name: subjectLabel(subject), column })),
    criteria: criteria.map(({ row, criterion }) => ({
      row,
      id: criterion.id,
      item: criterion.item,
      content: criterion.content,
      limit: toNumber(markLimit(criterion)),
      points: toNumber(criterion.max),
    })),
    due: criteria.map(({ row }) => subjects.map(({ column }) => due.has(placeKey(row, column)))),
    totalRow: block.totalRow,
  };
}

function placeKey(row: number, column: number): string {
  return `${String(row)} ${String(column)}`;
}
