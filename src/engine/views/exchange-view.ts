import type { Evaluation } from '../../core/evaluation';
import { awaitedSenders } from '../../core/exchange/finished-judges';
import type { Sender } from '../../core/exchange/form';
import { missingSenders } from '../../core/exchange/remembered';
import { senderDirectory } from '../../core/exchange/senders';
import { reminderOf } from '../../tasks/collect';
import type { Say } from '../../words/words';
import type { ExchangeView, SenderView } from '../exchange-view';

/** Somebody with two forms stands once. */
export function exchangeView(evaluation: Evaluation, say: Say): ExchangeView {
  const { book } = evaluation;
  const directory = senderDirectory(book);
  const missing = missingSenders(book, directory);
  const awaited = new Set(awaitedSenders(missing, evaluation));
  const finished = new Set(missing.filter((sender) => !awaited.has(sender)));
  const named = new Map<string, Sender[]>();
  for (const sender of directory.senders) named.set(sender.name, [...(named.get(sender.name) ?? []), sender]);
  return {
    senders: [...named].map(([name, of]): SenderView => {
      const kinds = (among?: ReadonlySet<Sender>) =>
        of.filter((sender) => among?.has(sender) ?? true).map(({ kind }) => kind);
      return { name, forms: kinds(), missing: kinds(awaited), finished: kinds(finished) };
    }),
    reminder: reminderOf([...awaited], book, say),
  };
}
