import { Button } from '@fluentui/react-components';
import type { Preview } from '../engine/engine';
import { Message } from './Message';
import { usePaneContext } from './pane-context';
import { QuietList } from './QuietList';

type Props = Pick<Preview, 'obsolete' | 'removable'> & { readonly onRemove: () => void };

/** What is laid out for what is gone, and a button for what of it is empty. */
export function Obsolete({ obsolete, removable, onRemove }: Props) {
  const { say, busy } = usePaneContext();
  return (
    <Message
      tone="info"
      actions={
        removable.length === 0 ? undefined : (
          <>
            <Button size="small" disabledFocusable={busy} onClick={onRemove}>
              {say('pane.removeObsolete')}
            </Button>
          </>
        )
      }
    >
      {say('pane.obsolete', { count: obsolete.length })}
      <QuietList of={obsolete} />
      {removable.length > 0 && say('pane.removable')}
      <QuietList of={removable} />
    </Message>
  );
}
