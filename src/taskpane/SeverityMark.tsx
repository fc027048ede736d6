import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ErrorCircle16Filled } from '@fluentui/react-icons/svg/error-circle';
import { Info16Filled } from '@fluentui/react-icons/svg/info';
import { Warning16Filled } from '@fluentui/react-icons/svg/warning';
import type { FindingView } from '../engine/view';
import { usePaneContext } from './pane-context';

const icons = { error: ErrorCircle16Filled, warn: Warning16Filled, info: Info16Filled } as const;
const words = { error: 'pane.oneError', warn: 'pane.oneWarn', info: 'pane.oneInfo' } as const;

const useStyles = makeStyles({
  mark: { flexShrink: 0, display: 'block' },
  error: { color: tokens.colorStatusDangerForeground1 },
  warn: { color: tokens.colorStatusWarningForeground3 },
  info: { color: tokens.colorNeutralForeground3 },
});

type MarkProps = {
  readonly severity: FindingView['severity'];
  /** Where the word stands beside it. */
  readonly silent?: boolean;
};

/** How bad a finding is, by colour and shape, and in a word for who does not see them. */
export function SeverityMark({ severity, silent = false }: MarkProps) {
  const styles = useStyles();
  const { say } = usePaneContext();
  const Icon = icons[severity];
  const className = mergeClasses(styles.mark, styles[severity]);
  return silent ? (
    <Icon aria-hidden="true" className={className} />
  ) : (
    <Icon role="img" aria-label={say(words[severity])} className={className} />
  );
}
