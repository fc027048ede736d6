import { Button } from '@fluentui/react-components';
import type { WrittenView } from '../engine/view';
import type { SayPane } from '../words/pane-words';
import { JudgeMatrix } from './JudgeMatrix';
import { NotPrepared } from './NotPrepared';
import { usePaneContext } from './pane-context';
import type { StepName } from './pane-context';
import { RegisterMatrix } from './RegisterMatrix';
import { useStyles } from './styles';

/** The first screen: who has finished what, how many findings, when totals were made, and what to do next. */
export function Overview() {
  const styles = useStyles();
  const { view, say, host, pane, language, goTo } = usePaneContext();
  const { overview } = view;
  if (!view.prepared) return <NotPrepared />;
  const { start } = view;
  const next = nextStep(view.overview.counts.errors, view.scoring, overview.totals);
  return (
    <>
      <section className={styles.section}>
        <strong>{say('pane.counts', overview.counts)}</strong>
        {view.scoring !== 'off' && <span>{writtenText(overview.totals, say, language)}</span>}
        <div>
          <Button
            appearance="primary"
            onClick={() => {
              goTo(next.step);
            }}
          >
            {say(next.word)}
          </Button>
          {start !== null && (
            <Button
              appearance="subtle"
              onClick={() => {
                pane.ask(() => host.selectCell({ sheet: start, row: 0, column: 0 }));
              }}
            >
              {say('pane.openStart', { sheet: start })}
            </Button>
          )}
        </div>
      </section>
      {overview.judges.length > 0 && <JudgeMatrix />}
      <RegisterMatrix />
    </>
  );
}

function nextStep(errors: number, scoring: string, totals: WrittenView | null) {
  const to = <Word extends string>(step: StepName, word: Word) => ({ step, word });
  if (errors > 0) return to('check', 'pane.goCheck');
  if (scoring !== 'off' && (totals === null || totals.stale || totals.draft)) return to('total', 'pane.goTotal');
  return to('report', 'pane.goReport');
}

function writtenText(totals: WrittenView | null, say: SayPane, language: string): string {
  if (totals === null) return say('pane.noTotals');
  const at = new Date(totals.at).toLocaleString(language);
  const draft = totals.draft ? say('pane.draft') : '';
  return `${say('pane.totalsAt', { at })}${draft} · ${say(totals.stale ? 'pane.stale' : 'pane.fresh')}`;
}
