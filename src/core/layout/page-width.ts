/** Characters on an A4 page in landscape at about two thirds of the size, which can still be read on paper. */
const pageCapacity = 245;

/**
 * How many pages wide a sheet prints so that it stays readable, with the first `repeated` columns on each page. Widths are in characters.
 * One page wherever that is readable.
 */
export function pagesWide(widths: readonly number[], repeated: number): number {
  const total = widths.reduce((sum, width) => sum + width, 0);
  if (total <= pageCapacity) return 1;
  const fixed = widths.slice(0, repeated).reduce((sum, width) => sum + width, 0);
  return Math.ceil((total - fixed) / Math.max(60, pageCapacity - fixed));
}
