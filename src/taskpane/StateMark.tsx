import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkCircle16Filled } from '@fluentui/react-icons/svg/checkmark-circle';
import { Circle16Regular } from '@fluentui/react-icons/svg/circle';
import { CircleHalfFill16Filled } from '@fluentui/react-icons/svg/circle-half-fill';
import { ErrorCircle16Filled } from '@fluentui/react-icons/svg/error-circle';
import type { StepState } from '../engine/overview';

const icons = {
  todo: Circle16Regular,
  begun: CircleHalfFill16Filled,
  attention: ErrorCircle16Filled,
  done: CheckmarkCircle16Filled,
} as const;

const useStyles = makeStyles({
  mark: { flexShrink: 0, display: 'block' },
  todo: { color: tokens.colorNeutralForeground3 },
  begun: { color: tokens.colorStatusWarningForeground3 },
  attention: { color: tokens.colorStatusDangerForeground1 },
  done: { color: tokens.colorStatusSuccessForeground1 },
});

/** A state by colour and shape; whoever shows it says it in words too. */
export function StateMark({ state }: { readonly state: StepState }) {
  const styles = useStyles();
  const Icon = icons[state];
  return <Icon aria-hidden="true" className={mergeClasses(styles.mark, styles[state])} />;
}
