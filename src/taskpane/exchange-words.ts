import { createContext, useContext } from 'react';
import type { SayPaneExchange } from '../words/pane-exchange-words';

export const ExchangeWords = createContext<SayPaneExchange | null>(null);

/** The sentences of 收发, which load with it. */
export function useExchangeWords(): SayPaneExchange {
  const say = useContext(ExchangeWords);
  if (say === null) throw new Error('a part of 收发 is shown outside it');
  return say;
}
