import { makeStyles, tokens } from '@fluentui/react-components';
import { weekSteps } from '../engine/overview';
import type { View } from '../engine/view';
import type { WeekStep, WrittenView } from '../engine/overview';
import type { SayPane } from '../words/pane-words';
import { pageOf } from './next-sentence';
import { momentText } from './moment-text';
import { usePaneContext } from './pane-context';
import { percent } from './percent';
import { StateMark } from './StateMark';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column' },
  step: {
    width: '100%',
    display: 'flex',
    alignItems: 'baseline',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} 0`,
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground1,
    font: 'inherit',
    textAlign: 'left',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  mark: { alignSelf: 'center' },
  name: { flexShrink: 0, fontWeight: tokens.fontWeightSemibold },
  state: { minWidth: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

/** The steps of the week, each with its state; one leads to its page. */
export function WeekSteps() {
  const styles = useStyles();
  const { view, say, language, goTo } = usePaneContext();
  const { states } = view.week;
  return (
    <ol className={styles.list} aria-label={say('pane.week')}>
      {weekSteps.map((step) => {
        const state = states[step];
        if (state === undefined) return null;
        return (
          <li key={step}>
            <button
              type="button"
              className={styles.step}
              onClick={() => {
                goTo(pageOf[step]);
              }}
            >
              <span className={styles.mark}>
                <StateMark state={state} />
              </span>
              <span className={styles.name}>{say(step === 'enter' ? 'pane.enter' : `pane.${step}`)}</span>
              <span className={styles.state}>{stateText(step, view, say, language)}</span>
            </button>
          </li>
        );
      })}
    </ol>
  );
}

function stateText(step: WeekStep, { overview, week }: View, say: SayPane, language: string): string {
  const { departments, judges, registers, counts, totals, reported } = overview;
  switch (step) {
    case 'prepare':
      return judges.length === 0
        ? say('pane.preparedOnly', { departments: departments.length })
        : say('pane.prepared', { departments: departments.length, judges: judges.length });
    case 'enter': {
      const rows = registers.reduce((sum, register) => sum + register.rows, 0);
      const { given, due } = week.marks;
      return due === 0
        ? say('pane.enteredRows', { rows })
        : say('pane.entered', { share: percent(week.marks), given, due, rows });
    }
    case 'check':
      return say('pane.checked', {
        errors: counts.errors - week.due,
        blank: week.due,
        warnings: counts.warnings,
      });
    case 'total':
      return totals === null ? say('pane.noTotals') : writtenText(totals, 'pane.totalsAt', say, language);
    case 'report':
      return reported === null ? say('pane.noReport') : writtenText(reported, 'pane.reportedAt', say, language);
  }
}

function writtenText(
  { at, draft, stale }: WrittenView,
  id: 'pane.totalsAt' | 'pane.reportedAt',
  say: SayPane,
  language: string,
): string {
  const day = momentText(at, language);
  return `${say(id, { at: day })}${draft ? say('pane.draft') : ''} · ${say(stale ? 'pane.stale' : 'pane.fresh')}`;
}
