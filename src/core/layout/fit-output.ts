import { isBlank } from '../base/cells';
import type { Sheet } from '../base/cells';
import type { ContentCell, SheetContent } from '../base/sheet-content';

/** How far one of our sheets reached when it was last written: only that much may be cleared. */
export type Extent = { readonly rows: number; readonly columns: number };

/** An output sheet fitted to the workbook: rows to insert first, then the content to write. */
export type FittedOutput = {
  readonly insert: { readonly at: number; readonly count: number } | null;
  readonly content: SheetContent;
};

export function extentOf(content: SheetContent): Extent {
  return { rows: content.cells.length, columns: Math.max(0, ...content.cells.map((row) => row.length)) };
}

/**
 * Rewrites in place: our cells that are no longer needed are emptied. Where the sheet grows over rows that a user filled, rows are
 * inserted, so that nothing is overwritten (workbook.md). `before` is what we wrote last time.
 */
export function fitOutput(content: SheetContent, existing: Sheet | undefined, before: Extent): FittedOutput {
  const needed = extentOf(content);
  const free = existing === undefined || !hasUserRows(existing, before.rows, needed.rows);
  const insert = free ? null : { at: before.rows, count: needed.rows - before.rows };
  return { insert, content: emptied(content, before) };
}

function hasUserRows(sheet: Sheet, from: number, to: number): boolean {
  return sheet.rows.slice(from, Math.max(from, to)).some((row) => row.some((cell) => !isBlank(cell)));
}

const nothing: ContentCell = { value: null };

function emptied(content: SheetContent, { rows, columns }: Extent): SheetContent {
  const cells: (ContentCell | undefined)[][] = content.cells.map((row) => {
    const padded = [...row];
    while (padded.length < columns) padded.push(nothing);
    return padded.map((cell) => cell ?? nothing);
  });
  while (cells.length < rows) cells.push(new Array<ContentCell>(columns).fill(nothing));
  return { ...content, cells };
}
