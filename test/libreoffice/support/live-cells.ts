import { address, isRich, scalarOf } from '../../../src/core/base/cells';
import type { Cell, Scalar, Sheet } from '../../../src/core/base/cells';

/** The sheets whose formulas come from `total`. */
export const liveSheetNames = ['得分明细', '考核汇总', '学期考评', '计分过程', '计分数据', '评分汇集', '读数对照'];

export type FormulaCell = { readonly place: string; readonly formula: string; readonly value: Scalar };

/** Every formula of those sheets with the value that stands beside it. */
export function formulaCells(
  sheets: readonly Sheet[],
  names: readonly string[] = liveSheetNames,
): readonly FormulaCell[] {
  return sheets
    .filter(({ name }) => names.includes(name))
    .flatMap((sheet) =>
      sheet.rows.flatMap((row, at) =>
        row.flatMap((cell, column) =>
          isRich(cell) && cell.formula !== undefined
            ? [{ place: `${sheet.name}!${address(at, column)}`, formula: cell.formula, value: shown(cell) }]
            : [],
        ),
      ),
    );
}

/** What stands at a place: error values by their names. */
export function valueAt(sheets: readonly Sheet[], place: string): Scalar {
  const [name = '', cell = ''] = place.split('!');
  const match = /^([A-Z]+)(\d+)$/.exec(cell);
  const column = [...(match?.[1] ?? '')].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  const found = sheets.find((sheet) => sheet.name === name)?.rows[Number(match?.[2]) - 1]?.[column];
  return found === undefined ? null : shown(found);
}

function shown(cell: Cell): Scalar {
  return isRich(cell) && cell.error !== undefined ? cell.error : scalarOf(cell);
}

/** Numbers to 1e-9; a formula that shows nothing and an empty cell are alike. */
export function sameValue(one: Scalar, other: Scalar): boolean {
  if (typeof one === 'number' && typeof other === 'number') return Math.abs(one - other) <= 1e-9;
  return (one ?? '') === (other ?? '');
}

export type Difference = {
  readonly place: string;
  readonly formula: string;
  readonly written: Scalar;
  readonly recalculated: Scalar;
};

/** Formula cells whose recalculated value is not the one that was written. */
export function differences(
  written: readonly Sheet[],
  recalculated: readonly Sheet[],
  names: readonly string[] = liveSheetNames,
): readonly Difference[] {
  return formulaCells(written, names).flatMap(({ place, formula, value }) => {
    const now = valueAt(recalculated, place);
    return sameValue(value, now) ? [] : [{ place, formula, written: value, recalculated: now }];
  });
}
