import { createContext, useContext } from 'react';
import type { View } from '../engine/view';
import type { SayPane } from '../words/pane-words';
import type { Language } from '../words/words';
import type { PaneHost } from './pane-host';
import type { Pane } from './use-pane';

export const steps = ['overview', 'prepare', 'exchange', 'check', 'total', 'report'] as const;
export type StepName = (typeof steps)[number];

/** What every step of the pane works with. */
export type PaneContext = {
  readonly host: PaneHost;
  readonly pane: Pane;
  readonly view: View;
  readonly say: SayPane;
  readonly language: Language;
  readonly busy: boolean;
  readonly goTo: (step: StepName) => void;
};

export const PaneContextValue = createContext<PaneContext | null>(null);

export function usePaneContext(): PaneContext {
  const context = useContext(PaneContextValue);
  if (context === null) throw new Error('a step is shown outside the pane');
  return context;
}
