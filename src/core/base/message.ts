import type { Message } from './findings';

/** A sentence by its id; many have no values. */
export function message(id: Message['id'], values: Message['values'] = {}): Message {
  return { id, values };
}
