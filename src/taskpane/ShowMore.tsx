import { Button } from '@fluentui/react-components';
import { usePaneContext } from './pane-context';

/** Asks for more of a long list; nothing where there is no more. */
export function ShowMore({ more, onMore }: { readonly more: number; readonly onMore: () => void }) {
  const { say } = usePaneContext();
  if (more === 0) return null;
  return (
    <div>
      <Button size="small" appearance="subtle" onClick={onMore}>
        {say('pane.showMore', { count: more })}
      </Button>
    </div>
  );
}
