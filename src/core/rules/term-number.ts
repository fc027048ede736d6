import { exact, larger, smaller } from '../base/decimal';
import type { Exact } from '../base/decimal';
import type { Term, Test, Value } from './term';

/** What a term reads, by name; `entry` gives an entry of a list by its place from 1 or by its key. */
export type Reads<Name extends string> = {
  readonly value: (name: Name) => Value;
  readonly entry?: (list: Name, place: number) => Exact | undefined;
};

type Computed<Name extends string> = (reads: Reads<Name>) => Value;

/** The exact value of a term. Made once for each rule and asked for each line: adding a word is our own fault. */
export function valueOf<Name extends string>(term: Term<Name>): Computed<Name> {
  switch (term.is) {
    case 'constant':
      return () => term.value;
    case 'read':
      return ({ value }) => value(term.name);
    case 'at':
    case 'found': {
      const [place, rest] = [valueOf(term.place), valueOf(term.rest)];
      return (reads) => reads.entry?.(term.list, plain(place(reads))) ?? rest(reads);
    }
    case 'when': {
      const [test, then, otherwise] = [holds(term.test), valueOf(term.then), valueOf(term.otherwise)];
      return (reads) => (test(reads) ? then(reads) : otherwise(reads));
    }
    case 'floor': {
      const [of] = term.of.map(valueOf);
      return (reads) => exactly(of?.(reads) ?? '').floor();
    }
    default: {
      const operands = term.of.map(valueOf);
      const apply = operations[term.is];
      return (reads) => operands.map((one) => exactly(one(reads))).reduce(apply);
    }
  }
}

const operations: Readonly<
  Record<'plus' | 'minus' | 'times' | 'over' | 'least' | 'most', (one: Exact, other: Exact) => Exact>
> = {
  plus: (one, other) => one.add(other),
  minus: (one, other) => one.sub(other),
  times: (one, other) => one.mul(other),
  over: (one, other) => one.div(other),
  least: smaller,
  most: larger,
};

/** Whether a test holds. */
export function holds<Name extends string>(test: Test<Name>): (reads: Reads<Name>) => boolean {
  switch (test.is) {
    case 'number': {
      const of = valueOf(test.of);
      return (reads) => typeof of(reads) !== 'string';
    }
    case 'all': {
      const tests = test.of.map(holds);
      return (reads) => tests.every((one) => one(reads));
    }
    case 'any': {
      const tests = test.of.map(holds);
      return (reads) => tests.some((one) => one(reads));
    }
    case 'not': {
      const of = holds(test.of);
      return (reads) => !of(reads);
    }
    default: {
      const [one, other] = [valueOf(test.one), valueOf(test.other)];
      const { is } = test;
      return (reads) => compares(is, one(reads), other(reads));
    }
  }
}

/** A word is neither above a number nor the same. */
function compares(is: 'same' | 'above' | 'reaches', one: Value, other: Value): boolean {
  if (typeof one === 'string' || typeof other === 'string') return is === 'same' && one === other;
  if (typeof one === 'number' && typeof other === 'number')
    return is === 'same' ? one === other : is === 'above' ? one > other : one >= other;
  const order = exactly(one).compare(exactly(other));
  return is === 'same' ? order === 0 : is === 'above' ? order > 0 : order >= 0;
}

export function exactly(value: Value): Exact {
  if (typeof value === 'string') throw new Error(`a rule computes with “${value}”`);
  return typeof value === 'number' ? exact(value) : value;
}

function plain(value: Value): number {
  return typeof value === 'number' ? value : Number(exactly(value).valueOf());
}
