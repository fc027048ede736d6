import { presentOr } from '../base/parsed';
import type { Book } from '../book/read-book';
import type { Decide } from './decision';
import { ownedRows } from './row-owner';
import type { OwnedRows } from './row-owner';
import { senderDirectory } from './senders';
import type { SenderDirectory } from './senders';

/** What all returns of one collection share. */
export type MergeContext = {
  readonly book: Book;
  readonly directory: SenderDirectory;
  readonly owned: OwnedRows;
  readonly year: number | undefined;
  readonly decide: Decide;
  /** The moment of the collection, ISO text. */
  readonly now: string;
};

export function mergeContext(book: Book, decide: Decide, now: string): MergeContext {
  const directory = senderDirectory(book);
  const year = presentOr(book.settings.year, undefined);
  return { book, directory, owned: ownedRows(directory), year, decide, now };
}
