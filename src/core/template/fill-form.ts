import type { Sheet } from '../base/cells';
import type { Change } from '../base/change';
import type { Message } from '../base/findings';
import type { Department } from '../names/department';
import type { Settings } from '../settings/settings';
import type { Statistics } from '../statistics/statistics';
import { sumRows } from '../statistics/sums';
import { findForm } from './find-form';
import { fieldMatcher } from './form-fields';
import { formBody } from './form-body';
import { labelEdits } from './form-labels';
import { formNotes, notRecognised, tooFewRows } from './form-notes';
import { placeRows, rowEdits, totalEdits } from './form-rows';

export type FilledForm =
  | { readonly kind: 'filled'; readonly changes: readonly Change[]; readonly notes: readonly Message[] }
  | { readonly kind: 'refused'; readonly reason: Message };

/** The whole school's form, or one lead's. */
export type FormScope = { readonly department?: Department };

/**
 * Fills a school's own blank form: its heading tells which column is what (statistics.md), each row that counts gets a line, and
 * lines are inserted where the form has too few. Formulas of the form stay, and everything that is not named here.
 */
export function fillForm(
  sheets: readonly Sheet[],
  statistics: Statistics,
  settings: Settings,
  scope: FormScope = {},
): FilledForm {
  const form = findForm(sheets, fieldMatcher(settings));
  if (form === undefined) return { kind: 'refused', reason: notRecognised() };
  const listed = statistics.rows.filter(({ lead }) => scope.department === undefined || lead === scope.department);
  const rows = listed.filter((row) => row.standing.is === 'counted');
  const body = formBody(form);
  const placed = placeRows(body, rows.length);
  if (placed === undefined) return { kind: 'refused', reason: tooFewRows() };
  const { name } = form.sheet;
  const { figures } = sumRows(rows);
  const isTable = (row: number) => row >= form.top && (body.end === undefined || row < body.end);
  const edits = [...rowEdits(form, placed, rows), ...totalEdits(form, body, placed, figures)];
  const changes: readonly Change[] = [
    // The lines around the table are written before rows move.
    { kind: 'cells', edits: labelEdits(form.sheet, personOf(settings, scope), isTable) },
    ...placed.inserts.map((insert): Change => ({ kind: 'insertRows', sheet: name, ...insert })),
    { kind: 'cells', edits },
  ];
  const leftOut = listed.length - rows.length;
  return { kind: 'filled', changes, notes: formNotes(form, body, { rows: rows.length, leftOut, figures }, settings) };
}

/** Who fills in a department's own form is not known here. */
function personOf({ organiser, filledBy, phone }: Settings, { department }: FormScope) {
  if (department !== undefined) return { department: department.name, filledBy: '', phone: '' };
  return { department: organiser, filledBy, phone };
}
