import { Button } from '@fluentui/react-components';
import { useEffect } from 'react';
import { ActionBar } from './ActionBar';
import { usePaneContext } from './pane-context';

type SaveBarProps = {
  readonly count: number;
  readonly onTakeBack: () => void;
  /** Puts the focus somewhere once the bar is gone with it. */
  readonly onGone: () => void;
};

/** Says how much is changed and not saved yet. */
export function SaveBar({ count, onTakeBack, onGone }: SaveBarProps) {
  const { say, busy } = usePaneContext();
  useEffect(
    () => () => {
      if (document.activeElement === null || document.activeElement === document.body) onGone();
    },
    [onGone],
  );
  return (
    <ActionBar text={say('pane.changed', { count })}>
      <Button size="small" onClick={onTakeBack}>
        {say('pane.takeBack')}
      </Button>
      <Button size="small" type="submit" appearance="primary" disabledFocusable={busy}>
        {say('pane.save')}
      </Button>
    </ActionBar>
  );
}
