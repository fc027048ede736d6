import { Button, Field, Input, Link } from '@fluentui/react-components';
import { useState } from 'react';
import type { FindingView } from '../engine/view';
import { ConfirmBar } from './ConfirmBar';
import { usePaneContext } from './pane-context';
import { useBorrowedFocus } from './use-borrowed-focus';
import { useStyles } from './styles';

export const severityWords = { error: 'pane.oneError', warn: 'pane.oneWarn', info: 'pane.oneInfo' } as const;

/** One finding: where, what, and what can be done about it. */
export function FindingCard({ finding }: { readonly finding: FindingView }) {
  const styles = useStyles();
  const { say, host, pane, busy } = usePaneContext();
  const [asks, setAsks] = useState<'nothing' | 'fix' | 'reason'>('nothing');
  const { key, place, cell, severity, message, found, suggestion, fix, accepted } = finding;
  const fixNow = () => {
    setAsks('nothing');
    pane.act(() => host.engine.fix([key]));
  };
  return (
    <div className={styles.card}>
      <div className={styles.row}>
        <span className={severity === 'error' ? styles.open : styles.muted}>{say(severityWords[severity])}</span>
        {place !== null && (
          <Link
            as="button"
            onClick={() => {
              pane.ask(() => host.selectCell(place));
            }}
          >
            {say('pane.goTo', { sheet: place.sheet, cell })}
          </Link>
        )}
      </div>
      <span>{message}</span>
      {found !== '' && <span className={styles.muted}>{say('pane.found', { found })}</span>}
      {accepted !== null && <span>{say('pane.acceptedWith', { reason: accepted })}</span>}
      <div className={styles.row}>
        {fix !== null && (
          <Button
            size="small"
            disabledFocusable={busy}
            onClick={() => {
              if (fix === 'certain') fixNow();
              else setAsks('fix');
            }}
          >
            {suggestion === '' ? say('pane.fixPlain') : say('pane.fix', { suggestion })}
          </Button>
        )}
        {severity !== 'error' && accepted === null && (
          <Button
            size="small"
            disabledFocusable={busy}
            onClick={() => {
              setAsks('reason');
            }}
          >
            {say('pane.accept')}
          </Button>
        )}
        {accepted !== null && (
          <Button
            size="small"
            disabledFocusable={busy}
            onClick={() => {
              pane.act(() => host.engine.accept([key], ''));
            }}
          >
            {say('pane.unaccept')}
          </Button>
        )}
      </div>
      {asks === 'fix' && (
        <ConfirmBar
          question={say('pane.confirmFix', { found, suggestion })}
          onAnswer={(yes) => {
            if (yes) fixNow();
            else setAsks('nothing');
          }}
        />
      )}
      {asks === 'reason' && (
        <ReasonForm
          onReason={(reason) => {
            const close = () => {
              setAsks('nothing');
            };
            if (reason === '') close();
            else pane.act(() => host.engine.accept([key], reason), close);
          }}
        />
      )}
    </div>
  );
}

/** '' means that nothing is accepted after all. */
function ReasonForm({ onReason }: { readonly onReason: (reason: string) => void }) {
  const styles = useStyles();
  const { say } = usePaneContext();
  const [reason, setReason] = useState('');
  const field = useBorrowedFocus<HTMLInputElement>();
  return (
    <form
      className={styles.section}
      onSubmit={(event) => {
        event.preventDefault();
        if (reason.trim() !== '') onReason(reason.trim());
      }}
      onKeyDown={({ key, nativeEvent }) => {
        if (key === 'Escape' && !nativeEvent.isComposing) onReason('');
      }}
    >
      <Field label={say('pane.reason')}>
        <Input
          input={{ ref: field }}
          value={reason}
          onChange={(_, { value }) => {
            setReason(value);
          }}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && event.nativeEvent.isComposing) event.preventDefault();
          }}
        />
      </Field>
      <div className={styles.row}>
        <Button size="small" type="submit" appearance="primary" disabledFocusable={reason.trim() === ''}>
          {say('pane.accept')}
        </Button>
        <Button
          size="small"
          onClick={() => {
            onReason('');
          }}
        >
          {say('pane.no')}
        </Button>
      </div>
    </form>
  );
}
