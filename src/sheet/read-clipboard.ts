import { layTable } from './lay-table';
import type { TableCell } from './lay-table';
import { parseTsv } from './parse-tsv';

/** What another program copied, as rows of texts; null where there is nothing to paste. A table in HTML knows its merged cells. */
export function readClipboard(data: DataTransfer): readonly (readonly string[])[] | null {
  const html = data.getData('text/html');
  const table = /<table/i.test(html) ? new DOMParser().parseFromString(html, 'text/html').querySelector('table') : null;
  if (table !== null && table.rows.length > 0)
    return layTable([...table.rows].map((row) => [...row.cells].map(cellOf)));
  const text = data.getData('text/plain');
  return text === '' ? null : parseTsv(text);
}

/** Stands for <br> while all other line ends become spaces; no text holds it. */
const lineEnd = '\uFFFF';

function cellOf(cell: HTMLTableCellElement): TableCell {
  for (const line of cell.querySelectorAll('br')) line.replaceWith(lineEnd);
  // Line ends of the HTML itself are white space, those of <br> are meant.
  const text = (cell.textContent ?? '')
    .replace(/[\r\n\t ]+/g, ' ')
    .split(lineEnd)
    .map((line) => line.trim())
    .join('\n')
    .replaceAll('\u00a0', ' ')
    .trim();
  return { text, rowSpan: cell.rowSpan === 0 ? 1 : cell.rowSpan, colSpan: cell.colSpan };
}
