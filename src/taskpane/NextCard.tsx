import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowRight16Regular } from '@fluentui/react-icons/svg/arrow-right';
import type { WeekStep } from '../engine/overview';
import { nextSentence, pageOf } from './next-sentence';
import { usePaneContext } from './pane-context';
import type { StepName } from './pane-context';
import { StateMark } from './StateMark';

const useStyles = makeStyles({
  card: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorBrandStroke2}`,
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorNeutralForeground1,
  },
  text: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
  label: { display: 'block', fontSize: tokens.fontSizeBase200, color: tokens.colorBrandForeground2 },
  button: { flexShrink: 0, minWidth: 0, whiteSpace: 'nowrap' },
  sentence: { fontWeight: tokens.fontWeightSemibold },
});

/** What to do next, and a button that leads there; on the page itself the sentence alone. */
export function NextCard({ page }: { readonly page: StepName }) {
  const styles = useStyles();
  const { view, say, goTo, host, pane } = usePaneContext();
  const { next, lagging } = view.week;
  const go = goal(next, page);
  const open = next === 'enter' && page === 'overview' ? (lagging?.place ?? null) : null;
  return (
    <section className={styles.card} aria-label={say('pane.next')}>
      {next === null && <StateMark state="done" />}
      <div className={styles.text}>
        <span className={styles.label}>{say('pane.next')}</span>
        <span className={styles.sentence}>{nextSentence(view, say)}</span>
      </div>
      {go !== null && (
        <Button
          appearance="primary"
          className={styles.button}
          icon={<ArrowRight16Regular />}
          iconPosition="after"
          onClick={() => {
            goTo(go.page);
          }}
        >
          {say(go.word)}
        </Button>
      )}
      {open !== null && (
        <Button
          appearance="primary"
          className={styles.button}
          onClick={() => {
            pane.ask(() => host.selectCell(open));
          }}
        >
          {say('pane.goFirst')}
        </Button>
      )}
    </section>
  );
}

const words = {
  overview: 'pane.goOverview',
  prepare: 'pane.goPrepare',
  check: 'pane.goCheck',
  total: 'pane.goTotal',
  report: 'pane.goReport',
} as const;

function goal(next: WeekStep | null, page: StepName) {
  if (next === null || pageOf[next] === page) return null;
  return { page: pageOf[next], word: words[pageOf[next]] };
}
