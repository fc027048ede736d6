import type { Author, HostBook } from '../model/host-book';
import type { HostSheet } from '../model/host-sheet';

/** What every member needs: the workbook, who is asking, and fresh formula results. */
export type Scope = {
  readonly book: HostBook;
  readonly author: Author;
  /** Brings formula results up to date, where calculation is on. */
  readonly calculate: () => void;
  /** Does so where calculation is manual, too. */
  readonly calculateNow: () => void;
  /** Brings one sheet's results up to date; those of other sheets stay as they are. */
  readonly calculateSheet: (sheet: HostSheet) => void;
};
