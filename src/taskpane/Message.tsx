import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkCircle16Filled } from '@fluentui/react-icons/svg/checkmark-circle';
import { ErrorCircle16Filled } from '@fluentui/react-icons/svg/error-circle';
import { Info16Filled } from '@fluentui/react-icons/svg/info';
import { Warning16Filled } from '@fluentui/react-icons/svg/warning';
import type { KeyboardEventHandler, ReactNode } from 'react';

const icons = {
  success: CheckmarkCircle16Filled,
  warning: Warning16Filled,
  error: ErrorCircle16Filled,
  info: Info16Filled,
} as const;
export type MessageTone = keyof typeof icons;

const useStyles = makeStyles({
  message: {
    display: 'grid',
    gridTemplateColumns: 'auto 1fr',
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  // All in one line, where there is room for it.
  wide: {
    gridTemplateColumns: 'auto 1fr auto auto',
    alignItems: 'center',
    borderRadius: 0,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
  },
  body: { minWidth: 0, overflowWrap: 'anywhere' },
  actions: { gridColumn: '2', display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  wideActions: { gridColumn: 'auto', justifyContent: 'flex-end' },
  icon: { display: 'block', marginTop: '1px' },
  info: { backgroundColor: tokens.colorNeutralBackground3 },
  success: { backgroundColor: tokens.colorStatusSuccessBackground1 },
  warning: { backgroundColor: tokens.colorStatusWarningBackground1 },
  error: { backgroundColor: tokens.colorStatusDangerBackground1 },
  infoIcon: { color: tokens.colorNeutralForeground3 },
  successIcon: { color: tokens.colorStatusSuccessForeground1 },
  warningIcon: { color: tokens.colorStatusWarningForeground3 },
  errorIcon: { color: tokens.colorStatusDangerForeground1 },
});

type MessageProps = {
  readonly tone: MessageTone;
  readonly children: ReactNode;
  /** Buttons, below the text or beside it. */
  readonly actions?: ReactNode;
  /** In one line, over the width of a page, with a button to close it at its end. */
  readonly close?: ReactNode;
  readonly role?: 'alert';
  readonly className?: string;
  readonly onKeyDown?: KeyboardEventHandler;
};

/** Something that a person should know, and what can be done about it. */
export function Message({ tone, children, actions, close, role, className, onKeyDown }: MessageProps) {
  const styles = useStyles();
  const Icon = icons[tone];
  const isWide = close !== undefined;
  return (
    <div
      className={mergeClasses(styles.message, styles[tone], isWide && styles.wide, className)}
      role={role}
      onKeyDown={onKeyDown}
    >
      <Icon aria-hidden="true" className={mergeClasses(styles.icon, styles[`${tone}Icon`])} />
      <div className={styles.body}>{children}</div>
      {actions !== undefined && (
        <div className={mergeClasses(styles.actions, isWide && styles.wideActions)}>{actions}</div>
      )}
      {close}
    </div>
  );
}
