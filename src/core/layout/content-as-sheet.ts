import type { Cell, Sheet } from '../base/cells';
import type { ContentCell, SheetContent } from '../base/sheet-content';

/** A sheet that is about to be created, as it will be read back, so that readers can use it before it exists. */
export function contentAsSheet(content: SheetContent): Sheet {
  return {
    name: content.name,
    visibility: content.visibility ?? 'visible',
    rows: content.cells.map((row) => Array.from(row, asCell)),
    merges: content.merges ?? [],
    hiddenRows: [],
  };
}

function asCell(cell: ContentCell | undefined): Cell {
  if (cell === undefined) return null;
  const { value, formula } = cell;
  if (formula !== undefined) return { value, formula };
  const isDate = typeof value === 'number' && /yyyy/.test(cell.style?.format ?? '');
  return isDate ? { value, date: true } : value;
}
