import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { FindingFilter } from './group-findings';
import { usePaneContext } from './pane-context';
import { SeverityMark } from './SeverityMark';

const useStyles = makeStyles({
  counters: { display: 'grid', gridTemplateColumns: 'repeat(4, minmax(0, 1fr))', gap: tokens.spacingHorizontalS },
  counter: {
    minWidth: 0,
    padding: `${tokens.spacingVerticalXS} 0`,
    flexDirection: 'column',
    fontWeight: tokens.fontWeightRegular,
  },
  count: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
  },
  word: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  more: { display: 'flex', gap: tokens.spacingHorizontalS, ':empty': { display: 'none' } },
  small: { minWidth: 0, fontVariantNumeric: 'tabular-nums' },
  // As Fluent's toggle button, which brings 4 KB for looks that are not used.
  on: {
    backgroundColor: tokens.colorNeutralBackground1Selected,
    color: tokens.colorNeutralForeground1Selected,
    '@media (forced-colors: active)': {
      backgroundColor: 'Highlight',
      color: 'HighlightText',
      forcedColorAdjust: 'none',
      ':hover': { backgroundColor: 'HighlightText', color: 'Highlight' },
    },
  },
});

type FilterProps = {
  readonly filter: FindingFilter;
  readonly onFilter: (filter: FindingFilter) => void;
};

/** How many errors, marks still to be given, warnings and hints there are; each shows its own alone, and all again when pressed again. */
export function FindingCounters({ filter, onFilter }: FilterProps) {
  const styles = useStyles();
  const { view, say } = usePaneContext();
  const { errors, warnings, hints } = view.overview.counts;
  const { due } = view.week;
  const counters = [
    ['error', errors - due],
    ['due', due],
    ['warn', warnings],
    ['info', hints],
  ] as const;
  return (
    <div role="group" aria-label={say('pane.severity')} className={styles.counters}>
      {counters.map(([tone, count]) => (
        <Toggle key={tone} own={tone} className={styles.counter} filter={filter} onFilter={onFilter}>
          <span className={styles.count}>
            <SeverityMark tone={tone} silent />
            {count}
          </span>{' '}
          <span className={styles.word}>{say(`pane.${tone}`)}</span>
        </Toggle>
      ))}
    </div>
  );
}

/** What can be fixed, and what was accepted; each only where there is any. */
export function FindingToggles({ filter, onFilter }: FilterProps) {
  const styles = useStyles();
  const { view, say } = usePaneContext();
  const fixable = view.findings.filter(({ fix, accepted }) => fix !== null && accepted === null).length;
  const toggles = [
    ['fixable', fixable],
    ['acceptedOnly', view.overview.counts.accepted],
  ] as const;
  return (
    <div className={styles.more}>
      {toggles.map(([own, count]) =>
        count === 0 && filter !== own ? null : (
          <Toggle key={own} own={own} className={styles.small} filter={filter} onFilter={onFilter}>
            {`${say(`pane.${own}`)} ${String(count)}`}
          </Toggle>
        ),
      )}
    </div>
  );
}

type ToggleProps = FilterProps & {
  readonly own: FindingFilter;
  readonly className: string | undefined;
  readonly children: ReactNode;
};

function Toggle({ own, className, filter, onFilter, children }: ToggleProps) {
  const styles = useStyles();
  const isOn = filter === own;
  return (
    <Button
      size="small"
      className={mergeClasses(className, isOn && styles.on)}
      aria-pressed={isOn}
      onClick={() => {
        onFilter(isOn ? 'all' : own);
      }}
    >
      {children}
    </Button>
  );
}
