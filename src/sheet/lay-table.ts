/** A cell of an HTML table as it stands in its row. */
export type TableCell = { readonly text: string; readonly rowSpan: number; readonly colSpan: number };

/** Most rows or columns that a span is believed to cover. */
const mostSpanned = 20_000;

/** Cells of an HTML table at their places: what a merged cell covers is empty. */
export function layTable(rows: readonly (readonly TableCell[])[]): readonly (readonly string[])[] {
  const grid: string[][] = rows.map(() => []);
  // How many rows further down each column is covered from above.
  const covered: number[] = [];
  rows.forEach((cells, index) => {
    const row = grid[index] ?? [];
    let column = 0;
    const pass = () => {
      while ((covered[column] ?? 0) > 0) {
        covered[column] = (covered[column] ?? 0) - 1;
        row[column++] = '';
      }
    };
    for (const { text, rowSpan, colSpan } of cells) {
      pass();
      for (let part = 0; part < Math.min(colSpan, mostSpanned); part++) {
        covered[column] = Math.min(rowSpan, mostSpanned) - 1;
        row[column++] = part === 0 ? text : '';
      }
    }
    for (; column < covered.length; column++) {
      if ((covered[column] ?? 0) === 0) continue;
      covered[column] = (covered[column] ?? 0) - 1;
      row[column] = '';
    }
  });
  const width = Math.max(0, ...grid.map((row) => row.length));
  return grid.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? ''));
}
