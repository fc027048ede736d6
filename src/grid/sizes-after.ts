import type { SheetLooks } from '../workbook/looks/book-looks';
import type { Resizing } from '../workbook/writing/set-sizes';

type Sizes = Pick<SheetLooks, 'columns' | 'heights'>;

/** The looks of a sheet with other widths or heights; what is hidden stays so. */
export function looksAfter<Looks extends Sizes>(looks: Looks, { which, from, to, size }: Resizing): Looks {
  if (which === 'columns') return { ...looks, columns: columnsAfter(looks.columns, from, to, size) };
  const heights = new Map(looks.heights);
  for (let row = from; row <= to; row++)
    if (size === null) heights.delete(row);
    else heights.set(row, size);
  return { ...looks, heights };
}

function columnsAfter(columns: Sizes['columns'], from: number, to: number, width: number | null): Sizes['columns'] {
  const kept = columns.flatMap((one) => [
    ...(one.from < from ? [{ ...one, to: Math.min(one.to, from - 1) }] : []),
    ...(one.to > to ? [{ ...one, from: Math.max(one.from, to + 1) }] : []),
  ]);
  const sized = Array.from({ length: to - from + 1 }, (_, at) => {
    const column = from + at;
    const { hidden = false, style = 0 } = columns.find((one) => one.from <= column && column <= one.to) ?? {};
    return { from: column, to: column, width, hidden, style };
  });
  return [...kept, ...sized].sort((one, other) => one.from - other.from);
}
