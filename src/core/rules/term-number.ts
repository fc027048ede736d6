import { exact, isWhole, larger, smaller, toNumber } from '../base/decimal';
import type { Exact } from '../base/decimal';
import type { Operation, Term, Test, Value } from './term';

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
      const [first, ...rest] = term.of.map(valueOf);
      const apply = operations[term.is];
      const start: Computed<Name> = (reads) => numeric(first?.(reads) ?? '');
      return rest.reduce((before, one) => (reads) => apply(before(reads), one(reads)), start);
    }
  }
}

type Both<Number> = (one: Number, other: Number) => Number;

/** Whole numbers are computed as such, which is the same and takes far less time than fractions. */
function operation(exact: Both<Exact>, whole: Both<number> | null): Both<Value> {
  return (one, other) => {
    if (whole !== null && isWhole(one) && isWhole(other)) {
      const result = whole(one, other);
      if (isWhole(result)) return result;
    }
    return exact(exactly(one), exactly(other));
  };
}

const operations = {
  plus: operation(
    (one, other) => one.add(other),
    (one, other) => one + other,
  ),
  minus: operation(
    (one, other) => one.sub(other),
    (one, other) => one - other,
  ),
  times: operation(
    (one, other) => one.mul(other),
    (one, other) => one * other,
  ),
  over: operation((one, other) => one.div(other), null),
  least: operation(smaller, Math.min),
  most: operation(larger, Math.max),
} satisfies Readonly<Record<Operation, Both<Value>>>;

type Holding<Name extends string> = (reads: Reads<Name>) => boolean;

/** Whether a test holds. */
export function holds<Name extends string>(test: Test<Name>): Holding<Name> {
  switch (test.is) {
    case 'number': {
      const of = valueOf(test.of);
      return (reads) => typeof of(reads) !== 'string';
    }
    case 'all': {
      const none: Holding<Name> = () => true;
      return test.of.map(holds).reduce((before, one) => (reads) => before(reads) && one(reads), none);
    }
    case 'any': {
      const none: Holding<Name> = () => false;
      return test.of.map(holds).reduce((before, one) => (reads) => before(reads) || one(reads), none);
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

/** As a cell shows it. */
export function shown(value: Value): number | string {
  return typeof value === 'object' ? toNumber(value) : value;
}

/** A number, or what `exactly` says of a word. */
function numeric(value: Value): Value {
  return isWhole(value) ? value : exactly(value);
}

function plain(value: Value): number {
  return typeof value === 'number' ? value : Number(exactly(value).valueOf());
}
