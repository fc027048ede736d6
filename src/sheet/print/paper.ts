import type { PrintLook } from '../../workbook/looks/book-looks';

/** Upright, in millimetres, by Excel's numbers (ECMA-376, 18.3.1.63). */
const papers: Readonly<Record<number, readonly [number, number]>> = {
  1: [215.9, 279.4],
  3: [279.4, 431.8],
  4: [431.8, 279.4],
  5: [215.9, 355.6],
  7: [184.15, 266.7],
  8: [297, 420],
  9: [210, 297],
  11: [148, 210],
  12: [257, 364],
  13: [182, 257],
  66: [420, 594],
  70: [105, 148],
};
const a4 = [210, 297] as const;

/** CSS pixels of a millimetre. */
export const pixelsPerMillimetre = 96 / 25.4;

/** Millimetres, as it lies in the printer. A paper that is not known is A4. */
export type Paper = { readonly width: number; readonly height: number };

export function paperOf({ paper, landscape }: Pick<PrintLook, 'paper' | 'landscape'>): Paper {
  const [short, long] = papers[paper] ?? a4;
  return landscape ? { width: long, height: short } : { width: short, height: long };
}

/** Millimetres for cells between the margins; where these leave nothing, half of the paper. */
export function roomOf(print: Pick<PrintLook, 'paper' | 'landscape' | 'margins'>): Paper {
  const { width, height } = paperOf(print);
  const [left, right, top, bottom] = print.margins;
  const wide = width - left - right;
  const high = height - top - bottom;
  return { width: wide > 1 ? wide : width / 2, height: high > 1 ? high : height / 2 };
}
