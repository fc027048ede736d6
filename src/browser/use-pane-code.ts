import { startTransition, useEffect, useState } from 'react';
import type { App } from '../taskpane/App';

/** The pane, whose code is loaded once a workbook is shown; null until it is there. */
export function usePaneCode(hasBook: boolean, fail: (error: unknown) => void): typeof App | null {
  const [pane, setPane] = useState<typeof App | null>(null);
  useEffect(() => {
    if (!hasBook) return;
    import(/* webpackChunkName: "pane" */ '../taskpane/App').then(({ App }) => {
      // In slices: a transition may be interrupted.
      startTransition(() => {
        setPane(() => App);
      });
    }, fail);
  }, [hasBook, fail]);
  return pane;
}
