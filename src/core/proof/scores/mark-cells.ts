import { recusedText } from '../../base/cell-words';
import { toNumber } from '../../base/decimal';
import { blank } from '../../base/parsed';
import { markLimit } from '../../judges/mark-scale';
import { avoids } from '../../scores/mark-book';
import type { SubjectMarks } from '../../scores/mark-book';
import type { InputCells, Valid } from './input-cells';
import type { MarkColumns } from './mark-columns';
import type { StepValue } from './working-cells';

/**
 * The marks of one subject, by judge in the order of the columns: a number from 0 to 分值 (N with 满分=N) with the decimals that scores have,
 * or one of the three words; else 未读. `limit` is the cell that holds what marks go up to.
 */
export function markCells(
  { criterion, subject, marks }: SubjectMarks,
  limit: string,
  { judges, decimals, places }: MarkColumns,
  inputs: InputCells,
): readonly StepValue[] {
  const max = toNumber(markLimit(criterion));
  const valid: Valid = {
    formula: `x>=0,x<=${limit},ABS(x-ROUND(x,${decimals}))<1E-9`,
    test: (x) => x >= 0 && x <= max && Math.abs(x - Number(x.toFixed(places))) < 1e-9,
  };
  const byJudge = new Map(marks.map((mark) => [mark.judge, mark]));
  return judges.map((judge) => {
    const mark = byJudge.get(judge);
    if (!avoids(judge, subject.department)) return inputs.read('mark', mark, mark?.value ?? blank, valid);
    if (mark !== undefined) inputs.pass(mark);
    return recusedText;
  });
}
