import { useState } from 'react';

/** One of the choices that there are now: the first, until another is chosen, and again once that one is gone. */
export function useChosen(choices: readonly string[]): [string, (choice: string) => void] {
  const [chosen, choose] = useState('');
  return [choices.includes(chosen) ? chosen : (choices[0] ?? ''), choose];
}
