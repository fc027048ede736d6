import type { ExchangeMessage } from '../../words/exchange-words';
import type { Finding } from '../base/findings';

/** A finding of a return: of the catalogue's codes, with a sentence that only a return has, or any other. */
export type ExchangeFinding = Omit<Finding, 'message'> & { readonly message: ExchangeMessage };

/** What is told of a return alone; null where it concerns no cell. */
export function exchangeFinding(
  { code, severity = 'error', place, found = null }: Partial<Finding> & Pick<Finding, 'code' | 'place'>,
  message: ExchangeMessage,
): ExchangeFinding {
  return { code, severity, place, found, message, suggestion: null, fix: null };
}
