import type { Page, SheetContent } from '../base/sheet-content';

const pointsPerMillimetre = 72 / 25.4;
const a4 = { long: 297, short: 210 };
/** The smallest scale, in proportion to what the width allows and absolutely, that is still better than a second page. */
const mostShrunk = 2 / 3;
const smallest = 0.45;
/** Points of a character of the standard font, and of what Excel adds to a column. */
const character = 5.25;
const padding = 3.75;
const defaultHeight = 15;

/** The sheet's page; all on one page where only a few rows would stand on the next one. */
export function fitted(page: Page, { cells, widths = [], heights = [] }: SheetContent): Page {
  const [left, right, top, bottom] = page.margins;
  const [across, down] = page.landscape ? [a4.long, a4.short] : [a4.short, a4.long];
  const width = widths.reduce((sum, one) => sum + one * character + padding, 0);
  const height = cells.reduce((sum, _, row) => sum + (heights[row] ?? defaultHeight), 0);
  const wide = Math.min(1, ((across - left - right) * pointsPerMillimetre) / width);
  const tall = ((down - top - bottom) * pointsPerMillimetre) / height;
  const shrinks = tall < wide && tall >= wide * mostShrunk && tall >= smallest;
  return shrinks ? { ...page, onePage: true } : page;
}
