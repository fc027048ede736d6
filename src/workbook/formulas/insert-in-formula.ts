import { quoteSheet } from '../../core/base/cells';
import type { Insertion } from '../../core/base/change';
import { mapReferences } from './map-references';
import { shiftFormula } from './shift-formula';

const gone = '#REF!';

/**
 * The formula after rows were put in or taken out; `home` is the sheet that it stands in, to which references without a sheet
 * name lead (undefined in defined names and charts, where every reference names its sheet).
 */
export function insertInFormula(formula: string, home: string | undefined, insertion: Insertion): string {
  const wanted = insertion.sheet.toLowerCase();
  return mapReferences(formula, (reference, sheet) => {
    const leadsTo = sheet ?? home;
    return leadsTo?.toLowerCase() === wanted ? insertInReference(reference, insertion) : reference;
  });
}

/**
 * The formula of a validation or conditional format, which is written for the first row of its range (`top`): where that row is taken
 * out, it is written for the one that follows.
 */
export function insertInRule(formula: string, top: number, home: string, insertion: Insertion): string {
  const by = home === insertion.sheet && isTakenOut(top, insertion) ? insertion.at - insertion.count - top : 0;
  return insertInFormula(by === 0 ? formula : shiftFormula(formula, by, 0), home, insertion);
}

/** `A3:B9` → `A3:B11`, for a reference into the sheet itself; `#REF!` where all its rows are taken out. */
export function insertInReference(reference: string, insertion: Insertion): string {
  const corners = reference.split(':');
  const rows = corners.map((corner) => /\d+$/.exec(corner)?.[0]);
  if (rows.every((row) => row !== undefined && isTakenOut(Number(row) - 1, insertion))) return gone;
  return corners
    .map((corner, index) =>
      corner.replace(/\d+$/, (digits) => {
        const row = Number(digits) - 1;
        // The lower end of a range whose last rows are taken out stands on the row above them.
        const lower = index > 0 && isTakenOut(row, insertion) ? -1 : 0;
        return String(insertInRow(row, insertion) + lower + 1);
      }),
    )
    .join(':');
}

/** `A3:B9 D4`, as validations and conditional formats list their ranges; '' where nothing is left of them. */
export function insertInRanges(ranges: string, insertion: Insertion): string {
  return ranges
    .split(/\s+/)
    .map((range) => insertInReference(range, insertion))
    .filter((range) => range !== gone)
    .join(' ');
}

/** Where row `row` (from 0) stands afterwards; the last row of a sheet stays the last. Of rows taken out: what follows them. */
export function insertInRow(row: number, insertion: Insertion): number {
  if (row < insertion.at) return row;
  return isTakenOut(row, insertion) ? insertion.at : Math.min(row + insertion.count, 1_048_575);
}

export function isTakenOut(row: number, { at, count }: Insertion): boolean {
  return row >= at && row < at - count;
}

/** The formula after a sheet was taken out: what it points at there is an error. */
export function withoutSheet(formula: string, sheet: string): string {
  const wanted = sheet.toLowerCase();
  let lost = false;
  const mapped = mapReferences(formula, (reference, qualifier) => {
    if (qualifier?.toLowerCase() !== wanted) return reference;
    lost = true;
    return gone;
  });
  if (!lost) return formula;
  return mapped.replaceAll(`${quoteSheet(sheet)}!${gone}`, gone).replaceAll(`${sheet}!${gone}`, gone);
}
