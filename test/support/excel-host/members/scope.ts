import type { Author, HostBook } from '../model/host-book';

/** What every member needs: the workbook, who is asking, and fresh formula results. */
export type Scope = {
  readonly book: HostBook;
  readonly author: Author;
  /** Brings formula results up to date, where calculation is on. */
  readonly calculate: () => void;
  /** Does so where calculation is manual, too. */
  readonly calculateNow: () => void;
};
