import { isRich, scalarOf } from '../src/core/base/cells';
import type { Sheet } from '../src/core/base/cells';
import type { SheetContent } from '../src/core/base/sheet-content';

/** A made sheet, to be laid into a file. */
export function contentOf({ name, rows }: Sheet): SheetContent {
  const cells = rows.map((row) =>
    row.map((cell) => {
      const value = scalarOf(cell);
      return isRich(cell) && cell.date === true ? { value, style: { format: 'yyyy-mm-dd' } } : { value };
    }),
  );
  return { name, cells };
}
