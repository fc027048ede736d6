import { Button, Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import { usePaneContext } from './pane-context';
import { useStyles } from './styles';
import { useBorrowedFocus } from './use-borrowed-focus';

/** Why a finding is accepted; '' means that it is not after all, as Escape says. */
export function ReasonForm({ onReason }: { readonly onReason: (reason: string) => void }) {
  const styles = useStyles();
  const { say } = usePaneContext();
  const [reason, setReason] = useState('');
  const field = useBorrowedFocus<HTMLInputElement>();
  return (
    <form
      className={styles.section}
      onSubmit={(event) => {
        event.preventDefault();
        if (reason.trim() !== '') onReason(reason.trim());
      }}
      onKeyDown={({ key, nativeEvent }) => {
        if (key === 'Escape' && !nativeEvent.isComposing) onReason('');
      }}
    >
      <Field label={say('pane.reason')} size="small">
        <Input
          size="small"
          input={{ ref: field }}
          value={reason}
          onChange={(_, { value }) => {
            setReason(value);
          }}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && event.nativeEvent.isComposing) event.preventDefault();
          }}
        />
      </Field>
      <div className={styles.row}>
        <Button size="small" type="submit" appearance="primary" disabledFocusable={reason.trim() === ''}>
          {say('pane.accept')}
        </Button>
        <Button
          size="small"
          appearance="subtle"
          onClick={() => {
            onReason('');
          }}
        >
          {say('pane.no')}
        </Button>
      </div>
    </form>
  );
}
