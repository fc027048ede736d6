import type { TableRows } from './table-rows';

/**
 * A table as text: the first line holds the headings, cells are divided by `|`. Keeps a scheme as readable as the sheet
 * that it becomes. A line of another length is our own fault.
 */
export function tableText(text: string): TableRows {
  const lines = text.trim().split('\n');
  const [headings = [], ...rows] = lines.map((line) => line.split('|'));
  for (const row of rows) {
    if (row.length !== headings.length) throw new Error(`${row.join('|')} does not fit ${headings.join('|')}`);
  }
  return { headings, rows };
}
