/** Text with tabs as spreadsheets copy it: a cell that holds a tab, a line or a quotation mark stands in quotation marks. */
export function parseTsv(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at <= text.length) {
    const { cell, end } = text[at] === '"' ? quotedCell(text, at) : plainCell(text, at);
    row.push(cell);
    const sign = text[end];
    at = end + (sign === '\r' && text[end + 1] === '\n' ? 2 : 1);
    if (sign === '\t') continue;
    rows.push(row);
    row = [];
    // A line's end closes the last row; it does not begin another.
    if (at >= text.length) break;
  }
  return rows;
}

type Part = { readonly cell: string; readonly end: number };

function plainCell(text: string, from: number): Part {
  let end = from;
  while (end < text.length && !'\t\r\n'.includes(text.charAt(end))) end++;
  return { cell: text.slice(from, end), end };
}

/** A mark that is not closed, or closed in the middle of a cell, is only a mark. */
function quotedCell(text: string, from: number): Part {
  for (let at = from + 1; at < text.length; at++) {
    if (text[at] !== '"') continue;
    if (text[at + 1] === '"') {
      at++;
      continue;
    }
    if (at + 1 < text.length && !'\t\r\n'.includes(text.charAt(at + 1))) break;
    return {
      cell: text
        .slice(from + 1, at)
        .replaceAll('""', '"')
        .replaceAll('\r\n', '\n'),
      end: at + 1,
    };
  }
  return plainCell(text, from);
}
