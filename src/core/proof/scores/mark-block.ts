import { unfinishedText } from '../../base/cell-words';
import type { Scalar } from '../../base/cells';
import { exact, sum, toNumber } from '../../base/decimal';
import type { Exact } from '../../base/decimal';
import {
  keptFormula,
  keptMean,
  leftOutFormula,
  leftOutSums,
  meanFormula,
  meanOfMarks,
  weightedFormula,
  weightedMean,
} from '../../rules/marks';
import { isScaled, markLimit, markPoints } from '../../judges/mark-scale';
import type { Say } from '../../../words/words';
import { here, hereRange } from './formula';
import type { LiveCell } from './formula';
import * as marking from './mark-formulas';
import { maxColumn } from './mark-columns';
import type { MarkColumns } from './mark-columns';
import type { MarkRow } from './mark-rows';
import { isLive } from './working-cells';
import type { StepValue } from './working-cells';

/** A condition that can be computed, and what it is now. */
export type Condition = { readonly formula: string; readonly value: boolean };

/** The rows of one department on 评分汇集, from row `top` on. */
export type MarkBlockInput = {
  readonly rows: readonly MarkRow[];
  readonly top: number;
  readonly columns: MarkColumns;
  /** When a criterion does not apply to the department, whatever the marks. */
  readonly excluded: (row: MarkRow) => Condition;
  readonly say: Say;
};

type Shown = readonly (readonly Scalar[])[];

/** A row for each subject, and with 按评委总分 the sums of the judges and who is left out. */
export function markBlock(input: MarkBlockInput): readonly (readonly StepValue[])[] {
  const { rows, top, columns } = input;
  const marks = rows.map((row, index) =>
    row.cells.map((cell) =>
      cell(here(top + index, isScaled(row.criterion) ? columns.limit : maxColumn), columns.decimals),
    ),
  );
  const shown = marks.map((line) => line.map((cell): Scalar => (isLive(cell) ? cell.value : cell)));
  const withSums = columns.perJudge && columns.judges.length > 0 && rows.length > 0;
  const flags = withSums ? rows.map((_, index) => flagCell(index, shown, input)) : [];
  const sums = columns.judges.map((_, judge) => judgeSum(judge, flags, shown, rows));
  const exactSums = sums.map((value) => (value === '' ? null : exact(value)));
  const out = columns.refused ? sums.map(() => false) : leftOutSums(exactSums, columns.threshold);
  const lines = rows.map((row, index): readonly StepValue[] => [
    ...[row.department.name, row.subject.name, row.criterion.id, row.criterion.content, toNumber(row.criterion.max)],
    ...(columns.scaled ? [limitOf(row)] : []),
    ...(marks[index] ?? []),
    ...resultCells(index, shown[index] ?? [], out, input),
    ...(withSums ? [flags[index] ?? null] : []),
  ]);
  return withSums ? [...lines, ...judgeRows(flags.length, sums, out, input)] : lines;
}

/** What marks go up to. Sums divide by it: a criterion of no points stands for 1. */
function limitOf({ criterion }: MarkRow): number {
  return toNumber(markLimit(criterion)) || 1;
}

/** 有效数, each group, 汇总; all but the first in points, whatever marks go up to. */
function resultCells(
  index: number,
  line: readonly Scalar[],
  out: readonly boolean[],
  { rows, top, columns }: MarkBlockInput,
): readonly StepValue[] {
  const { first, last, judges, groups, perJudge, refused } = columns;
  if (judges.length === 0) return [0, ''];
  const row = top + index;
  const range = hereRange(row, first, row, last);
  const criterion = rows[index]?.criterion;
  if (criterion === undefined) throw new Error('results are asked for only where there is a row');
  const points = line.map((value) => (typeof value === 'number' ? markPoints(value, criterion) : null));
  const scale = isScaled(criterion) ? `${here(row, maxColumn)}/${here(row, columns.limit)}` : '';
  const threshold = marking.thresholdRef;
  const parts = groups.map(({ from, to, weight }) => ({
    formula: meanFormula(hereRange(row, first + from, row, first + to), threshold, scale),
    value: meanOfMarks(numbersOf(points.slice(from, to + 1)), columns.threshold),
    weight: exact(weight),
  }));
  const aggregate = () => {
    if (groups.length > 0) {
      const weights = hereRange(2, columns.group, 2, columns.value - 1);
      const values = hereRange(row, columns.group, row, columns.value - 1);
      const marked = parts.flatMap(({ value, weight }) => (value === undefined ? [] : [{ value, weight }]));
      const isOpen = marked.some(({ weight }) => weight.equals(0));
      const value = isOpen ? unfinishedText : shownMean(weightedMean(marked));
      return { formula: weightedFormula(weights, values, unfinishedText), value };
    }
    if (!perJudge)
      return {
        formula: meanFormula(range, threshold, scale),
        value: shownMean(meanOfMarks(numbersOf(points), columns.threshold)),
      };
    const outRow = top + rows.length + 1;
    const formula = keptFormula(range, hereRange(outRow, first, outRow, last), scale);
    return { formula, value: shownMean(keptMean(points, out)) };
  };
  const open = refused || line.some((value) => value === '' || value === null || value === '未读');
  const { formula, value } = aggregate();
  const result = { formula: marking.markedFormula(range, formula), value: open ? unfinishedText : value };
  return [
    { formula: `COUNT(${range})`, value: numbersOf(points).length },
    ...parts.map((part) => ({ formula: part.formula, value: shownMean(part.value) })),
    result,
  ];
}

function numbersOf(points: readonly (Exact | null)[]): readonly Exact[] {
  return points.filter((value) => value !== null);
}

function shownMean(value: Exact | undefined): number | '' {
  return value === undefined ? '' : toNumber(value);
}

type Flag = LiveCell & { readonly value: 0 | 1 };

/** 1 where the criterion counts towards the sums of the judges. */
function flagCell(index: number, shown: Shown, { rows, top, columns, excluded }: MarkBlockInput): Flag {
  const own = rows[index];
  if (own === undefined) throw new Error('a flag is asked for only where there is a row');
  const from = rows.findIndex(({ criterion }) => criterion === own.criterion);
  const count = rows.filter(({ criterion }) => criterion === own.criterion).length;
  const values = shown.slice(from, from + count).flat();
  const isWord = (value: Scalar) => typeof value === 'string' && value !== '' && value !== '未读';
  const aside = values.every(isWord) && values.includes('不适用');
  const block = hereRange(top + from, columns.first, top + from + count - 1, columns.last);
  const off = excluded(own);
  return { formula: marking.appliesFormula(block, off.formula), value: off.value || aside ? 0 : 1 };
}

/** '' where the judge lacks a number. */
function judgeSum(judge: number, flags: readonly Flag[], shown: Shown, rows: readonly MarkRow[]): number | '' {
  const due = flags.flatMap(({ value }, at) => (value === 1 ? [at] : []));
  const points = due.flatMap((at) => {
    const mark = shown[at]?.[judge];
    const criterion = rows[at]?.criterion;
    return typeof mark === 'number' && criterion !== undefined ? [markPoints(mark, criterion)] : [];
  });
  return due.length > 0 && points.length === due.length ? toNumber(sum(points)) : '';
}

function judgeRows(
  count: number,
  sums: readonly (number | '')[],
  out: readonly boolean[],
  { rows, top, columns, say }: MarkBlockInput,
): readonly (readonly StepValue[])[] {
  const { first, last, flag } = columns;
  const label = (text: string): readonly StepValue[] => [
    ...[rows[0]?.department.name ?? null, null, null, text],
    ...Array.from({ length: first - maxColumn }, () => null),
  ];
  const column = (at: number) => hereRange(top, at, top + count - 1, at);
  const scale = columns.scaled ? `,${column(maxColumn)}/${column(columns.limit)}` : '';
  const flags = column(flag);
  const sumRow = top + rows.length;
  return [
    [
      ...label(say('live.judgeSums')),
      ...sums.map((value, at) => {
        return { formula: marking.judgeSumFormula(column(first + at), flags, scale), value };
      }),
    ],
    [
      ...label(say('live.judgesOut')),
      ...out.map((isOut, at) => {
        const before = hereRange(sumRow, first - 1, sumRow, first + at - 1);
        const among = { all: hereRange(sumRow, first, sumRow, last), before, place: at + 1 };
        return {
          formula: leftOutFormula(here(sumRow, first + at), among, marking.thresholdRef),
          value: isOut ? 1 : 0,
        };
      }),
    ],
  ];
}
