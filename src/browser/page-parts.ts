import type { BookServer } from '../grid/book-server';
import type { GridBook } from '../grid/grid-book';
import type { SayBrowser } from '../words/browser-words';
import type { Language } from '../words/words';
import type { Happenings } from './pane-host';
import type { Printing } from './printing';
import type { SheetArea } from './sheet-area';
import type { Workbench } from './workbench';

/** What the page is made of; all of it lives as long as the page. */
export type PageParts = {
  readonly workbench: Workbench;
  readonly server: BookServer;
  readonly grid: GridBook;
  readonly sheet: SheetArea;
  readonly printing: Printing;
  readonly happenings: Happenings;
  readonly language: Language;
  readonly say: SayBrowser;
};
