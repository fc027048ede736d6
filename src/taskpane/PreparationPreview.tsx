import type { Preview } from '../engine/engine';
import { usePaneContext } from './pane-context';
import { RubricPreview } from './RubricPreview';
import { useStyles } from './styles';

/** What preparing would add, and what was read of a picked rubric. */
export function PreparationPreview({ additions, rubric }: Preview) {
  const styles = useStyles();
  const { say } = usePaneContext();
  return (
    <div role="status">
      {additions.length === 0 ? say('pane.nothingToAdd') : say('pane.wouldAdd', { count: additions.length })}
      <ul className={styles.list}>
        {additions.map((addition) => (
          <li key={addition}>{addition}</li>
        ))}
      </ul>
      {rubric !== null && <RubricPreview rubric={rubric} />}
    </div>
  );
}
