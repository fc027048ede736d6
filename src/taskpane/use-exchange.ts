import { useEffect, useRef, useState } from 'react';
import type { ExchangeView } from '../engine/exchange-view';
import { usePaneContext } from './pane-context';

/** Who gets a form and who has returned it, asked for anew with each view; null until it is known. */
export function useExchange(): ExchangeView | null {
  const { host, pane, view } = usePaneContext();
  const [exchange, setExchange] = useState<ExchangeView | null>(null);
  const ask = useRef(pane.ask);
  ask.current = pane.ask;
  useEffect(() => {
    if (view.prepared) ask.current(() => host.engine.exchange(), setExchange);
  }, [host, view]);
  return exchange;
}
