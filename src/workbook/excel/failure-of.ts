import type { Message } from '../../core/base/findings';
import type { MessageId } from '../../words/words';

/** What Office.js calls a fault → what the user is told. */
const sentences: Readonly<Record<string, MessageId>> = {
  InvalidOperationInCellEditMode: 'host.cellEdit',
  AccessDenied: 'host.refused',
  ItemNotFound: 'host.sheetGone',
  InvalidReference: 'host.sheetGone',
  ItemAlreadyExists: 'host.sheetMade',
  ConnectionFailure: 'host.connection',
  HttpRequestFailure: 'host.connection',
  NetworkError: 'host.connection',
  RequestPayloadSizeLimitExceeded: 'host.tooLarge',
  ResponsePayloadSizeLimitExceeded: 'host.tooLarge',
  FilteredRangeConflict: 'host.filtered',
  InsertDeleteConflict: 'host.filtered',
  ApiNotFound: 'host.tooOld',
  // Excel's words for a call that needs this workbook in front, and for much else.
  GeneralException: 'host.inactive',
  InactiveWorkbook: 'host.inactive',
};

/** Sentences that name where in the message Excel stopped. */
const withPlace: ReadonlySet<MessageId> = new Set(['host.refused', 'host.filtered', 'host.tooOld', 'host.inactive']);

/** An error of Office.js as a sentence. Errors of our own are thrown on. */
export function failureOf(error: unknown): Message {
  const code = textAt(error, 'code');
  if (code === undefined) throw error;
  const id = isHiddenSheet(error, code) ? 'host.hiddenSheet' : sentences[code];
  if (id === undefined || withPlace.has(id)) {
    return { id: id ?? 'host.unknown', values: { detail: detailOf(error, code) } };
  }
  return { id, values: {} };
}

export function noAnswer(milliseconds: number): Message {
  return { id: 'host.noAnswer', values: { seconds: Math.ceil(milliseconds / 1000) } };
}

/** A hidden sheet cannot be shown: Excel has no code of its own for that. */
function isHiddenSheet(error: unknown, code: string): boolean {
  return code === 'InvalidOperation' && /activate/i.test(detailOf(error, ''));
}

/** Where in the batch Excel stopped, for somebody who investigates the fault. */
function detailOf(error: unknown, code: string): string {
  const debug = typeof error === 'object' && error !== null ? Reflect.get(error, 'debugInfo') : undefined;
  const place = textAt(debug, 'errorLocation');
  return place === undefined || place === '' ? code : `${code} ${place}`;
}

function textAt(holder: unknown, key: string): string | undefined {
  if (typeof holder !== 'object' || holder === null) return undefined;
  const value: unknown = Reflect.get(holder, key);
  return typeof value === 'string' ? value : undefined;
}
