import { Button, ProgressBar } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { SayPane } from '../words/pane-words';
import { Message } from './Message';
import type { PaneHost } from './pane-host';
import { useStyles } from './styles';
import type { Pane, Told } from './use-pane';

/** Work that takes less time than this shows no progress. */
const progressDelayMs = 500;

type StatusProps = {
  readonly pane: Pane;
  readonly host: PaneHost | null;
  readonly failure: string | null;
  readonly say: SayPane;
};

/** What is going on, with a button to stop it, and what the last action did, with what can be done next. */
export function Status({ pane, host, failure, say }: StatusProps) {
  const styles = useStyles();
  const stage = failure === null ? pane.stage : null;
  const told = failure === null ? pane.told : failureTold(say('pane.fault', { detail: failure }));
  const isLong = useLong(stage !== null);
  return (
    <div role="status" aria-live="polite" className={styles.status}>
      {stage !== null && isLong && (
        <div className={styles.section}>
          <ProgressBar aria-label={say(`pane.${stage}`)} {...(pane.share === undefined ? {} : { value: pane.share })} />
          <div className={styles.row}>
            <span>{say(`pane.${stage}`)}</span>
            {host !== null && stage !== 'writing' && (
              <Button size="small" onClick={() => void host.engine.cancel()}>
                {say('pane.cancel')}
              </Button>
            )}
          </div>
        </div>
      )}
      {told !== null && (
        <Message
          tone={told.tone}
          actions={
            <>
              {host !== null && told.canUndo === true && (
                <Button
                  size="small"
                  disabledFocusable={pane.stage !== null}
                  onClick={() => {
                    pane.act(() => host.engine.undo());
                  }}
                >
                  {say('pane.undo')}
                </Button>
              )}
              {told.again !== undefined && (
                <Button
                  size="small"
                  onClick={() => {
                    pane.dismiss();
                    told.again?.();
                  }}
                >
                  {say('pane.again')}
                </Button>
              )}
              <Button size="small" onClick={pane.dismiss}>
                {say('pane.close')}
              </Button>
            </>
          }
        >
          {told.sentences.map((sentence, at) => (
            <div key={at}>{sentence}</div>
          ))}
          {told.overwritten.length > 0 && <strong>{say('pane.overwritten')}</strong>}
          {told.overwritten.map(({ sheet, cell, typed }) => (
            <div key={`${sheet}!${cell}`}>{say('pane.typed', { sheet, cell, typed })}</div>
          ))}
        </Message>
      )}
    </div>
  );
}

/** Without the core nothing works: offers to load the page again. */
function failureTold(sentence: string): Told {
  const again = (): void => {
    location.reload();
  };
  return { tone: 'error', sentences: [sentence], overwritten: [], again };
}

function useLong(isBusy: boolean): boolean {
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    if (!isBusy) return undefined;
    const timer = setTimeout(() => {
      setLong(true);
    }, progressDelayMs);
    return () => {
      clearTimeout(timer);
      setLong(false);
    };
  }, [isBusy]);
  return isLong;
}
