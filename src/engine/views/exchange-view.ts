import type { Book } from '../../core/book/read-book';
import type { Sender } from '../../core/exchange/form';
import { missingSenders } from '../../core/exchange/remembered';
import { senderDirectory } from '../../core/exchange/senders';
import { reminderOf } from '../../tasks/collect';
import type { Say } from '../../words/words';
import type { ExchangeView, SenderView } from '../exchange-view';

/** Somebody with two forms stands once. */
export function exchangeView(book: Book, say: Say): ExchangeView {
  const directory = senderDirectory(book);
  const missing = new Set(missingSenders(book, directory));
  const named = new Map<string, Sender[]>();
  for (const sender of directory.senders) named.set(sender.name, [...(named.get(sender.name) ?? []), sender]);
  return {
    senders: [...named].map(([name, of]): SenderView => {
      const kinds = (some: readonly Sender[]) => some.map(({ kind }) => kind);
      return { name, forms: kinds(of), missing: kinds(of.filter((sender) => missing.has(sender))) };
    }),
    reminder: reminderOf([...missing], book, say),
  };
}
