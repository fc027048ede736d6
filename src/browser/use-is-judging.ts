import { useSyncExternalStore } from 'react';

/** The pane has its steps behind `#` too, without a slash. */
export const judgeAddress = '#/judge';

export function useIsJudging(): boolean {
  return useSyncExternalStore(follow, () => location.hash === judgeAddress);
}

function follow(changed: () => void): () => void {
  window.addEventListener('hashchange', changed);
  return () => {
    window.removeEventListener('hashchange', changed);
  };
}
