import { makeStyles, tokens } from '@fluentui/react-components';
import type { RubricView } from '../engine/engine';
import { usePaneContext } from './pane-context';
import { QuietList, useListStyles } from './QuietList';
import { StateMark } from './StateMark';

const useStyles = makeStyles({
  title: { fontWeight: tokens.fontWeightSemibold },
  head: { display: 'flex', gap: tokens.spacingHorizontalS },
  content: { flexGrow: 1, minWidth: 0 },
  points: { flexShrink: 0, fontVariantNumeric: 'tabular-nums' },
  read: { display: 'flex', alignItems: 'flex-start', gap: tokens.spacingHorizontalXS },
  proposal: { color: tokens.colorNeutralForeground2 },
  doubt: { color: tokens.colorStatusWarningForeground2 },
});

/** What was read of the school's own rubric: each criterion with its proposal, what is left open, what was not taken over. */
export function RubricPreview({ rubric }: { readonly rubric: RubricView }) {
  const styles = useStyles();
  const list = useListStyles();
  const { say } = usePaneContext();
  return (
    <>
      <span className={styles.title}>{rubric.summary}</span>
      <ul className={list.list}>
        {rubric.rows.map(({ id, item, content, points, mode, parameters, doubt }, at) => (
          <li key={`${id} ${String(at)}`} className={list.line}>
            <div className={styles.head}>
              <span className={styles.content}>
                {id} {item === content ? item : `${item} · ${content}`}
              </span>
              {points !== '' && <span className={styles.points}>{say('pane.inPoints', { value: points })}</span>}
            </div>
            <div className={styles.read}>
              <StateMark state={doubt === '' ? 'done' : 'begun'} />
              <span className={doubt === '' ? styles.proposal : styles.doubt}>
                {doubt === '' ? `${mode} ${parameters}` : doubt}
              </span>
            </div>
          </li>
        ))}
      </ul>
      <QuietList of={rubric.notes} />
    </>
  );
}
