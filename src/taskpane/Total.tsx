import { Button, Link, makeStyles, tokens } from '@fluentui/react-components';
import type { View } from '../engine/view';
import type { SayPane } from '../words/pane-words';
import { Credit } from './Credit';
import { NotPrepared } from './NotPrepared';
import { momentText } from './moment-text';
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
  const { view, say, language, goTo } = usePaneContext();
  const { ranking, scoring, week } = view;
  if (!view.prepared) return <NotPrepared />;
  if (scoring === 'off') return <section className={styles.section}>{say('pane.noScoring')}</section>;
  if (scoring === 'blocked' || ranking === null)
    return <section className={styles.section}>{say('pane.blocked')}</section>;
  return (
    <>
      <section className={styles.section}>
        <div className={own.standing}>
          {week.states.total !== 'todo' && <StateMark state={week.states.total ?? 'todo'} />}
          <span>{standing(view, say, language)}</span>
        </div>
        <TotalButtons />
        {ranking.uncountedRows > 0 && (
          <div>
            <Link
              as="button"
              onClick={() => {
                goTo('check');
              }}
            >
              {say('pane.uncounted', { count: ranking.uncountedRows })}
            </Link>
          </div>
        )}
      </section>
      <Ranking ranking={ranking} />
      {ranking.creditColumns.length > 0 && <Credit columns={ranking.creditColumns} />}
    </>
  );
}

/** The final one stands out where it is the next thing to do: else the card above says what is. */
function TotalButtons() {
  const styles = useStyles();
  const { view, say, host, pane, busy } = usePaneContext();
  const buttons = [
    ['pane.makeTotal', false],
    ['pane.makeDraft', true],
  ] as const;
  return (
    <div className={styles.row}>
      {buttons.map(([word, draft]) => (
        <Button
          key={word}
          appearance={!draft && view.week.next === 'total' ? 'primary' : 'secondary'}
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
  const at = momentText(totals.at, language);
  if (totals.stale) return say('pane.standingStale', { at });
  return say(totals.draft ? 'pane.standingDraft' : 'pane.standingFinal', { at });
}
