import type { Place } from '../core/base/findings';
import type { SheetView } from '../sheet/sheet-view';
import type { PageCommands } from './page-commands';

/** The sheet on this page. */
export type SheetArea = {
  /** Draws into this element; null takes the view away. */
  readonly mount: (host: HTMLElement | null) => void;
  readonly goTo: (place: Place) => Promise<void>;
  readonly commands: Pick<PageCommands, 'undo' | 'redo' | 'find' | 'filter' | 'insertRows' | 'deleteRows'>;
  readonly shown: SheetView['shown'];
  readonly isTyping: () => boolean;
  /** Takes what is being typed, and waits until the workbook has it. */
  readonly settle: () => Promise<void>;
  /** Draws another workbook. */
  readonly show: () => Promise<void>;
};
