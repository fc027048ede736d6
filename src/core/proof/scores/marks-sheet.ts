import type { ContentCell, SheetContent } from '../../base/sheet-content';
import { quoteSheet } from '../../base/cells';
import { groupBy } from '../../base/group-by';
import { ownSheets } from '../../base/own-sheets';
import type { Book } from '../../book/read-book';
import { printedPage } from '../../layout/print-styles';
import { gridStyle, headingStyle, hintStyle } from '../../layout/styles';
import { rowHeight } from '../../layout/text-width';
import type { Refusals } from '../../scores/refusals';
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

/** What the rows of every criterion and department are laid from. */
export type UnitsContext = {
  readonly book: Book;
  readonly refusals: Refusals;
  /** Criterion after criterion, each with every scored department. */
  readonly units: readonly Unit[];
  readonly lines: LaidLines;
};

/** 评分汇集: every mark of every judge with what comes of it, department after department. */
export function layMarks({ book, refusals, units, lines }: UnitsContext, inputs: InputCells, say: Say) {
  const columns = markColumns(book, refusals);
  const ranges = new Map<Unit, MarkRanges>();
  const cells: (readonly StepValue[])[] = [];
  for (const own of groupBy(units, ({ department }) => department).values()) {
    const from = top + cells.length;
    const rows: MarkRow[] = [];
    for (const unit of own) {
      const workings = unit.score?.workings;
      if (workings?.kind !== 'marks' || workings.subjects.length === 0) continue;
      const first = from + rows.length;
      rows.push(...workings.subjects.map(({ subject }) => ({ unit, marked: subject })));
      ranges.set(unit, rangesOf(first, from + rows.length - 1, columns));
    }
    cells.push(...markBlock({ rows, top: from, columns, lines, inputs, say }));
  }
  return {
    content: marksContent(cells, columns, say),
    /** Null where the department has nobody to be marked on the criterion. */
    of: (unit: Unit) => ranges.get(unit) ?? null,
  };
}

export type LaidMarks = ReturnType<typeof layMarks>;

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
  const widths = [
    ...([
      ['单位', 16],
      ['对象', subjectWidth],
      ['指标', 8],
      ['评分内容', contentWidth],
      ['分值', 7],
    ] as const),
    ...(columns.scaled ? [['打分满分', 9] as const] : []),
    ...judges.map(({ name }) => [name, 9] as const),
    ['有效数', 8] as const,
    ...groups.map(({ name }) => [name, 10] as const),
    ...([
      ['汇总', 10],
      ['计入总分', 9],
    ] as const),
  ];
  const headings = widths.map(([heading]) => heading);
  return {
    name: ownSheets.marks.name,
    cells: [
      ...headCells(ownSheets.marks.name, say('live.marks')),
      weights,
      headingCells(perJudge ? headings : headings.slice(0, -1)),
      ...cells.map((row) => row.map((cell, at) => (at < columns.group ? workingCell(cell) : meanCell(cell)))),
      [],
      signatureCells(columns),
    ],
    widths: widths.map(([, width]) => width),
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
