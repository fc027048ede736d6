import Table from 'cli-table3';
import { onOneLine } from './harmless';
import { textWidth } from '../core/layout/text-width';

/** Where output goes into a file there is no terminal to fit. */
const widthOfFiles = 160;
const narrowest = 8;
/** A border and a space on either side of each cell. */
const perColumn = 3;

/** Rows as a table that fits the terminal: wide columns are wrapped. A cell is one line before it is wrapped. */
export function textTable(
  head: readonly string[],
  rows: readonly (readonly (string | number)[])[],
  rightAligned: readonly number[] = [],
): string {
  const texts = rows.map((row) => row.map((cell) => onOneLine(String(cell))));
  const natural = head.map((title, column) =>
    Math.max(...[title, ...texts.map((row) => row[column] ?? '')].map((text) => Math.ceil(textWidth(text)))),
  );
  const widths = fitted(natural, (process.stdout.columns || widthOfFiles) - 1 - perColumn * head.length);
  const table = new Table({
    head: head.map((title, column) => wrapped(title, widths[column] ?? narrowest)),
    style: { head: [], border: [], compact: true },
    colAligns: head.map((_, column) => (rightAligned.includes(column) ? 'right' : 'left')),
    colWidths: widths.map((width) => width + 2),
  });
  for (const row of texts) table.push(row.map((text, column) => wrapped(text, widths[column] ?? narrowest)));
  return table.toString();
}

/** Takes from the widest columns until all fit; none becomes narrower than what a number needs. */
function fitted(natural: readonly number[], room: number): readonly number[] {
  let limit = Math.max(narrowest, ...natural);
  const total = (most: number) => natural.reduce((sum, width) => sum + Math.min(width, most), 0);
  while (limit > narrowest && total(limit) > room) limit--;
  return natural.map((width) => Math.min(width, limit));
}

/** Breaks a text so that no line is wider; Chinese characters count two. */
function wrapped(text: string, width: number): string {
  const lines: string[] = [];
  let line = '';
  for (const character of text) {
    if (textWidth(line + character) > width) {
      lines.push(line);
      line = '';
    }
    line += character;
  }
  return [...lines, line].join('\n');
}
