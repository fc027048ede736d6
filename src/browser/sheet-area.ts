import type { Place } from '../core/base/findings';
import type { SheetView } from '../sheet/sheet-view';
import type { PageCommands } from './page-commands';

/** What is typed into: whether something is typed that the workbook has not taken, and its taking; false where that was refused. */
export type Typing = { readonly isTyping: () => boolean; readonly settle: () => Promise<boolean> };

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
  /** What is typed into in the sheet's place counts like the sheet; null where nothing is. */
  readonly typeBeside: (typing: Typing | null) => void;
  /** Draws another workbook. */
  readonly show: () => Promise<void>;
};
