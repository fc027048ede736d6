import { scalarOf } from '../base/cells';
import type { ContentCell, SheetContent } from '../base/sheet-content';
import type { Book } from '../book/read-book';
import { markingSheetName } from '../forms/marking-name';
import { freshMarkingPlan, markingTasks } from '../forms/marking-plan';
import type { MarkingPlan } from '../forms/marking-plan';
import { markingSheet } from '../forms/marking-sheet';
import type { Judge } from '../judges/judge';
import type { MarkingSheet } from '../judges/marking-sheet';
import { criteriaOf } from '../prepare/ledger-criteria';
import { printedTitle } from '../prepare/printed-title';
import type { Criterion } from '../rubric/criterion';
import type { Say } from '../../words/words';
import { markKey } from './form-memory';
import { scalarOfToken, tokenOf, tokenStyle } from './token';
import type { Token } from './token';

export type JudgeForm = {
  readonly content: SheetContent;
  readonly marks: ReadonlyMap<string, Token>;
  readonly criteria: readonly Criterion[];
};

/** A cell of a judge's blocks in the workbook. */
export type MarkCell = { readonly row: number; readonly column: number; readonly isClear: boolean };

/** The cells of a marking sheet by criterion and subject (`markKey`). */
export function markCells(sheet: MarkingSheet): ReadonlyMap<string, MarkCell> {
  return new Map(
    sheet.blocks.flatMap(({ criteria, subjects }) =>
      criteria.flatMap(({ criterion, row }) =>
        subjects.map(({ subject, column, clear }): [string, MarkCell] => [
          markKey(criterion.id, subject),
          { row, column, isClear: clear },
        ]),
      ),
    ),
  );
}

/** The judge's own blocks with the marks that they hold, as values: the file has no 评价细则 and no 活动设置. */
export function judgeForm(book: Book, judge: Judge, say: Say): JudgeForm {
  const criteria = criteriaOf(book);
  const tasks = markingTasks(criteria, book.subjects);
  const own = book.markingSheets.find((sheet) => sheet.judge === judge);
  const plan = freshMarkingPlan(judge, own?.sheet.name ?? markingSheetName(judge.name, new Set()), tasks);
  const held = heldMarks(plan, own);
  const content = markingSheet(plan, {
    say,
    title: { value: printedTitle(book, '评委评分表').value },
    rubric: { sheet: '', columns: new Map() },
    valueAt: (row, column) => scalarOfToken(held.get(placeKey(row, column)) ?? null),
    isTyped: () => false,
  });
  const marks = new Map<string, Token>();
  const cells = content.cells.map((row) => [...row]);
  for (const { key, row, column } of placesIn(plan)) {
    const laid = cells[row]?.[column];
    const token = held.has(placeKey(row, column))
      ? (held.get(placeKey(row, column)) ?? null)
      : tokenOf(scalarOf(laid?.value));
    if (token !== null) marks.set(key, token);
    const cell: ContentCell = {
      value: scalarOfToken(token),
      style: { ...tokenStyle(token, laid?.style ?? {}), locked: false },
    };
    (cells[row] ?? [])[column] = cell;
  }
  const shown = tasks.flatMap((task) => task.criteria);
  return { content: { ...content, cells, protected: true }, marks, criteria: shown };
}

function placesIn({ blocks }: MarkingPlan) {
  return blocks.flatMap(({ criteria, subjects }) =>
    criteria.flatMap(({ criterion, row }) =>
      subjects.map(({ subject, column }) => ({ key: markKey(criterion.id, subject), row, column })),
    ),
  );
}

const placeKey = (row: number, column: number) => `${String(row)},${String(column)}`;

/** What stands in the workbook, by its place in the form; a column that another one contradicts (X1) gives nothing. */
function heldMarks(plan: MarkingPlan, own: MarkingSheet | undefined): ReadonlyMap<string, Token> {
  if (own === undefined) return new Map();
  const cells = markCells(own);
  return new Map(
    placesIn(plan).flatMap(({ key, row, column }): [string, Token][] => {
      const cell = cells.get(key);
      if (cell === undefined) return [];
      const token = cell.isClear ? tokenOf(own.sheet.rows[cell.row]?.[cell.column]) : null;
      return [[placeKey(row, column), token]];
    }),
  );
}
