import type { Finding, Severity } from '../base/findings';

const severities: readonly Severity[] = ['error', 'warn', 'info'];

/**
 * Findings as a person works through them: errors first, then by sheet, row and column; findings about the workbook as a
 * whole stand first within their severity. `sheetNames` is the order of the sheets; without it, that in which the
 * findings name them.
 */
export function findingsInOrder(findings: readonly Finding[], sheetNames: readonly string[] = []): readonly Finding[] {
  const sheetRanks = new Map(sheetNames.map((name, at) => [name, at]));
  for (const { place } of findings) {
    if (place !== null && !sheetRanks.has(place.sheet)) sheetRanks.set(place.sheet, sheetRanks.size);
  }
  const keyed = findings.map((finding) => ({ finding, keys: sortKeys(finding, sheetRanks) }));
  return keyed.sort((left, right) => compareKeys(left.keys, right.keys)).map(({ finding }) => finding);
}

function sortKeys({ severity, place }: Finding, sheetRanks: ReadonlyMap<string, number>): readonly number[] {
  const rank = severities.indexOf(severity);
  return place === null ? [rank, -1] : [rank, sheetRanks.get(place.sheet) ?? 0, place.row, place.column];
}

function compareKeys(left: readonly number[], right: readonly number[]): number {
  for (const [at, key] of left.entries()) {
    const difference = key - (right[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
