import type { Message } from '../base/findings';
import type { Sheet } from '../base/cells';
import { scalarOf } from '../base/cells';
import type { Table } from '../tables/table';
import type { MarkingSheet } from '../judges/marking-sheet';
import { subjectLabel } from '../judges/judge';
import type { MarkingContext } from '../forms/marking-cells';
import { markingSheetName } from '../forms/marking-name';
import { freshMarkingPlan, markingTasks } from '../forms/marking-plan';
import type { MarkingPlan } from '../forms/marking-plan';
import { markingSheet } from '../forms/marking-sheet';
import type { SheetContent } from '../base/sheet-content';
import type { Say } from '../../words/words';
import type { Change } from '../base/change';
import { extendMarking, isTypedNumber, shiftMerges } from './extend-marking';
import type { MarkingExtension } from './extend-marking';
import { criteriaOf } from './ledger-criteria';
import { printedTitle } from './printed-title';
import type { Book } from '../book/read-book';

export type MarkingsPreparation = {
  /** New marking sheets, in the order of 评委. */
  readonly created: readonly SheetContent[];
  readonly changes: readonly Change[];
  readonly additions: readonly Message[];
};

const nothing: MarkingsPreparation = { created: [], changes: [], additions: [] };

/** Marking sheets that judges lack, and what is missing on those that they have. */
export function planMarkings(book: Book, sheets: readonly Sheet[], say: Say): MarkingsPreparation {
  const rubric = book.found.tables.get('rubric');
  const tasks = markingTasks(criteriaOf(book), book.subjects);
  if (rubric === undefined || tasks.length === 0) return nothing;
  const taken = new Set(sheets.map(({ name }) => name));
  const created: SheetContent[] = [];
  const changes: Change[] = [];
  const additions: Message[] = [];
  for (const judge of book.judges) {
    const marking = book.markingSheets.find((candidate) => candidate.judge === judge);
    if (marking === undefined) {
      const name = markingSheetName(judge.name, taken);
      taken.add(name);
      created.push(markingSheet(freshMarkingPlan(judge, name, tasks), freshContext(book, rubric, say)));
      additions.push({ id: 'prepare.addMarking', values: { sheet: name, judge: judge.name } });
      continue;
    }
    const extension = extendMarking(marking, tasks);
    if (extension === undefined) continue;
    changes.push(...extensionChanges(marking, extension, freshContext(book, rubric, say)));
    additions.push(...extensionMessages(extension.plan));
  }
  return { created, changes, additions };
}

function freshContext(book: Book, rubric: Table, say: Say): MarkingContext {
  return {
    say,
    title: printedTitle(book, '评委评分表'),
    rubric: { sheet: rubric.sheet.name, columns: rubric.columns },
    valueAt: () => null,
    isTyped: () => false,
  };
}

function extensionChanges(
  { sheet }: MarkingSheet,
  { plan, insertions, originalRow }: MarkingExtension,
  context: MarkingContext,
): Change[] {
  const cellAt = (row: number, column: number) => {
    const original = originalRow(row);
    return original === undefined ? null : (sheet.rows[original]?.[column] ?? null);
  };
  const content = markingSheet(plan, {
    ...context,
    valueAt: (row, column) => scalarOf(cellAt(row, column)),
    isTyped: (row, column) => isTypedNumber(cellAt(row, column)),
  });
  // From the bottom up, so that row numbers stay valid.
  const inserts = [...insertions]
    .reverse()
    .map(({ at, count }): Change => ({ kind: 'insertRows', sheet: sheet.name, at, count }));
  const merges = shiftMerges(sheet.merges, insertions);
  return [...inserts, { kind: 'sheet', content: { ...content, merges } }];
}

function extensionMessages({ sheet, blocks }: MarkingPlan): Message[] {
  return blocks.flatMap((block): Message[] => {
    if (block.fresh) return [{ id: 'prepare.addBlock', values: { sheet, kind: block.kind } }];
    const names = block.subjects.filter(({ fresh }) => fresh).map(({ subject }) => subjectLabel(subject));
    const ids = block.criteria.filter(({ fresh }) => fresh).map(({ criterion }) => criterion.id);
    return [
      ...(names.length > 0 ? [{ id: 'prepare.addColumns', values: { sheet, names: names.join('、') } } as const] : []),
      ...(ids.length > 0 ? [{ id: 'prepare.addRows', values: { sheet, ids: ids.join('、') } } as const] : []),
    ];
  });
}
