import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { FindingView } from '../engine/view';
import { ConfirmBar } from './ConfirmBar';
import { usePaneContext } from './pane-context';
import { ReasonForm } from './ReasonForm';
import { useStyles } from './styles';

type DeedsProps = {
  readonly finding: FindingView;
  /** A card of its own: what is best to do stands out. */
  readonly isWhole?: boolean;
};

/** What can be done about a finding: correct it or go there, accept it, take that back. */
export function FindingDeeds({ finding, isWhole = false }: DeedsProps) {
  const styles = useStyles();
  const { say, host, pane, busy } = usePaneContext();
  const [asks, setAsks] = useState<'nothing' | 'fix' | 'reason'>('nothing');
  const { key, place, severity, found, suggestion, fix, accepted } = finding;
  const close = () => {
    setAsks('nothing');
  };
  const fixNow = () => {
    close();
    pane.act(() => host.engine.fix([key]));
  };
  const canAccept = severity !== 'error' && accepted === null;
  if (fix === null && !canAccept && accepted === null && !isWhole) return null;
  return (
    <>
      <div className={styles.row}>
        {fix !== null && (
          <Button
            size="small"
            appearance={isWhole ? 'primary' : 'secondary'}
            disabledFocusable={busy}
            onClick={() => {
              if (fix === 'certain') fixNow();
              else setAsks('fix');
            }}
          >
            {suggestion === '' ? say('pane.fixPlain') : say('pane.fix', { suggestion })}
          </Button>
        )}
        {fix === null && isWhole && place !== null && (
          <Button
            size="small"
            appearance="primary"
            onClick={() => {
              pane.ask(() => host.selectCell(place));
            }}
          >
            {say('pane.goCell')}
          </Button>
        )}
        {canAccept && (
          <Button
            size="small"
            appearance="subtle"
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
            appearance="subtle"
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
            else close();
          }}
        />
      )}
      {asks === 'reason' && (
        <ReasonForm
          onReason={(reason) => {
            if (reason === '') close();
            else pane.act(() => host.engine.accept([key], reason), close);
          }}
        />
      )}
    </>
  );
}
