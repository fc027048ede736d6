import { Button } from '@fluentui/react-components';
import type { Preview } from '../engine/engine';
import { usePaneContext } from './pane-context';
import { useStyles } from './styles';

type Props = Pick<Preview, 'obsolete' | 'removable'> & { readonly onRemove: () => void };

/** What is laid out for what is gone, and a button for what of it is empty. */
export function Obsolete({ obsolete, removable, onRemove }: Props) {
  const styles = useStyles();
  const { say, busy } = usePaneContext();
  return (
    <>
      <div role="status">
        {say('pane.obsolete', { count: obsolete.length })}
        <Lines of={obsolete} />
        {removable.length > 0 && say('pane.removable')}
        <Lines of={removable} />
      </div>
      {removable.length > 0 && (
        <div className={styles.row}>
          <Button disabledFocusable={busy} onClick={onRemove}>
            {say('pane.removeObsolete')}
          </Button>
        </div>
      )}
    </>
  );
}

function Lines({ of }: { readonly of: readonly string[] }) {
  const styles = useStyles();
  return of.length === 0 ? null : (
    <ul className={styles.list}>
      {of.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
