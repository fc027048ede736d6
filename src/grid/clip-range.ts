import { isRich, type Cell, type Range } from '../core/base/cells';
import { shownCell } from './shown-text';
import { cellOf, lookOf, type WorkingBook, type WorkingSheet } from './working-book';

/** A range as other programs take it. A text that they would take for a formula is marked as text. */
export function clipRange(
  book: WorkingBook,
  sheet: WorkingSheet,
  range: Range,
  leftOut?: ReadonlySet<number>,
): { readonly text: string; readonly html: string } {
  const bottom = Math.min(range.bottom, Math.max(range.top, sheet.rows.length - 1));
  const lines: string[] = [];
  const rows: string[] = [];
  for (let row = range.top; row <= bottom; row++) {
    if (leftOut?.has(row) === true) continue;
    const texts: string[] = [];
    const cells: string[] = [];
    for (let column = range.left; column <= range.right; column++) {
      const cell = cellOf(sheet, row, column);
      const shown = shownCell(cell, lookOf(book, sheet, row, column).format);
      const isText = typeof (isRich(cell) ? cell.value : cell) === 'string';
      texts.push(quoted(isText && looksActive(shown) ? `'${shown}` : shown));
      cells.push(`<td${isText ? asText : ''}>${escaped(shown)}</td>`);
    }
    lines.push(texts.join('\t'));
    rows.push(`<tr>${cells.join('')}</tr>`);
  }
  return { text: lines.join('\r\n'), html: `<table>${rows.join('')}</table>` };
}

/** Excel's word for the format of texts. */
const asText = ` style="mso-number-format:'\\@'"`;

function looksActive(text: string): boolean {
  return /^[=+\-@]/.test(text);
}

/** Tabs and line breaks within a cell, as spreadsheets write them. */
function quoted(text: string): string {
  return /[\t\r\n"]/.test(text) && /[\t\r\n]|^"/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function escaped(text: string): string {
  const html = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
  return html.replace(/\r?\n/g, '<br>');
}

/** How a cell shows itself, as text. */
export function shownAt(book: WorkingBook, sheet: WorkingSheet, row: number, column: number, cell: Cell): string {
  return shownCell(cell, lookOf(book, sheet, row, column).format);
}
