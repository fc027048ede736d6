import { useMemo } from 'react';
import { sayPaneExchangeIn } from '../words/pane-exchange-words';
import { Awaited } from './Awaited';
import { ExchangeWords } from './exchange-words';
import { NotPrepared } from './NotPrepared';
import { usePaneContext } from './pane-context';
import { ReceiveForms } from './ReceiveForms';
import { SendForms } from './SendForms';

/** Forms out, returns in, and who is still awaited. */
export function Exchange() {
  const { view, language } = usePaneContext();
  const say = useMemo(() => sayPaneExchangeIn(language), [language]);
  if (!view.prepared) return <NotPrepared />;
  return (
    <ExchangeWords.Provider value={say}>
      <SendForms />
      <ReceiveForms />
      {view.exchange.senders.length > 0 && <Awaited />}
    </ExchangeWords.Provider>
  );
}
