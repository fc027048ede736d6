import { round, toNumber } from '../base/decimal';
import type { Exact } from '../base/decimal';

const places = 6;
const mostTerms = 40;

/** `1.65`, or `3.276923…` where it goes on. */
export function numberText(value: Exact): string {
  const short = round(value, places, 'half-up');
  if (short.equals(value)) return String(toNumber(value));
  return `${toNumber(value) < 0 ? '−' : ''}${Math.floor(Math.abs(toNumber(value)) * 1e6) / 1e6}…`;
}

/** `1.5+1.8+1.6`; very long sums are cut. */
export function termsText(terms: readonly string[], sign: string): string {
  return terms.length > mostTerms ? `${terms.slice(0, mostTerms).join(sign)}${sign}…` : terms.join(sign);
}

/** `(1.5+1.8+1.6+1.7)÷4=1.65` */
export function meanText(values: readonly Exact[], value: Exact): string {
  return `(${termsText(values.map(numberText), '+')})÷${values.length}=${numberText(value)}`;
}
