import type { Message } from '../core/base/findings';
import { WorkbookError } from '../workbook/workbook-error';
import type { Say } from '../words/words';
import type { Refusal } from './engine';

/** Where an error of the engine becomes a sentence for the pane. */
export function refusalOf(error: unknown, say: Say): Refusal {
  if (isRefusal(error)) return error;
  if (error instanceof WorkbookError) return { refusal: say(error.id, error.values), id: error.id };
  if (isMessage(error)) return { refusal: say(error.id, error.values), id: error.id };
  const detail = error instanceof Error ? error.message : String(error);
  return { refusal: say('did.unknownFault', { detail: detail.slice(0, 200) }), id: 'did.unknownFault' };
}

export function isRefusal(error: unknown): error is Refusal {
  return typeof error === 'object' && error !== null && 'refusal' in error && 'id' in error;
}

function isMessage(error: unknown): error is Message {
  return typeof error === 'object' && error !== null && !(error instanceof Error) && 'id' in error && 'values' in error;
}
