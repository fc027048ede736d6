import { useState } from 'react';
import type { ExplanationView, RankedView } from '../engine/ranking';
import { usePaneContext } from './pane-context';

export type Explained = {
  /** 编号 of the criterion that is explained; '' where none is. */
  readonly criterion: string;
  readonly explanation: ExplanationView | null;
  /** Asks for it, or puts it away. */
  readonly toggle: (criterion: string) => void;
};

/** How one score of a department came about. An answer about a score that has changed since is not shown. */
export function useExplanation(department: RankedView): Explained {
  const { host, pane } = usePaneContext();
  const [told, setTold] = useState<{ asked: string; criterion: string; explanation: ExplanationView } | null>(null);
  const asked = JSON.stringify(department);
  const current = told?.asked === asked ? told : null;
  return {
    criterion: current?.criterion ?? '',
    explanation: current?.explanation ?? null,
    toggle: (criterion) => {
      if (current?.criterion === criterion) {
        setTold(null);
        return;
      }
      pane.ask(
        () => host.engine.explain(department.name, criterion),
        (explanation) => {
          setTold({ asked, criterion, explanation });
        },
      );
    },
  };
}
