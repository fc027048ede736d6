import type { ContentCell, SheetContent } from '../../base/sheet-content';
import { quoteSheet } from '../../base/cells';
import type { Book } from '../../book/read-book';
import type { Department } from '../../names/department';
import type { Criterion } from '../../rubric/criterion';
import { printedPage } from '../../layout/print-styles';
import { gridStyle, headingStyle, hintStyle, titleStyle } from '../../layout/styles';
import { rowHeight } from '../../layout/text-width';
import type { Say } from '../../../words/words';
import { columnRange, hereRange, ref } from './formula';
import { marksName } from './live-names';
import { markBlock } from './mark-block';
import type { Condition } from './mark-block';
import { markColumns } from './mark-columns';
import type { MarkColumns } from './mark-columns';
import type { MarkRow } from './mark-rows';
import { headingCells, workingCell } from './working-cells';
import type { StepValue } from './working-cells';

const top = 4;
const subjectWidth = 18;
const contentWidth = 30;

/** The rows of a department on a criterion: ranges for other sheets. */
export type MarkRanges = {
  readonly marks: string;
  readonly counts: string;
  readonly values: string;
  /** Each row's cell of 汇总 and its marks. */
  readonly rows: readonly { readonly value: string; readonly marks: string }[];
};

export type LaidMarks = {
  readonly content: SheetContent;
  /** Null where the department has nobody to be marked on the criterion. */
  readonly blockOf: (criterion: Criterion, department: Department) => MarkRanges | null;
};

/** 评分汇集: every mark of every judge with what comes of it, department after department. */
export function layMarks(
  rows: readonly MarkRow[],
  book: Book,
  excluded: (criterion: Criterion, department: Department) => Condition,
  refused: { readonly all: boolean; readonly judged: boolean },
  say: Say,
): LaidMarks {
  const columns = markColumns(book, refused);
  const places = new Map<MarkRow, number>();
  const cells: (readonly StepValue[])[] = [];
  for (const department of book.scored) {
    const own = rows.filter((row) => row.department === department);
    const from = top + cells.length;
    own.forEach((row, index) => places.set(row, from + index));
    const off = ({ criterion }: MarkRow) => excluded(criterion, department);
    cells.push(...markBlock({ rows: own, top: from, columns, excluded: off, say }));
  }
  const blocks = blocksOf(rows, places);
  const blockOf: LaidMarks['blockOf'] = (criterion, department) => {
    const block = blocks.get(criterion)?.get(department);
    return block === undefined ? null : rangesOf(block, columns);
  };
  return { content: marksContent(cells, columns, say), blockOf };
}

type Block = { readonly from: number; readonly to: number };

function blocksOf(rows: readonly MarkRow[], places: ReadonlyMap<MarkRow, number>) {
  const blocks = new Map<Criterion, Map<Department, Block>>();
  for (const row of rows) {
    const ofCriterion = blocks.get(row.criterion) ?? new Map<Department, Block>();
    blocks.set(row.criterion, ofCriterion);
    const at = places.get(row) ?? top;
    ofCriterion.set(row.department, { from: ofCriterion.get(row.department)?.from ?? at, to: at });
  }
  return blocks;
}

function rangesOf({ from, to }: Block, { first, last, count, value }: MarkColumns): MarkRanges {
  const marks = (one: number, other: number) =>
    `${quoteSheet(marksName)}!${hereRange(one, first, other, Math.max(first, last))}`;
  return {
    marks: marks(from, to),
    counts: columnRange(marksName, count, from, to),
    values: columnRange(marksName, value, from, to),
    rows: Array.from({ length: to - from + 1 }, (_, index) => ({
      value: ref({ sheet: marksName, row: from + index, column: value }),
      marks: marks(from + index, from + index),
    })),
  };
}

function marksContent(cells: readonly (readonly StepValue[])[], columns: MarkColumns, say: Say): SheetContent {
  const { judges, groups, perJudge } = columns;
  const weights: ContentCell[] = Array.from({ length: columns.group }, () => ({ value: null }));
  if (groups.length > 0) weights[columns.group - 1] = { value: '权重', style: hintStyle };
  weights.push(...groups.map(({ weight }) => workingCell(weight)));
  const scale = columns.scaled ? ['打分满分'] : [];
  const headings = ['单位', '对象', '指标', '评分内容', '分值', ...scale, ...judges.map(({ name }) => name), '有效数'];
  return {
    name: marksName,
    cells: [
      [{ value: marksName, style: titleStyle }],
      [{ value: say('live.marks'), style: hintStyle }],
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
    heights: [28, 18, undefined, undefined, ...cells.map(markHeight), undefined, signatureHeight],
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
  const lead = Array.from({ length: first - 1 }, (): ContentCell => ({ value: null }));
  return [...lead, { value: '签名', style: headingStyle }, ...judges.map(() => ({ value: null, style: gridStyle }))];
}
