import { useMemo } from 'react';
import { sayPaneExchangeIn } from '../words/pane-exchange-words';
import { Awaited } from './Awaited';
import { ExchangeContextValue } from './exchange-context';
import { NotPrepared } from './NotPrepared';
import { usePaneContext } from './pane-context';
import { ReceiveForms } from './ReceiveForms';
import { SendForms } from './SendForms';
import { useExchange } from './use-exchange';

/** Forms out, returns in, and who is still awaited. */
export function Exchange() {
  const { view, language } = usePaneContext();
  const say = useMemo(() => sayPaneExchangeIn(language), [language]);
  const exchange = useExchange();
  if (!view.prepared) return <NotPrepared />;
  if (exchange === null) return null;
  return (
    <ExchangeContextValue.Provider value={{ exchange, say }}>
      <SendForms />
      <ReceiveForms />
      {exchange.senders.length > 0 && <Awaited />}
    </ExchangeContextValue.Provider>
  );
}
