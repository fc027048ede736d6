import type { Message } from '../core/base/findings';
import type { Outcome } from './engine';

/** What an action did, before it is put into a view. */
export type Done = { readonly notes: readonly Message[] } & Pick<Outcome, 'refused' | 'lacking' | 'undoable'>;

export function message(id: Message['id'], values: Message['values'] = {}): Message {
  return { id, values };
}

export function done(...notes: readonly Message[]): Done {
  return { notes, refused: false, lacking: false, undoable: false };
}

export function refused(...notes: readonly Message[]): Done {
  return { notes, refused: true, lacking: false, undoable: false };
}
