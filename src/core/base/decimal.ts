import Fraction from 'fraction.js';

/** An exact rational number: 3 × 0.1 is 0.3, and a mean of thirds loses nothing before it is rounded. */
export type Exact = Fraction;
export type Rounding = 'half-up' | 'half-even';

const cache = new Map<number, Exact>();

/**
 * The decimal number that a person sees in a cell. Excel shows at most 15 significant digits, so the binary noise of
 * a formula result (0.30000000000000004) is dropped.
 */
export function exact(value: number): Exact {
  const known = cache.get(value);
  if (known !== undefined) return known;
  const made = fromText(value.toPrecision(15));
  if (cache.size > 50_000) cache.clear();
  cache.set(value, made);
  return made;
}

function fromText(text: string): Exact {
  const [mantissa = '0', exponent = '0'] = text.split('e');
  const [whole = '0', decimals = ''] = mantissa.split('.');
  const places = decimals.length - Number(exponent);
  const digits = BigInt(whole + decimals);
  return places >= 0 ? new Fraction(digits, 10n ** BigInt(places)) : new Fraction(digits * 10n ** BigInt(-places), 1n);
}

/** A whole number of at most 15 digits, which `exact` takes as it is: sums and products that stay so need no fractions. */
export function isWhole(value: unknown): value is number {
  return Number.isInteger(value) && Math.abs(Number(value)) < 1e15 && !Object.is(value, -0);
}

/** A whole number as such, any other value as it is. */
export function plainest(value: Exact): Exact | number {
  const number = toNumber(value);
  return value.d === 1n && isWhole(number) ? number : value;
}

export const zero: Exact = exact(0);

/** Over one denominator, which is reduced once at the end: `add` would reduce after each value. */
export function sum(values: Iterable<Exact>): Exact {
  let numerator = 0n;
  let denominator = 1n;
  for (const { s, n, d } of values) {
    if (d === denominator) {
      numerator += s * n;
      continue;
    }
    if (denominator % d !== 0n) {
      numerator *= d;
      denominator *= d;
    }
    numerator += s * n * (denominator / d);
  }
  return new Fraction(numerator, denominator);
}

/** Plain mean; throws for no values, because a mean of nothing is not 0. */
export function mean(values: readonly Exact[]): Exact {
  if (values.length === 0) throw new Error('mean requires at least one value');
  return sum(values).div(new Fraction(BigInt(values.length), 1n));
}

export function smaller(left: Exact, right: Exact): Exact {
  return left.compare(right) <= 0 ? left : right;
}

export function larger(left: Exact, right: Exact): Exact {
  return left.compare(right) >= 0 ? left : right;
}

/**
 * Rounds to `places` decimals: half up means away from zero on an exact half, half even (GB/T 8170) to the even
 * neighbour. `round(exact(28.165), 2, 'half-up')` is 28.17, with 'half-even' 28.16.
 */
export function round(value: Exact, places: number, rounding: Rounding): Exact {
  const scale = 10n ** BigInt(places);
  const numerator = value.n * scale;
  const floor = numerator / value.d;
  const twice = (numerator % value.d) * 2n;
  const up = twice > value.d || (twice === value.d && (rounding === 'half-up' || floor % 2n === 1n));
  const rounded = up ? floor + 1n : floor;
  return new Fraction(value.s < 0n ? -rounded : rounded, scale);
}

/** For output: the nearest double, whose shortest text is the decimal itself. */
export function toNumber(value: Exact): number {
  return Number(value.s * value.n) / Number(value.d);
}

export function numberOrNull(value: Exact | null): number | null {
  return value === null ? null : toNumber(value);
}
