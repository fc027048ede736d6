import type { Message } from '../core/base/findings';

/** What an action did, before it is put into a view; `refused` where the notes say why nothing was written. */
export type Done = { readonly notes: readonly Message[]; readonly refused: boolean };

export function message(id: Message['id'], values: Message['values'] = {}): Message {
  return { id, values };
}

export function done(...notes: readonly Message[]): Done {
  return { notes, refused: false };
}

export function refused(...notes: readonly Message[]): Done {
  return { notes, refused: true };
}
