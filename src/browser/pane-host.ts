import type { Place } from '../core/base/findings';
import type { Engine, TellStage } from '../engine/engine';
import type { GridUpdate } from '../grid/grid-book';
import type { PaneHost } from '../taskpane/pane-host';
import { saveFile } from '../taskpane/save-file';

/** Things that happen in the worker, for whoever listens. */
export type Happenings = {
  readonly update: (update: GridUpdate) => void;
  readonly stage: TellStage;
  readonly onUpdate: (handler: (update: GridUpdate) => void) => () => void;
  readonly onStage: (handler: TellStage) => () => void;
};

export function makeHappenings(): Happenings {
  const updates = new Set<(update: GridUpdate) => void>();
  const stages = new Set<TellStage>();
  return {
    update: (update) => {
      for (const handler of updates) handler(update);
    },
    stage: (stage, share) => {
      for (const handler of stages) handler(stage, share);
    },
    onUpdate: (handler) => {
      updates.add(handler);
      return () => updates.delete(handler);
    },
    onStage: (handler) => {
      stages.add(handler);
      return () => stages.delete(handler);
    },
  };
}

/** The pane beside the sheet of this page. */
export function browserPaneHost(
  engine: Engine,
  happenings: Happenings,
  selectCell: (place: Place) => Promise<void>,
): PaneHost {
  return {
    engine,
    isDark: () => window.matchMedia('(prefers-color-scheme: dark)').matches,
    selectCell,
    onChanged: async (handler) => {
      // A pane is made anew for another file.
      const end = happenings.onUpdate(({ origin }) => {
        if (origin === 'person') handler(false);
      });
      return async () => {
        end();
      };
    },
    onStage: happenings.onStage,
    saveFile,
    openFile: null,
  };
}
