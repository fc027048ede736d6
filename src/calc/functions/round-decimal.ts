/** The nearest whole number, a half away from zero; for numbers from 0 on. */
export type WholeOf = (positive: number) => number;

/**
 * Rounds to decimals, below 0 to tens and hundreds, as the number shows with its 15 digits: 1.005 is rounded to 1.01 though the
 * computer's number lies a little below.
 */
export function roundDecimal(value: number, places: number, wholeOf: WholeOf): number {
  if (value === 0 || !Number.isFinite(value)) return value;
  if (places > 20) return value;
  const whole = wholeOf(shift(Number(Math.abs(value).toPrecision(15)), places));
  return Math.sign(value) * shift(whole, -places);
}

/** Times a power of ten, without leaving decimal numbers. */
function shift(value: number, places: number): number {
  const [digits = '0', exponent = '0'] = String(value).split('e');
  return Number(`${digits}e${Number(exponent) + places}`);
}
