import type { Change } from '../core/base/change';
import { readBookLooks } from '../workbook/looks/read-looks';
import { applyChanges } from '../workbook/writing/apply-changes';
import { withPending } from './pending';
import { givenSheet, workingBook, type WorkingBook, type WorkingSheet } from './working-book';

/**
 * The workbook after changes: what was entered goes into the parts first, and of the parts only those that are others then are read
 * again. A sheet in which only results have changed needs no reading: what its part holds now is what stands in it.
 */
export function appliedChanges(book: WorkingBook, changes: readonly Change[]): WorkingBook {
  const flushed = withPending(book);
  const store = applyChanges(flushed, changes);
  const isKnown = ({ touched, entered, resized, read: { entry } }: WorkingSheet): boolean =>
    touched && !entered && resized.length === 0 && store.sharesPart(flushed, entry.part);
  const known = new Set(book.sheets.filter(isKnown).map(({ name }) => name));
  const read = readBookLooks(store, book.read, (name) => known.has(name));
  const made = workingBook(read, book);
  const sheets = made.sheets.map((sheet) =>
    known.has(sheet.name)
      ? { ...sheet, touched: false, given: undefined, stored: givenSheet({ ...sheet }).rows }
      : sheet,
  );
  return { ...made, sheets };
}
