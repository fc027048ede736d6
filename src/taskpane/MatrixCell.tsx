import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Place } from '../core/base/findings';
import { usePaneContext } from './pane-context';

const useStyles = makeStyles({
  cell: {
    width: '100%',
    minHeight: '30px',
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    gap: '3px',
    padding: '2px 4px',
    border: 'none',
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground1,
    font: 'inherit',
    fontVariantNumeric: 'tabular-nums',
    whiteSpace: 'nowrap',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  none: { color: tokens.colorNeutralForeground3 },
  done: { backgroundColor: tokens.colorStatusSuccessBackground1 },
  begun: { backgroundColor: tokens.colorStatusWarningBackground1 },
  attention: { backgroundColor: tokens.colorStatusDangerBackground1 },
  todo: {},
});

export type CellTone = 'none' | 'todo' | 'begun' | 'attention' | 'done';

type CellProps = {
  readonly tone: CellTone;
  /** All that it says, for who does not see it. */
  readonly label: string;
  /** Where it leads; null for a cell that is nowhere. */
  readonly place: Place | null;
  readonly children: ReactNode;
};

/** A cell of a matrix that leads to its place in the workbook. */
export function MatrixCell({ tone, label, place, children }: CellProps) {
  const styles = useStyles();
  const { host, pane } = usePaneContext();
  if (place === null) return <span className={styles.none}>{children}</span>;
  return (
    <button
      type="button"
      className={mergeClasses(styles.cell, styles[tone])}
      aria-label={label}
      title={label}
      onClick={() => {
        pane.ask(() => host.selectCell(place));
      }}
    >
      {children}
    </button>
  );
}
