/** Excel's format for a score that shows all of this number of decimals: 2 → `0.00`, 0 → `0`. */
export function scoreFormat(decimals: number): string {
  return decimals > 0 ? `0.${'0'.repeat(decimals)}` : '0';
}
