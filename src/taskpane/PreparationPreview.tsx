import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import type { Preview } from '../engine/engine';
import { Obsolete } from './Obsolete';
import { usePaneContext } from './pane-context';
import { QuietList } from './QuietList';
import { RubricPreview } from './RubricPreview';

const useStyles = makeStyles({
  card: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalS,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
    scrollMarginTop: '8px',
  },
  title: { fontWeight: tokens.fontWeightSemibold },
});

type Props = Preview & { readonly onRemove: () => void };

/** What preparing would add, what was read of a picked rubric, and what is obsolete. */
export function PreparationPreview({ additions, rubric, departments, obsolete, removable, onRemove }: Props) {
  const styles = useStyles();
  const { say } = usePaneContext();
  const card = useRef<HTMLDivElement>(null);
  // What was asked for comes into sight, wherever the button stands.
  useEffect(() => {
    card.current?.scrollIntoView({ block: 'start' });
  }, []);
  return (
    <>
      <div ref={card} role="status" className={styles.card}>
        <span className={styles.title}>
          {additions.length === 0 ? say('pane.nothingToAdd') : say('pane.wouldAdd', { count: additions.length })}
        </span>
        <QuietList of={additions} />
        {departments.length > 0 && (
          <>
            <span className={styles.title}>{say('pane.departmentsRead')}</span>
            <QuietList of={departments} />
          </>
        )}
        {rubric !== null && <RubricPreview rubric={rubric} />}
      </div>
      {obsolete.length > 0 && <Obsolete {...{ obsolete, removable, onRemove }} />}
    </>
  );
}
