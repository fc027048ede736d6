import { toNumber } from '../../core/base/decimal';
import { blank, presentOr } from '../../core/base/parsed';
import type { Book } from '../../core/book/read-book';
import { subjectLabel } from '../../core/judges/judge';
import { markLimit } from '../../core/judges/mark-scale';
import type { MarkingBlock, MarkingSheet } from '../../core/judges/marking-sheet';
import { stripSpace } from '../../core/names/normalise-name';
import { dueMarks } from '../../core/overview/judge-completeness';
import type { Criterion } from '../../core/rubric/criterion';
import type { MarkingBlockView, MarkingFormView } from '../marking-form';

/** The marking sheets of all judges, in the order of 评委. */
export function markingForms(book: Book): readonly MarkingFormView[] {
  return book.markingSheets.map((marking) => {
    const marks = dueMarks(marking, book);
    const due = new Set(marks.map(({ row, column }) => placeKey(row, column)));
    return {
      judge: marking.judge.name,
      sheet: marking.sheet.name,
      blocks: marking.blocks.map((block) => blockView(block, marking, due)),
      isOpen: marks.some(({ value }) => value === blank),
      decimals: presentOr(book.settings.rules.decimals, 6),
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
      method: methodBeside(criterion),
      limit: toNumber(markLimit(criterion)),
      points: toNumber(criterion.max),
    })),
    due: criteria.map(({ row }) => subjects.map(({ column }) => due.has(placeKey(row, column)))),
    totalRow: block.totalRow,
  };
}

/** That judges mark it is known to who marks. */
function methodBeside({ content, method }: Criterion): string {
  const text = stripSpace(method);
  return text === '评委打分' || stripSpace(content).includes(text) ? '' : method;
}

function placeKey(row: number, column: number): string {
  return `${String(row)} ${String(column)}`;
}
