import { toNumber } from '../base/decimal';
import type { Term, Test, Value } from './term';

/** How a formula names what a term reads: a cell, a range, or a formula in brackets where it needs them. */
export type Cells<Name extends string> = {
  readonly of: (name: Name) => string;
  /** The numbers of a list, and its keys where entries are found by key. */
  readonly list?: (name: Name) => { readonly numbers: string; readonly keys: string };
};

/**
 * A term as a formula of Excel 2007, without `=`. Texts compare greater than numbers there and blank cells equal 0 and "": terms ask
 * whether something is a number before they compare it.
 */
export function formulaOf<Name extends string>(term: Term<Name>, cells: Cells<Name>): string {
  const of = (one: Term<Name>) => formulaOf(one, cells);
  switch (term.is) {
    case 'constant':
      return literalOf(term.value);
    case 'read':
      return cells.of(term.name);
    case 'at':
      return `INDEX(${listOf(term.list, cells).numbers},${of(term.place)})`;
    case 'found': {
      const { numbers, keys } = listOf(term.list, cells);
      return `IFERROR(INDEX(${numbers},MATCH(${of(term.place)},${keys},0)),${of(term.rest)})`;
    }
    case 'when':
      return `IF(${testFormula(term.test, cells)},${of(term.then)},${of(term.otherwise)})`;
    case 'floor':
      // 0.15 of 20 is 3, whatever is left of it in binary.
      return `INT(ROUND(${term.of.map(of).join('')},9))`;
    case 'least':
    case 'most':
      return `${term.is === 'least' ? 'MIN' : 'MAX'}(${term.of.map(of).join(',')})`;
    default: {
      const { is } = term;
      return term.of.map((one) => bracketed(one, is, of(one))).join(signs[is]);
    }
  }
}

const signs = { plus: '+', minus: '-', times: '*', over: '/' } as const;

/** Sums inside of anything but sums, and products behind a sign of division, stand in brackets. */
function bracketed<Name extends string>({ is }: Term<Name>, inside: keyof typeof signs, formula: string): string {
  const isSum = is === 'plus' || is === 'minus';
  const isProduct = is === 'times' || is === 'over';
  return (isSum && inside !== 'plus') || (isProduct && inside === 'over') ? `(${formula})` : formula;
}

function listOf<Name extends string>(name: Name, { list }: Cells<Name>) {
  const found = list?.(name);
  if (found === undefined) throw new Error(`${name} is no list here`);
  return found;
}

const compared = { same: '=', above: '>', reaches: '>=' } as const;

export function testFormula<Name extends string>(test: Test<Name>, cells: Cells<Name>): string {
  switch (test.is) {
    case 'number':
      return `ISNUMBER(${formulaOf(test.of, cells)})`;
    case 'not':
      return `NOT(${testFormula(test.of, cells)})`;
    case 'all':
    case 'any': {
      const [only, second] = test.of;
      if (only !== undefined && second === undefined) return testFormula(only, cells);
      return `${test.is === 'all' ? 'AND' : 'OR'}(${test.of.map((one) => testFormula(one, cells)).join(',')})`;
    }
    default:
      return `${operandOf(test.one, cells)}${compared[test.is]}${operandOf(test.other, cells)}`;
  }
}

/** A quotient is compared without binary noise: 2.7 of 3 reaches 90 %. */
function operandOf<Name extends string>(term: Term<Name>, cells: Cells<Name>): string {
  const formula = formulaOf(term, cells);
  return term.is === 'over' ? `ROUND(${formula},12)` : formula;
}

/** A word or number of a rule inside a formula. */
function literalOf(value: Value): string {
  if (typeof value === 'string') return `"${value.replaceAll('"', '""')}"`;
  return String(typeof value === 'number' ? value : toNumber(value));
}
