import type { RubricView } from '../engine/engine';
import { usePaneContext } from './pane-context';
import { useStyles } from './styles';

/** What was read of the school's own rubric: each criterion with its proposal, what is left open, what was not taken over. */
export function RubricPreview({ rubric }: { readonly rubric: RubricView }) {
  const styles = useStyles();
  const { say } = usePaneContext();
  return (
    <div className={styles.section}>
      <div>{rubric.summary}</div>
      <ul className={styles.plainList}>
        {rubric.rows.map(({ id, item, content, points, mode, parameters, doubt }, at) => (
          <li key={`${id} ${at}`} className={styles.card}>
            <span>
              {id} {item === content ? item : `${item} · ${content}`}
              {points !== '' && say('pane.ofPoints', { points })}
            </span>
            {doubt === '' ? (
              <span className={styles.done}>{`${mode} ${parameters}`}</span>
            ) : (
              <span className={styles.open}>{doubt}</span>
            )}
          </li>
        ))}
      </ul>
      {rubric.notes.length > 0 && (
        <ul className={styles.list}>
          {rubric.notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
