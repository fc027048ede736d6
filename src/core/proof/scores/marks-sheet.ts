import type { ContentCell, SheetContent } from '../../base/sheet-content';
import { quoteSheet } from '../../base/cells';
import { ownSheets } from '../../base/own-sheets';
import type { Book } from '../../book/read-book';
import { groupBy } from '../../entries/group-by';
import { printedPage } from '../../layout/print-styles';
import { gridStyle, headingStyle, hintStyle } from '../../layout/styles';
import { rowHeight } from '../../layout/text-width';
import type { Refusals } from '../../scores/refusals';
import type { CriterionScore } from '../../scores/score';
import type { Say } from '../../../words/words';
import { here, hereRange } from './formula';
import type { InputCells } from './input-cells';
import type { LaidLines } from './lines-sheet';
import { markBlock } from './mark-block';
import type { MarkRow } from './mark-block';
import { markColumns } from './mark-columns';
import type { MarkColumns } from './mark-columns';
import type { Unit } from './units';
import { emptyCells, headCells, headHeights, headingCells, workingCell } from './working-cells';
import type { StepValue } from './working-cells';

const top = 4;
const subjectWidth = 18;
const contentWidth = 30;

export type LaidMarks = {
  readonly content: SheetContent;
  /** Null where the department has nobody to be marked on the criterion. */
  readonly of: (unit: Unit) => MarkRanges | null;
};

/** What the rows of every criterion and department are laid from. */
export type UnitsContext = {
  readonly book: Book;
  readonly refusals: Refusals;
  /** Criterion after criterion, each with every scored department. */
  readonly units: readonly Unit[];
  /** Undefined for 否决. */
  readonly scoreOf: (unit: Unit) => CriterionScore | undefined;
  readonly lines: LaidLines;
};

/** 评分汇集: every mark of every judge with what comes of it, department after department. */
export function layMarks(context: UnitsContext, inputs: InputCells, say: Say): LaidMarks {
  const { book, refusals, units, scoreOf, lines } = context;
  const columns = markColumns(book, refusals);
  const byDepartment = groupBy(units, ({ department }) => department);
  const ranges = new Map<Unit, MarkRanges>();
  const cells: (readonly StepValue[])[] = [];
  for (const department of book.scored) {
    const from = top + cells.length;
    const rows: MarkRow[] = [];
    for (const unit of byDepartment.get(department) ?? []) {
      const workings = scoreOf(unit)?.workings;
      if (workings?.kind !== 'marks' || workings.subjects.length === 0) continue;
      const first = from + rows.length;
      rows.push(...workings.subjects.map(({ subject }) => ({ unit, marked: subject })));
      ranges.set(unit, rangesOf(first, from + rows.length - 1, columns));
    }
    cells.push(...markBlock({ rows, top: from, columns, lines, inputs, say }));
  }
  return { content: marksContent(cells, columns, say), of: (unit) => ranges.get(unit) ?? null };
}

/** The rows of a department on a criterion, for other sheets: `rows` holds each row's cell of 汇总 and its marks. */
type MarkRanges = ReturnType<typeof rangesOf>;

function rangesOf(from: number, to: number, columns: MarkColumns) {
  const prefix = `${quoteSheet(ownSheets.marks.name)}!`;
  const column = (at: number) => prefix + hereRange(from, at, to, at);
  return {
    marks: prefix + columns.marks(from, to),
    counts: column(columns.count),
    values: column(columns.value),
    rows: Array.from({ length: to - from + 1 }, (_, at) => ({
      value: prefix + here(from + at, columns.value),
      marks: prefix + columns.marks(from + at),
    })),
  };
}

function marksContent(cells: readonly (readonly StepValue[])[], columns: MarkColumns, say: Say): SheetContent {
  const { judges, groups, perJudge } = columns;
  const label: ContentCell = groups.length === 0 ? { value: null } : { value: '权重', style: hintStyle };
  const weights = [...emptyCells(columns.group - 1), label, ...groups.map(({ weight }) => workingCell(weight))];
  const scale = columns.scaled ? ['打分满分'] : [];
  const headings = ['单位', '对象', '指标', '评分内容', '分值', ...scale, ...judges.map(({ name }) => name), '有效数'];
  return {
    name: ownSheets.marks.name,
    cells: [
      ...headCells(ownSheets.marks.name, say('live.marks')),
      weights,
      headingCells([...headings, ...groups.map(({ name }) => name), '汇总', ...(perJudge ? ['计入总分'] : [])]),
      ...cells.map((row) => row.map((cell, at) => (at < columns.group ? workingCell(cell) : meanCell(cell)))),
      [],
      signatureCells(columns),
    ],
    widths: [
      16,
      subjectWidth,
      8,
      contentWidth,
      7,
      ...scale.map(() => 9),
      ...judges.map(() => 9),
      8,
      ...groups.map(() => 10),
      10,
      9,
    ],
    heights: [...headHeights, undefined, undefined, ...cells.map(markHeight), undefined, signatureHeight],
    freeze: { rows: top, columns: 3 },
    page: { ...printedPage, repeatRows: [top - 1, top - 1] },
  };
}

/** A mean of many digits is shown with four: the cell holds all of them. */
function meanCell(cell: StepValue): ContentCell {
  const { style, ...content } = workingCell(cell);
  return { ...content, style: { ...style, format: '0.00##' } };
}

/** Subjects and contents wrap. */
function markHeight([, subject, , content]: readonly StepValue[]): number {
  const text = (value: StepValue | undefined) => (typeof value === 'string' ? value : '');
  return rowHeight([
    { text: text(subject), width: subjectWidth },
    { text: text(content), width: contentWidth },
  ]);
}

/** In points: room for a name by hand. */
const signatureHeight = 40;

/** The line on which each judge signs, below the own column. */
function signatureCells({ judges, first }: MarkColumns): readonly ContentCell[] {
  return [
    ...emptyCells(first - 1),
    { value: '签名', style: headingStyle },
    ...judges.map(() => ({ value: null, style: gridStyle })),
  ];
}
