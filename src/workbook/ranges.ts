import type { Range } from '../core/base/cells';
import type { SheetContent } from '../core/base/sheet-content';
import { WorkbookError } from './workbook-error';

const rowLimit = 1_048_576;
const columnLimit = 16_384;

/** The rectangle that the content speaks of; undefined where it holds no cells. Throws where no sheet is as large. */
export function contentRange({ name, cells }: SheetContent): Range | undefined {
  const right = cells.reduce((widest, row) => Math.max(widest, row.length), 0) - 1;
  const bottom = cells.length - 1;
  if (right < 0) return undefined;
  if (bottom >= rowLimit || right >= columnLimit) throw new WorkbookError('fault.outsideSheet', { sheet: name });
  return { top: 0, left: 0, bottom, right };
}

export function intersects(one: Range, other: Range): boolean {
  return one.top <= other.bottom && other.top <= one.bottom && one.left <= other.right && other.left <= one.right;
}

/** The smallest range that holds both. */
export function unionOf(one: Range, other: Range): Range {
  return {
    top: Math.min(one.top, other.top),
    left: Math.min(one.left, other.left),
    bottom: Math.max(one.bottom, other.bottom),
    right: Math.max(one.right, other.right),
  };
}
