import type { Sheet } from '../base/cells';
import { planPreparation } from '../prepare/plan-preparation';
import type { Preparation, PreparationOptions } from '../prepare/preparation';
import { readBook } from '../book/read-book';
import { contentAsSheet } from '../layout/content-as-sheet';
import { dirtyCells } from './dirty-cells';
import { sampleLedger } from './sample-ledger';
import { sampleMarks } from './sample-marks';
import { sampleSchoolOf } from './sample-schools';
import { withCells } from './with-cells';

/**
 * A filled example: the sheets that `prepare` lays out, with what a school might have entered in them, faults included. Only sheets
 * that are new are filled; an empty workbook gets everything. The same every time.
 */
export function sampleChanges(sheets: readonly Sheet[], options: Omit<PreparationOptions, 'filled'>): Preparation {
  const school = sampleSchoolOf(options.scheme);
  if (school === undefined) return { changes: [], additions: [], obsolete: [] };
  const { changes, additions, obsolete } = planPreparation(sheets, { ...options, filled: school.filled });
  const present = new Set(sheets.map(({ name }) => name));
  const created = changes.flatMap((change) =>
    change.kind === 'sheet' && !present.has(change.content.name) ? [contentAsSheet(change.content)] : [],
  );
  const book = readBook([...sheets, ...created]);
  const filled = [...sampleLedger(book, school), ...sampleMarks(book, school), ...dirtyCells(book, school)];
  const withEntries = changes.map((change) => {
    if (change.kind !== 'sheet' || present.has(change.content.name)) return change;
    return { ...change, content: withCells(change.content, filled) };
  });
  return { changes: withEntries, additions, obsolete };
}
