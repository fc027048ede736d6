import type { Place } from '../core/base/findings';
import type { Engine, FileView, TellStage } from '../engine/engine';

/** All that the pane needs of where it runs: Excel, or the browser edition. */
export type PaneHost = {
  readonly engine: Engine;
  readonly isDark: () => boolean;
  readonly selectCell: (place: Place) => Promise<void>;
  /** Calls back after changes that this pane did not make, with whether somebody else made them. */
  readonly onChanged: (handler: (isRemote?: boolean) => void) => Promise<() => Promise<void>>;
  /** Tells what an action of the engine is doing; the result ends it. */
  readonly onStage: (handler: TellStage) => () => void;
  /** Null where the host lets nobody save a file from here. */
  readonly saveFile: ((file: FileView) => void) | null;
  /** Opens a file as a new workbook, to be saved from there; null where saving is enough. */
  readonly openFile: ((file: FileView) => Promise<void>) | null;
};
