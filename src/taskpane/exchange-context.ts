import { createContext, useContext } from 'react';
import type { ExchangeView } from '../engine/exchange-view';
import type { SayPaneExchange } from '../words/pane-exchange-words';

type ExchangeContext = { readonly exchange: ExchangeView; readonly say: SayPaneExchange };

export const ExchangeContextValue = createContext<ExchangeContext | null>(null);

/** Its own sentences, which load with it, and those of whom it tells. */
export function useExchangeContext(): ExchangeContext {
  const context = useContext(ExchangeContextValue);
  if (context === null) throw new Error('a part of 收发 is shown outside it');
  return context;
}
