import type { Preview } from '../engine/engine';
import { Obsolete } from './Obsolete';
import { usePaneContext } from './pane-context';
import { RubricPreview } from './RubricPreview';
import { useStyles } from './styles';

type Props = Preview & { readonly onRemove: () => void };

/** What preparing would add, what was read of a picked rubric, and what is obsolete. */
export function PreparationPreview({ additions, rubric, departments, obsolete, removable, onRemove }: Props) {
  const styles = useStyles();
  const { say } = usePaneContext();
  return (
    <>
      <div role="status">
        {additions.length === 0 ? say('pane.nothingToAdd') : say('pane.wouldAdd', { count: additions.length })}
        <ul className={styles.list}>
          {additions.map((addition) => (
            <li key={addition}>{addition}</li>
          ))}
        </ul>
        {departments.length > 0 && (
          <>
            {say('pane.departmentsRead')}
            <ul className={styles.list}>
              {departments.map((note) => (
                <li key={note}>{note}</li>
              ))}
            </ul>
          </>
        )}
        {rubric !== null && <RubricPreview rubric={rubric} />}
      </div>
      {obsolete.length > 0 && <Obsolete {...{ obsolete, removable, onRemove }} />}
    </>
  );
}
