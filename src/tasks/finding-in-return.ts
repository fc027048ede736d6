import type { Finding, Message, Place } from '../core/base/findings';
import type { BroughtCells, Source } from '../core/exchange/brought-cells';
import type { ExchangeFinding } from '../core/exchange/exchange-finding';

type Told = {
  readonly finding: ExchangeFinding;
  readonly from: Place | null;
  readonly values: Message['values'];
};

/** The finding as whoever sent the return sees it: its cell, and the rows that its sentence names, are those of the file. */
export function findingInReturn({ finding, from, values }: Told): ExchangeFinding {
  return { ...finding, place: from, message: { ...finding.message, values } };
}

/** Rows of the same return by their numbers there; others, which its sender does not see, keep those of the workbook. */
export function valuesInReturn(
  { place, message: { values } }: Finding,
  { file, from }: Source,
  brought: BroughtCells,
): Message['values'] {
  if (place === null) return values;
  const { row, first, rows } = values;
  const there = (number: number) => (brought.rowIn(file, place.sheet, number - 1) ?? number - 1) + 1;
  return {
    ...values,
    ...(row === place.row + 1 && { row: from.row + 1 }),
    ...(typeof first === 'number' && { first: there(first) }),
    ...(typeof rows === 'string' && { rows: rows.split('、').map(Number).map(there).join('、') }),
  };
}
