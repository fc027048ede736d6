import { useState } from 'react';
import type { PickedFile } from '../engine/picked-file';
import type { CollectChoice, ReceivedView } from '../engine/exchange-view';
import { usePaneContext } from './pane-context';

type Answers = CollectChoice['answers'];

/** The files that came back, what merging them would do, and what was decided about them. */
export function useReceived() {
  const { host, pane } = usePaneContext();
  const [files, setFiles] = useState<readonly PickedFile[]>([]);
  const [whose, setWhose] = useState<Readonly<Record<string, string>>>({});
  const [received, setReceived] = useState<ReceivedView | null>(null);
  const [answers, setAnswers] = useState<Answers>({});
  const look = (next: readonly PickedFile[], named: Readonly<Record<string, string>>): void => {
    setFiles(next);
    setWhose(named);
    pane.ask(
      () => host.engine.receive({ files: next, whose: named }),
      (view) => {
        setReceived(view);
        setAnswers({});
      },
    );
  };
  return {
    files,
    received,
    /** What was decided of the conflicts, by their keys. */
    answers,
    add: (more: readonly PickedFile[]): void => {
      if (more.length === 0) return;
      // The same file, changed meanwhile, takes the place of the one before.
      const names = new Set(more.map(({ name }) => name));
      look([...files.filter(({ name }) => !names.has(name)), ...more], whose);
    },
    decide: (file: string, name: string): void => {
      const others = Object.entries(whose).filter(([named]) => named !== file);
      look(files, Object.fromEntries(name === '' ? others : [...others, [file, name]]));
    },
    choose: (keys: readonly string[], version: Answers[string]): void => {
      setAnswers({ ...answers, ...Object.fromEntries(keys.map((key) => [key, version])) });
    },
    putAway: (): void => {
      setFiles([]);
      setWhose({});
      setReceived(null);
      setAnswers({});
    },
  };
}
