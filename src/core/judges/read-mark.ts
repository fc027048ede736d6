import { isRich, scalarOf, textOf } from '../base/cells';
import type { Cell } from '../base/cells';
import { normaliseName, stripSpace } from '../names/normalise-name';
import { clip, isExternal, isFormula } from '../reading/row-source';
import { parseNumber } from '../reading/parse-number';
import type { Problem } from '../reading/parse-number';
import { blank, isPresent, unread } from '../base/parsed';
import type { Parsed } from '../base/parsed';
import { toNumber } from '../base/decimal';
import type { Criterion } from '../rubric/criterion';
import { markStates } from './judge';
import type { MarkState } from './judge';
import { markLimit } from './mark-scale';
import type { MarkReport } from './marking-sheet';

/** One cell of a marking sheet: a number, one of the three words, or blank, which is 未评 and never 0. */
export function readMark(
  cell: Cell,
  criterion: Criterion,
  decimals: number,
  row: number,
  column: number,
  report: MarkReport,
  sheet: string,
): Parsed<number | MarkState> {
  if (typeof cell === 'number') return validMark(cell, criterion, decimals, row, column, report);
  if (cell === null) return blank;
  if (isRich(cell) && cell.error !== undefined) {
    report('X2', 'error', row, column, 'x2.error', { what: cell.error, heading: criterion.id });
    return unread;
  }
  if (isRich(cell) && cell.formula !== undefined) {
    if (isExternal(cell.formula)) {
      report('X2', 'error', row, column, 'x2.external', { what: clip(cell.formula), heading: criterion.id });
      return unread;
    }
    if (cell.value === null) {
      report('X2', 'error', row, column, 'x2.noResult', { formula: clip(cell.formula), heading: criterion.id });
      return unread;
    }
    report('X4', 'info', row, column, 'x4.formula', { formula: clip(cell.formula), heading: criterion.id });
  }
  const value = scalarOf(cell);
  const text = typeof value === 'string' ? stripSpace(value) : '';
  const state = markStates.find((candidate) => candidate === text || normaliseName(text) === normaliseName(candidate));
  if (state !== undefined) return state;
  const reading = parseNumber(cell, 'points');
  const problem = markProblem(reading.problem, toNumber(markLimit(criterion)));
  if (problem !== undefined) {
    const edits = [{ sheet, row, column, value: problem.write ?? null }];
    const fix =
      problem.write === undefined || isFormula(cell) ? {} : { fix: { certain: problem.certain === true, edits } };
    const suggestion = problem.suggestion === undefined ? {} : { suggestion: problem.suggestion };
    report(
      problem.code,
      problem.severity,
      row,
      column,
      problem.id,
      {
        value: clip(textOf(cell)),
        suggestion: problem.suggestion ?? '',
        heading: criterion.id,
        max: toNumber(markLimit(criterion)),
      },
      { ...suggestion, ...fix },
    );
  }
  return isPresent(reading.value) ? validMark(reading.value, criterion, decimals, row, column, report) : reading.value;
}

const markWords: ReadonlyMap<Problem['id'], Problem['id']> = new Map([
  ['n9.notNumber', 'n9.mark'],
  ['n9.none', 'n9.mark'],
  ['n6.compound', 'n6.mark'],
]);

/**
 * The problem of a mark. 缺, 请假 and `/` are neither marks nor 0; `9.5/10` does not mean several columns; 九分 on 6 points is not offered as a
 * fix.
 */
function markProblem(problem: Problem | undefined, limit: number): Problem | undefined {
  if (problem === undefined) return undefined;
  const { code, severity } = problem;
  const id = markWords.get(problem.id);
  if (id !== undefined) return { code, severity, id };
  return problem.code === 'N5' && Number(problem.write) > limit ? { code, severity, id: 'n9.mark' } : problem;
}

/** S1: a mark lies between 0 and 分值 (N with 满分=N) and has at most as many decimals as scores have. */
function validMark(
  mark: number,
  criterion: Criterion,
  decimals: number,
  row: number,
  column: number,
  report: MarkReport,
): Parsed<number> {
  const max = toNumber(markLimit(criterion));
  if (mark < 0 || mark > max) {
    report('S1', 'error', row, column, 's1.range', { id: criterion.id, mark, max });
    return unread;
  }
  // Most marks are short, and need not be spelt out.
  if (Number(mark.toFixed(decimals)) === mark) return mark;
  const places = /\.(\d+)$/.exec(String(Number(mark.toPrecision(15))))?.[1]?.length ?? 0;
  if (places <= decimals) return mark;
  report('S1', 'error', row, column, 's1.decimals', { id: criterion.id, mark, decimals });
  return unread;
}
