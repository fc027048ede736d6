import { textOf } from '../base/cells';
import type { Range, Sheet } from '../base/cells';
import { headingKey } from './form-fields';
import type { FormField, MatchField } from './form-fields';

/** Where a school's own form has its heading: one or more rows, above the rows to fill. */
export type Form = {
  readonly sheet: Sheet;
  readonly top: number;
  /** Last row of the heading, from 0. */
  readonly bottom: number;
  readonly columns: ReadonlyMap<FormField, number>;
  /** Headings that name no field, as they are written. */
  readonly unmatched: readonly string[];
};

const deepest = 3;
const lastHeadingRow = 60;
const fewest = 3;

/**
 * Finds the heading of a form: the rows, at most three, that name 活动名称 and at least two other fields, and most of all.
 * Undefined where there are none.
 */
export function findForm(sheets: readonly Sheet[], match: MatchField): Form | undefined {
  let best: Form | undefined;
  for (const sheet of sheets) {
    if (sheet.visibility !== 'visible') continue;
    const mergedText = mergedTexts(sheet);
    for (let top = 0; top < Math.min(sheet.rows.length, lastHeadingRow); top++) {
      for (let depth = 1; depth <= deepest; depth++) {
        const form = formAt(sheet, top, top + depth - 1, mergedText, match);
        if (form !== undefined && isBetter(form, best)) best = form;
      }
    }
  }
  return best;
}

/** More fields, or as many in fewer rows: lines above the heading are no part of it. */
function isBetter(form: Form, best: Form | undefined): boolean {
  if (best === undefined || form.columns.size !== best.columns.size)
    return form.columns.size > (best?.columns.size ?? 0);
  return form.sheet === best.sheet && form.bottom === best.bottom && form.top > best.top;
}

/** The text that stands over a cell: its own, or that of the merged cell it is part of. */
type TextAt = (
  row: number,
  column: number,
) => { readonly text: string; readonly left: number; readonly bottom: number };

function mergedTexts(sheet: Sheet): TextAt {
  const merges = sheet.merges.filter(({ top }) => top < lastHeadingRow + deepest);
  return (row, column) => {
    const merge = merges.find((range) => holds(range, row, column));
    if (merge === undefined) return { text: textOf(sheet.rows[row]?.[column]), left: column, bottom: row };
    return { text: textOf(sheet.rows[merge.top]?.[merge.left]), left: merge.left, bottom: merge.bottom };
  };
}

function holds({ top, bottom, left, right }: Range, row: number, column: number): boolean {
  return row >= top && row <= bottom && column >= left && column <= right;
}

function formAt(sheet: Sheet, top: number, last: number, textAt: TextAt, match: MatchField): Form | undefined {
  const columns = new Map<FormField, number>();
  const unmatched: string[] = [];
  const rows = Array.from({ length: last - top + 1 }, (_, step) => top + step);
  const width = rows.reduce((most, row) => Math.max(most, sheet.rows[row]?.length ?? 0, widestMerge(sheet, row)), 0);
  let bottom = last;
  for (let column = 0; column < width; column++) {
    const over = rows.map((row) => textAt(row, column));
    const texts = over.map(({ text }) => text).filter((text, at, all) => text.trim() !== '' && text !== all[at - 1]);
    // Of a heading over several columns only the first can be its column.
    if (texts.length === 0 || over.every(({ left }) => left !== column)) continue;
    const field = match(texts);
    if (field === undefined) unmatched.push(texts.map(headingKey).join('／'));
    else if (!columns.has(field)) {
      columns.set(field, column);
      bottom = Math.max(bottom, ...over.map((text) => text.bottom));
    }
  }
  if (!columns.has('name') || columns.size < fewest) return undefined;
  return { sheet, top, bottom, columns, unmatched };
}

function widestMerge(sheet: Sheet, row: number): number {
  return sheet.merges.reduce(
    (most, range) => (row >= range.top && row <= range.bottom ? Math.max(most, range.right + 1) : most),
    0,
  );
}
