import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { Credit } from './Credit';
import { Explain } from './Explain';
import { NotPrepared } from './NotPrepared';
import { usePaneContext } from './pane-context';
import { Ranking } from './Ranking';
import { useStyles } from './styles';

/** Draft or final totals, the ranking, how a score came about, and the credit to the semester sheet. */
export function Total() {
  const styles = useStyles();
  const { view, say, host, pane, busy } = usePaneContext();
  const { ranking, scoring } = view;
  const [explained, setExplained] = useState('');
  if (!view.prepared) return <NotPrepared />;
  if (scoring === 'off') return <p>{say('pane.noScoring')}</p>;
  if (scoring === 'blocked' || ranking === null) return <p>{say('pane.blocked')}</p>;
  return (
    <>
      <div className={styles.row}>
        <Button
          appearance="primary"
          disabledFocusable={busy}
          onClick={() => {
            pane.act(() => host.engine.total({ draft: false }));
          }}
        >
          {say('pane.makeTotal')}
        </Button>
        <Button
          disabledFocusable={busy}
          onClick={() => {
            pane.act(() => host.engine.total({ draft: true }));
          }}
        >
          {say('pane.makeDraft')}
        </Button>
      </div>
      {ranking.uncountedRows > 0 && <p>{say('pane.uncounted', { count: ranking.uncountedRows })}</p>}
      <Ranking ranking={ranking} onExplain={setExplained} />
      <Explain ranking={ranking} department={explained} onDepartment={setExplained} />
      {ranking.creditColumns.length > 0 && <Credit columns={ranking.creditColumns} />}
    </>
  );
}
