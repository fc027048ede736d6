import type { ExchangeFinding } from '../core/exchange/exchange-finding';
import type { ReturnFinding } from './collect';

/** The finding as whoever sent the return sees it: its cell, and the row that its sentence names, are those of the file. */
export function findingInReturn({ finding, from }: ReturnFinding): ExchangeFinding {
  const { place, message } = finding;
  if (place === null || from === null || message.values['row'] !== place.row + 1) return { ...finding, place: from };
  return { ...finding, place: from, message: { ...message, values: { ...message.values, row: from.row + 1 } } };
}
