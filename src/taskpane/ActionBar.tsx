import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  bar: {
    position: 'sticky',
    bottom: 0,
    zIndex: 1,
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'flex-end',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  text: { flexGrow: 1, minWidth: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

/** What can be done with a form, in sight wherever the form is scrolled to. */
export function ActionBar({ text, children }: { readonly text?: string; readonly children: ReactNode }) {
  const styles = useStyles();
  return (
    <div className={styles.bar}>
      {text !== undefined && <span className={styles.text}>{text}</span>}
      {children}
    </div>
  );
}
