/**
 * Comma separated values (RFC 4180) as rows of texts; tabs or semicolons where the first line has no comma. Empty lines are left out. Undefined where a
 * quotation mark is never closed.
 */
export function parseCsv(text: string): readonly (readonly string[])[] | undefined {
  const plain = text.replace(/^\ufeff/, '');
  const separator = separatorOf(plain);
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  const endCell = () => {
    row.push(cell);
    cell = '';
  };
  const endRow = () => {
    endCell();
    if (row.length > 1 || row[0] !== '') rows.push(row);
    row = [];
  };
  for (let at = 0; at < plain.length; at++) {
    const letter = plain[at] ?? '';
    if (quoted) {
      if (letter !== '"') cell += letter;
      else if (plain[at + 1] === '"') cell += plain[at++] ?? '';
      else quoted = false;
    } else if (letter === '"' && cell === '') quoted = true;
    else if (letter === separator) endCell();
    else if (letter === '\n' || letter === '\r') {
      if (letter === '\r' && plain[at + 1] === '\n') at++;
      endRow();
    } else cell += letter;
  }
  if (quoted) return undefined;
  endRow();
  return rows;
}

function separatorOf(text: string): string {
  const [line = ''] = text.split(/[\r\n]/, 1);
  return [',', '\t', ';'].find((candidate) => line.includes(candidate)) ?? ',';
}
