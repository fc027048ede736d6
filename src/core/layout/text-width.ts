/** How many columns of half-width characters a text takes: a Chinese character takes two. */
export function textWidth(text: string): number {
  let width = 0;
  for (const character of text) width += (character.codePointAt(0) ?? 0) > 0xff ? 2 : 1;
  return width;
}

/** How many lines a wrapped text takes in a column of `width` characters; at least 1. */
export function lineCount(text: string, width: number): number {
  const lines = text.split('\n').map((line) => Math.max(1, Math.ceil(textWidth(line) / Math.max(2, width - 1))));
  return lines.reduce((sum, count) => sum + count, 0);
}

/** Row height in points for the tallest of some wrapped cells of 11 pt. */
export function rowHeight(cells: readonly { readonly text: string; readonly width: number }[]): number {
  const lines = Math.max(1, ...cells.map(({ text, width }) => lineCount(text, width)));
  return Math.max(20, lines * 15 + 5);
}
