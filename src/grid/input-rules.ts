import { isRich, scalarOf, textOf, type Cell, type Scalar } from '../core/base/cells';
import type { Calculation, CellPlace } from '../calc/calculation';
import type { InputRule } from '../workbook/looks/book-looks';
import { shiftable } from '../workbook/formulas/shift-formula';
import { comparison, originOf } from './rule-formulas';

/** What is to be entered: the cell, and the text as it was typed. */
export type Candidate = { readonly at: CellPlace; readonly cell: Cell; readonly text: string };

/**
 * True where a rule lets the value pass, as in Excel. Emptying always passes. A rule that asks a formula of its own (`custom`) is asked with
 * the value in its cell; what the formulas of a rule do not tell, an error for instance, passes no value.
 */
export function passes(rule: InputRule, { at, cell, text }: Candidate, calculation: Calculation): boolean {
  if (cell === null || rule.error === null || rule.type === 'none') return true;
  const value = scalarOf(cell);
  const asked = (formula: string): boolean =>
    isTruth(calculation.evaluate(formula, at, originOf(at.sheet, rule.ranges)));
  switch (rule.type) {
    case 'list':
      return isListed(choicesOf(rule, at, calculation), text, cell);
    case 'custom':
      return rule.formula1 === undefined || asked(rule.formula1);
    case 'whole':
      return Number.isInteger(value) && isInBounds(rule, Number(value), asked);
    case 'decimal':
    case 'date':
    case 'time':
      return typeof value === 'number' && isInBounds(rule, value, asked);
    case 'textLength':
      return isInBounds(rule, textOf(cell).length, asked);
    default:
      return true;
  }
}

function isInBounds(rule: InputRule, value: number, asked: (formula: string) => boolean): boolean {
  const formula = comparison(rule.operator, `(${value})`, rule.formula1, rule.formula2);
  return formula === undefined || asked(formula);
}

function isTruth(result: unknown): boolean {
  return result === true || (typeof result === 'number' && result !== 0);
}

/** What a list rule offers in a cell: `"是,否"`, or what stands in its range. */
export function choicesOf(rule: InputRule, at: CellPlace, calculation: Calculation): readonly string[] {
  const source = (rule.formula1 ?? '').trim();
  const written = /^"((?:[^"]|"")*)"$/.exec(source)?.[1];
  if (written !== undefined) {
    const values = written.replaceAll('""', '"').split(',');
    return values.map((value) => value.trim()).filter((value) => value !== '');
  }
  const origin = originOf(at.sheet, rule.ranges);
  return source === ''
    ? []
    : calculation.textsOf(shiftable(source)(at.row - origin.row, at.column - origin.column), at);
}

/** A value written in the rule must be typed as it is, one from a range in whatever case: we take both in any case. */
function isListed(choices: readonly string[], typed: string, cell: Cell): boolean {
  const wanted = new Set([typed, typed.trim(), textOf(cell)].map((text) => text.toLowerCase()));
  const number = numberIn(cell);
  return choices.some((choice) => wanted.has(choice.toLowerCase()) || (number !== null && Number(choice) === number));
}

function numberIn(cell: Cell): Scalar {
  const value = isRich(cell) ? cell.value : cell;
  return typeof value === 'number' ? value : null;
}
