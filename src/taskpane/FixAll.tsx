import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { FindingView } from '../engine/view';
import type { SayPane } from '../words/pane-words';
import { ConfirmBar } from './ConfirmBar';
import { usePaneContext } from './pane-context';
import { useStyles } from './styles';

/** Corrects all that is certain, after showing it; and the findings as a sheet. */
export function FixAll() {
  const styles = useStyles();
  const { view, say, host, pane, busy } = usePaneContext();
  const [asks, setAsks] = useState(false);
  const fixable = view.findings.filter(({ fix }) => fix === 'certain');
  const count = fixable.length;
  return (
    <>
      <div className={styles.row}>
        {count > 0 && (
          <Button
            size="small"
            appearance="primary"
            disabledFocusable={busy}
            onClick={() => {
              setAsks(true);
            }}
          >
            {say('pane.fixAll', { count })}
          </Button>
        )}
        <Button
          size="small"
          appearance="subtle"
          disabledFocusable={busy}
          onClick={() => {
            pane.act(() => host.engine.writeFindings());
          }}
        >
          {say('pane.writeFindings')}
        </Button>
      </div>
      {asks && (
        <ConfirmBar
          question={say('pane.confirmAll', { count })}
          details={changesOf(fixable, say)}
          onAnswer={(yes) => {
            setAsks(false);
            if (yes) pane.act(() => host.engine.fixAllCertain());
          }}
        />
      )}
    </>
  );
}

/** As many changes as can be read before saying yes. */
const mostShown = 30;

function changesOf(findings: readonly FindingView[], say: SayPane): readonly string[] {
  const changes = findings.slice(0, mostShown).map(({ place, cell, found, suggestion }) => {
    return say('pane.change', { sheet: place?.sheet ?? '', cell, found, suggestion });
  });
  const more = findings.length - changes.length;
  return more === 0 ? changes : [...changes, say('pane.andMore', { count: more })];
}
