import type { Message } from '../core/base/findings';

/** What an action did, before it is put into a view; `refused` where the notes say why nothing was written, `lacking` where what was written lacks something. */
export type Done = { readonly notes: readonly Message[]; readonly refused: boolean; readonly lacking: boolean };

export function message(id: Message['id'], values: Message['values'] = {}): Message {
  return { id, values };
}

export function done(...notes: readonly Message[]): Done {
  return { notes, refused: false, lacking: false };
}

export function refused(...notes: readonly Message[]): Done {
  return { notes, refused: true, lacking: false };
}
