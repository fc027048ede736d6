import Table from 'cli-table3';

/** Rows as a table for a terminal; control characters in cells are shown as spaces. */
export function textTable(
  head: readonly string[],
  rows: readonly (readonly (string | number)[])[],
  rightAligned: readonly number[] = [],
): string {
  const table = new Table({
    head: [...head],
    style: { head: [], border: [], compact: true },
    colAligns: head.map((_, column) => (rightAligned.includes(column) ? 'right' : 'left')),
  });
  for (const row of rows) table.push(row.map((cell) => printable(String(cell))));
  return table.toString();
}

/** A cell may hold anything, but it must not steer the terminal. */
export function printable(text: string): string {
  // eslint-disable-next-line no-control-regex -- these are the characters to remove
  return text.replace(/[\u0000-\u001f\u007f-\u009f]+/g, ' ');
}
