/** Excel's format for a score with so many decimals, all of them shown: 2 → `0.00`, 0 → `0`. */
export function scoreFormat(decimals: number): string {
  return decimals > 0 ? `0.${'0'.repeat(decimals)}` : '0';
}
