import { mapReferences } from './map-references';

/** So many rows put in before row `at` (from 0) of a sheet. */
export type Insertion = { readonly sheet: string; readonly at: number; readonly count: number };

/**
 * The formula after rows were inserted; `home` is the sheet that it stands in, to which references without a sheet
 * name lead (undefined in defined names and charts, where every reference names its sheet).
 */
export function insertInFormula(formula: string, home: string | undefined, insertion: Insertion): string {
  const wanted = insertion.sheet.toLowerCase();
  return mapReferences(formula, (reference, sheet) => {
    const leadsTo = sheet ?? home;
    return leadsTo?.toLowerCase() === wanted ? insertInReference(reference, insertion) : reference;
  });
}

/** `A3:B9` → `A3:B11`, for a reference into the sheet itself. */
export function insertInReference(reference: string, insertion: Insertion): string {
  return reference
    .split(':')
    .map((corner) => corner.replace(/\d+$/, (digits) => String(insertInRow(Number(digits) - 1, insertion) + 1)))
    .join(':');
}

/** `A3:B9 D4`, as validations and conditional formats list their ranges. */
export function insertInRanges(ranges: string, insertion: Insertion): string {
  return ranges
    .split(/\s+/)
    .map((range) => insertInReference(range, insertion))
    .join(' ');
}

/** Where row `row` (from 0) stands after the insertion; the last row of a sheet stays the last. */
export function insertInRow(row: number, insertion: Insertion): number {
  return row >= insertion.at ? Math.min(row + insertion.count, 1_048_575) : row;
}
