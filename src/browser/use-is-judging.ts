import { useSyncExternalStore } from 'react';

/** The pane has its steps behind `#` too, without a slash. */
const judgeAddress = '#/judge';
let pageBefore = '';

/** To the judge's form, and back to the page where one was. */
export function startJudging(): void {
  if (location.hash === judgeAddress) return;
  pageBefore = location.hash;
  location.hash = judgeAddress;
}

export function endJudging(): void {
  location.hash = pageBefore;
}

export function useIsJudging(): boolean {
  return useSyncExternalStore(follow, () => location.hash === judgeAddress);
}

function follow(changed: () => void): () => void {
  window.addEventListener('hashchange', changed);
  return () => {
    window.removeEventListener('hashchange', changed);
  };
}
