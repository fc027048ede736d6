import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { View } from '../engine/view';
import type { SayPane } from '../words/pane-words';
import { Credit } from './Credit';
import { NotPrepared } from './NotPrepared';
import { usePaneContext } from './pane-context';
import { Ranking } from './Ranking';
import { StateMark } from './StateMark';
import { useStyles } from './styles';

const useOwnStyles = makeStyles({
  standing: { display: 'flex', gap: tokens.spacingHorizontalS, '& > svg': { marginTop: '2px' } },
});

/** Draft or final totals, the ranking, how a score came about, and the credit to the semester sheet. */
export function Total() {
  const styles = useStyles();
  const own = useOwnStyles();
  const { view, say, language } = usePaneContext();
  const { ranking, scoring, week } = view;
  if (!view.prepared) return <NotPrepared />;
  if (scoring === 'off') return <section className={styles.section}>{say('pane.noScoring')}</section>;
  if (scoring === 'blocked' || ranking === null)
    return <section className={styles.section}>{say('pane.blocked')}</section>;
  return (
    <>
      <section className={styles.section}>
        <div className={own.standing}>
          <StateMark state={week.states.total ?? 'todo'} />
          <span>{standing(view, say, language)}</span>
        </div>
        <TotalButtons />
        {ranking.uncountedRows > 0 && (
          <span className={styles.muted}>{say('pane.uncounted', { count: ranking.uncountedRows })}</span>
        )}
      </section>
      <Ranking ranking={ranking} />
      {ranking.creditColumns.length > 0 && <Credit columns={ranking.creditColumns} />}
    </>
  );
}

/** The one that makes sense now stands out: none where the totals are final and fresh. */
function TotalButtons() {
  const styles = useStyles();
  const { view, say, host, pane, busy } = usePaneContext();
  const isWhole = (view.ranking?.departments ?? []).every(({ missing }) => missing.length === 0);
  const sensible = view.week.states.total === 'done' ? null : isWhole ? 'pane.makeTotal' : 'pane.makeDraft';
  const buttons = [
    ['pane.makeTotal', false],
    ['pane.makeDraft', true],
  ] as const;
  return (
    <div className={styles.row}>
      {buttons.map(([word, draft]) => (
        <Button
          key={word}
          appearance={word === sensible ? 'primary' : sensible === null ? 'secondary' : 'subtle'}
          disabledFocusable={busy}
          onClick={() => {
            pane.act(() => host.engine.total({ draft }));
          }}
        >
          {say(word)}
        </Button>
      ))}
    </div>
  );
}

/** Whether what is shown is a preview, a draft, out of date or final. */
function standing({ overview: { totals } }: View, say: SayPane, language: string): string {
  if (totals === null) return say('pane.standingPreview');
  const at = new Date(totals.at).toLocaleString(language, { dateStyle: 'short', timeStyle: 'short' });
  if (totals.stale) return say('pane.standingStale', { at });
  return say(totals.draft ? 'pane.standingDraft' : 'pane.standingFinal', { at });
}
