import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CircleHalfFill16Filled } from '@fluentui/react-icons/svg/circle-half-fill';
import { ErrorCircle16Filled } from '@fluentui/react-icons/svg/error-circle';
import { Info16Filled } from '@fluentui/react-icons/svg/info';
import { Warning16Filled } from '@fluentui/react-icons/svg/warning';
import type { FindingView } from '../engine/view';
import { usePaneContext } from './pane-context';

/** A mark that is still to be given looks as it does on the overview. */
export type FindingTone = FindingView['severity'] | 'due';

export function toneOf({ severity, isDue }: FindingView): FindingTone {
  return isDue ? 'due' : severity;
}

const icons = {
  due: CircleHalfFill16Filled,
  error: ErrorCircle16Filled,
  warn: Warning16Filled,
  info: Info16Filled,
} as const;
const words = { due: 'pane.oneDue', error: 'pane.oneError', warn: 'pane.oneWarn', info: 'pane.oneInfo' } as const;

const useStyles = makeStyles({
  mark: { flexShrink: 0, display: 'block' },
  error: { color: tokens.colorStatusDangerForeground1 },
  due: { color: tokens.colorStatusWarningForeground3 },
  warn: { color: tokens.colorStatusWarningForeground3 },
  info: { color: tokens.colorNeutralForeground3 },
});

type MarkProps = {
  readonly tone: FindingTone;
  /** Where the word stands beside it. */
  readonly silent?: boolean;
};

/** How bad a finding is, by colour and shape, and in a word for who does not see them. */
export function SeverityMark({ tone, silent = false }: MarkProps) {
  const styles = useStyles();
  const { say } = usePaneContext();
  const Icon = icons[tone];
  const className = mergeClasses(styles.mark, styles[tone]);
  return silent ? (
    <Icon aria-hidden="true" className={className} />
  ) : (
    <Icon role="img" aria-label={say(words[tone])} className={className} />
  );
}
