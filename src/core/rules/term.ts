import type { Exact } from '../base/decimal';

/** What a rule reads or computes: a number, a word, or '' where there is nothing. */
export type Value = number | Exact | string;

/**
 * A rule as data, a small expression over what it reads by name. It is stated once and read three times: as an exact number
 * (`term-number.ts`), as an Excel formula (`term-formula.ts`) and in words with its numbers (`term-words.ts`).
 */
export type Term<Name extends string> =
  | { readonly is: 'constant'; readonly value: Value }
  | { readonly is: 'read'; readonly name: Name }
  | { readonly is: Operation | 'floor'; readonly of: readonly Term<Name>[] }
  /** The entry of a list of numbers, counted from 1, or found by its key; `rest` where there is none. */
  | { readonly is: 'at' | 'found'; readonly list: Name; readonly place: Term<Name>; readonly rest: Term<Name> }
  | { readonly is: 'when'; readonly test: Test<Name>; readonly then: Term<Name>; readonly otherwise: Term<Name> };

export type Operation = 'plus' | 'minus' | 'times' | 'over' | 'least' | 'most';

export type Test<Name extends string> =
  | { readonly is: 'same' | 'above' | 'reaches'; readonly one: Term<Name>; readonly other: Term<Name> }
  | { readonly is: 'number'; readonly of: Term<Name> }
  | { readonly is: 'all' | 'any'; readonly of: readonly Test<Name>[] }
  | { readonly is: 'not'; readonly of: Test<Name> };

type Operand<N extends string> = Term<N> | number | string;

export function read<N extends string>(name: N): Term<N> {
  return { is: 'read', name };
}

export function constant(value: Value): Term<never> {
  return { is: 'constant', value };
}

function termOf<N extends string>(operand: Operand<N>): Term<N> {
  return typeof operand === 'object' ? operand : constant(operand);
}

function operation(is: Operation) {
  return <N extends string = never>(...of: readonly Operand<N>[]): Term<N> => ({
    is,
    of: of.map((one) => termOf(one)),
  });
}

export const plus = operation('plus');
export const minus = operation('minus');
export const times = operation('times');
export const over = operation('over');
/** The least of several. */
export const least = operation('least');
/** The most of several. */
export const most = operation('most');

/** The greatest whole number that is not above. */
export function floor<N extends string>(of: Term<N>): Term<N> {
  return { is: 'floor', of: [of] };
}

export function at<N extends string>(list: N, place: Term<N>, rest: Operand<N>): Term<N> {
  return { is: 'at', list, place, rest: termOf(rest) };
}

export function found<N extends string>(list: N, key: Term<N>, rest: Operand<N>): Term<N> {
  return { is: 'found', list, place: key, rest: termOf(rest) };
}

export function when<N extends string>(test: Test<N>, then: Operand<N>, otherwise: Operand<N>): Term<N> {
  return { is: 'when', test, then: termOf(then), otherwise: termOf(otherwise) };
}

/** The first case whose test holds, else the last operand. */
export function first<N extends string>(
  cases: readonly (readonly [Test<N>, Operand<N>])[],
  otherwise: Operand<N>,
): Term<N> {
  return cases.reduceRight((rest: Term<N>, [test, then]) => when(test, then, rest), termOf(otherwise));
}

function comparison(is: 'same' | 'above' | 'reaches') {
  return <N extends string = never>(one: Operand<N>, other: Operand<N>): Test<N> => {
    return { is, one: termOf(one), other: termOf(other) };
  };
}

/** The same number or word; '' is the same as nothing. */
export const same = comparison('same');
/** Of numbers: greater. */
export const above = comparison('above');
/** Of numbers: greater or equal. */
export const reaches = comparison('reaches');

export function isNumber<N extends string>(of: Term<N>): Test<N> {
  return { is: 'number', of };
}

export function all<N extends string = never>(...of: readonly Test<N>[]): Test<N> {
  return { is: 'all', of };
}

export function any<N extends string = never>(...of: readonly Test<N>[]): Test<N> {
  return { is: 'any', of };
}

export function not<N extends string>(of: Test<N>): Test<N> {
  return { is: 'not', of };
}
