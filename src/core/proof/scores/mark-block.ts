import { notApplicableText, unfinishedText, unreadText } from '../../base/cell-words';
import { exact, sum, toNumber } from '../../base/decimal';
import type { Exact } from '../../base/decimal';
import type { Scalar } from '../../base/cells';
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
import type { SubjectMarks } from '../../scores/mark-book';
import type { Say } from '../../../words/words';
import { here, hereRange } from './formula';
import type { InputCells } from './input-cells';
import type { LaidLines } from './lines-sheet';
import { markCells } from './mark-cells';
import { maxColumn } from './mark-columns';
import type { MarkColumns } from './mark-columns';
import * as marking from './mark-formulas';
import { valueOf } from './working-cells';
import type { StepValue } from './working-cells';
import type { Unit } from './units';

/** The marks of one team, competition, activity or department: a row of 评分汇集. */
export type MarkRow = { readonly unit: Unit; readonly marked: SubjectMarks };

/** The rows of one department on 评分汇集, from row `top` on. */
export type MarkBlockInput = {
  readonly rows: readonly MarkRow[];
  readonly top: number;
  readonly columns: MarkColumns;
  readonly lines: LaidLines;
  readonly inputs: InputCells;
  readonly say: Say;
};

/** A row for each subject, and with 按评委总分 the sums of the judges and who is left out. */
export function markBlock(input: MarkBlockInput): readonly (readonly StepValue[])[] {
  const { columns } = input;
  const rows = input.rows.map((row, at) => readRow(row, input.top + at, input));
  const sums = columns.perJudge && columns.judges.length > 0 && rows.length > 0 ? judgeSums(rows, input) : null;
  const lines = rows.map((read, at): readonly StepValue[] => {
    const { subject, criterion } = read.marked;
    return [
      ...[subject.department.name, subject.name, criterion.id, criterion.content, toNumber(criterion.max)],
      // Sums divide by it: a criterion of no points stands for 1.
      ...(columns.scaled ? [toNumber(markLimit(criterion)) || 1] : []),
      ...read.cells,
      ...resultCells(read, input.top + rows.length + 1, sums?.out ?? [], columns),
      ...(sums === null ? [] : [sums.flags[at] ?? null]),
    ];
  });
  return sums === null ? lines : [...lines, ...sums.rows];
}

/** A row with what its cells show, and the points that marks are worth; null for a cell without a number. */
function readRow(row: MarkRow, at: number, { columns, inputs }: MarkBlockInput) {
  const { criterion } = row.marked;
  const limit = here(at, isScaled(criterion) ? columns.limit : maxColumn);
  const cells = markCells(row.marked, limit, columns, inputs);
  const shown = cells.map(valueOf);
  const points = shown.map((value) => (typeof value === 'number' ? markPoints(value, criterion) : null));
  return { ...row, row: at, cells, shown, points };
}

type ReadRow = ReturnType<typeof readRow>;

/** 有效数, each group, 汇总; all but the first in points, whatever marks go up to. `outRow` tells which judges are left out. */
function resultCells(
  { row, shown, points, marked }: ReadRow,
  outRow: number,
  out: readonly boolean[],
  columns: MarkColumns,
): readonly StepValue[] {
  const { first, judges, groups, perJudge, refused } = columns;
  if (judges.length === 0) return [0, ''];
  const range = columns.marks(row);
  const scale = isScaled(marked.criterion) ? `${here(row, maxColumn)}/${here(row, columns.limit)}` : '';
  const meanOf = (cells: string, of: ReadRow['points']) => ({
    formula: meanFormula(cells, marking.thresholdRef, scale),
    value: meanOfMarks(numbersOf(of), columns.threshold),
  });
  const parts = groups.map(({ from, to, weight }) => ({
    ...meanOf(hereRange(row, first + from, row, first + to), points.slice(from, to + 1)),
    weight: exact(weight),
  }));
  const aggregate = () => {
    if (groups.length > 0) {
      const group = (of: number) => hereRange(of, columns.group, of, columns.value - 1);
      const values = parts.flatMap(({ value, weight }) => (value === undefined ? [] : [{ value, weight }]));
      const isOpen = values.some(({ weight }) => weight.equals(0));
      const formula = weightedFormula(group(marking.weightsRow), group(row), unfinishedText);
      return { formula, value: isOpen ? unfinishedText : shownMean(weightedMean(values)) };
    }
    const { formula, value } = perJudge
      ? { formula: keptFormula(range, columns.marks(outRow), scale), value: keptMean(points, out) }
      : meanOf(range, points);
    return { formula, value: shownMean(value) };
  };
  const open = refused || shown.some((value) => value === '' || value === null || value === unreadText);
  const { formula, value } = aggregate();
  return [
    { formula: `COUNT(${range})`, value: numbersOf(points).length },
    ...parts.map((part) => ({ formula: part.formula, value: shownMean(part.value) })),
    { formula: marking.markedFormula(range, formula), value: open ? unfinishedText : value },
  ];
}

function numbersOf(points: ReadRow['points']): readonly Exact[] {
  return points.filter((value) => value !== null);
}

function shownMean(value: Exact | undefined): number | '' {
  return value === undefined ? '' : toNumber(value);
}

/** 计入总分 of each row, and below the rows the sum of each judge and whether it is left out. */
function judgeSums(rows: readonly ReadRow[], { top, columns, lines, say }: MarkBlockInput) {
  const { judges, first, flag } = columns;
  const flags = rows.map((read) => {
    const own = rows.filter(({ unit }) => unit === read.unit);
    return flagCell(own, columns, lines);
  });
  const bottom = top + rows.length - 1;
  const sumRow = bottom + 1;
  const due = rows.filter((_, at) => flags[at]?.value === 1);
  const sums = judges.map((_, judge) => {
    const points = numbersOf(due.map((read) => read.points[judge] ?? null));
    return due.length > 0 && points.length === due.length ? sum(points) : null;
  });
  const out = columns.refused ? sums.map(() => false) : leftOutSums(sums, columns.threshold);
  const column = (at: number) => hereRange(top, at, bottom, at);
  const scale = columns.scaled ? `,${column(maxColumn)}/${column(columns.limit)}` : '';
  const label = (text: string): readonly StepValue[] => [
    ...[rows[0]?.marked.subject.department.name ?? null, null, null, text],
    ...Array.from({ length: first - maxColumn }, () => null),
  ];
  const sumCells = sums.map((value, at) => ({
    formula: marking.judgeSumFormula(column(first + at), column(flag), scale),
    value: shownMean(value ?? undefined),
  }));
  const outCells = out.map((isOut, at) => {
    const before = hereRange(sumRow, first - 1, sumRow, first + at - 1);
    const among = { all: columns.marks(sumRow), before, place: at + 1 };
    const formula = leftOutFormula(here(sumRow, first + at), among, marking.thresholdRef);
    return { formula, value: isOut ? 1 : 0 };
  });
  return {
    ...{ flags, out },
    rows: [
      [...label(say('live.judgeSums')), ...sumCells],
      [...label(say('live.judgesOut')), ...outCells],
    ],
  };
}

/** 1 where the criterion, with all of its rows, counts towards the sums of the judges. */
function flagCell(own: readonly ReadRow[], columns: MarkColumns, lines: LaidLines) {
  const [first, last] = [own[0], own.at(-1)];
  if (first === undefined || last === undefined) throw new Error('a flag is asked for only where there is a row');
  const { unit } = first;
  const isOff = unit.criterion.notApplicableTo.includes(unit.department);
  const excluded = lines.of(unit).count(notApplicableText);
  const values = own.flatMap(({ shown }) => shown);
  const isWord = (value: Scalar) => typeof value === 'string' && value !== '' && value !== unreadText;
  const aside = values.every(isWord) && values.includes(notApplicableText);
  const formula = marking.appliesFormula(columns.marks(first.row, last.row), isOff ? 'TRUE' : `${excluded.formula}>0`);
  return { formula, value: isOff || excluded.value > 0 || aside ? 0 : 1 };
}
