import type { TableRows } from './table-rows';

/**
 * A table as text: the first line holds the headings, cells are separated by `|`, so that a scheme reads like its sheet. A line of another
 * length is a programming error.
 */
export function tableText(text: string): TableRows {
  const lines = text.trim().split('\n');
  const [headings = [], ...rows] = lines.map((line) => line.split('|'));
  for (const row of rows) {
    if (row.length !== headings.length) throw new Error(`${row.join('|')} does not fit ${headings.join('|')}`);
  }
  return { headings, rows };
}
