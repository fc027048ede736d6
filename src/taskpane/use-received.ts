import { useState } from 'react';
import type { PickedFile } from '../engine/engine';
import type { ReceivedView } from '../engine/exchange-view';
import { usePaneContext } from './pane-context';

const none: ReadonlySet<string> = new Set();

/** The files that came back, what merging them would do, and what was decided about them. */
export function useReceived() {
  const { host, pane } = usePaneContext();
  const [files, setFiles] = useState<readonly PickedFile[]>([]);
  const [whose, setWhose] = useState<Readonly<Record<string, string>>>({});
  const [received, setReceived] = useState<ReceivedView | null>(null);
  const [returns, setReturns] = useState(none);
  const look = (next: readonly PickedFile[], named: Readonly<Record<string, string>>): void => {
    setFiles(next);
    setWhose(named);
    pane.ask(
      () => host.engine.receive({ files: next, whose: named }),
      (view) => {
        setReceived(view);
        setReturns(none);
      },
    );
  };
  return {
    files,
    received,
    /** The keys of the conflicts in which the return counts. */
    returns,
    add: (more: readonly PickedFile[]): void => {
      if (more.length === 0) return;
      // The same file, changed meanwhile, takes the place of the one before.
      const names = new Set(more.map(({ name }) => name));
      look([...files.filter(({ name }) => !names.has(name)), ...more], whose);
    },
    decide: (file: string, name: string): void => {
      const { [file]: _before, ...others } = whose;
      look(files, name === '' ? others : { ...others, [file]: name });
    },
    choose: (keys: readonly string[], isReturn: boolean): void => {
      const next = new Set(returns);
      for (const key of keys) {
        if (isReturn) next.add(key);
        else next.delete(key);
      }
      setReturns(next);
    },
    putAway: (): void => {
      setFiles([]);
      setWhose({});
      setReceived(null);
      setReturns(none);
    },
  };
}
