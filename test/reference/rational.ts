/** Exact fractions for the reference: nothing here is shared with the product. */
export type Rational = { readonly n: bigint; readonly d: bigint };

export type Rounding = { readonly places: number; readonly toEven: boolean };

export const zero: Rational = { n: 0n, d: 1n };

export function ratio(n: bigint, d: bigint): Rational {
  const [a, b] = d < 0n ? [-n, -d] : [n, d];
  const divisor = greatestCommonDivisor(a < 0n ? -a : a, b);
  return { n: a / divisor, d: b / divisor };
}

/** 0.1 is one tenth: the decimal digits of the number count, not its bits. */
export function exact(value: number): Rational {
  const [whole = '0', decimals = ''] = String(value).split('.');
  return ratio(BigInt(whole + decimals), 10n ** BigInt(decimals.length));
}

export const plus = (a: Rational, b: Rational): Rational => ratio(a.n * b.d + b.n * a.d, a.d * b.d);
export const minus = (a: Rational, b: Rational): Rational => plus(a, { n: -b.n, d: b.d });
export const times = (a: Rational, b: Rational): Rational => ratio(a.n * b.n, a.d * b.d);
export const over = (a: Rational, b: Rational): Rational => ratio(a.n * b.d, a.d * b.n);
export const compare = (a: Rational, b: Rational): number => Number(a.n * b.d - b.n * a.d);
export const least = (a: Rational, b: Rational): Rational => (compare(a, b) <= 0 ? a : b);
export const greatest = (a: Rational, b: Rational): Rational => (compare(a, b) >= 0 ? a : b);
export const sum = (all: readonly Rational[]): Rational => all.reduce(plus, zero);
export const mean = (all: readonly Rational[]): Rational => over(sum(all), exact(all.length));

/** Half away from zero, or to the even neighbour on an exact half. */
export function round(value: Rational, { places, toEven }: Rounding): Rational {
  const scale = 10n ** BigInt(places);
  const size = value.n < 0n ? -value.n : value.n;
  const floor = (size * scale) / value.d;
  const twiceRest = (size * scale - floor * value.d) * 2n;
  const up = twiceRest > value.d || (twiceRest === value.d && (!toEven || floor % 2n === 1n));
  const rounded = up ? floor + 1n : floor;
  return ratio(value.n < 0n ? -rounded : rounded, scale);
}

/** The nearest double; exact decimals of a few places come out as they are written. */
export function asNumber(value: Rational): number {
  const scaled = (value.n * 10n ** 12n) / value.d;
  const digits = (scaled < 0n ? -scaled : scaled).toString().padStart(13, '0');
  const size = Number(`${digits.slice(0, -12)}.${digits.slice(-12)}`);
  return scaled < 0n ? -size : size;
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  return b === 0n ? a : greatestCommonDivisor(b, a % b);
}
