import type { Sheet } from '../base/cells';
import { fieldCount, slotsOf } from './form-slot';
import type { Slot, Slots } from './form-slot';
import { headingPaths } from './heading-paths';
import type { Headings } from './heading-paths';
import type { MatchHeading } from './match-heading';
import { inSheetUnit, unitsInRow } from './sheet-unit';

/** Where a school's own form has its heading: one or more rows, above the rows to fill. */
export type Form = Slots<number> & {
  readonly sheet: Sheet;
  readonly top: number;
  /** Last row of the heading, from 0. */
  readonly bottom: number;
};

const lastHeadingRow = 60;
const fewest = 3;

/**
 * Finds the heading of the form on a sheet: the rows that name at least three fields, with 活动名称 among them unless `of` is 'any', and the
 * most fields of all; undefined where there are none.
 */
export function findForm(sheet: Sheet, match: MatchHeading, of: 'activities' | 'any' = 'activities'): Form | undefined {
  const headings = headingPaths(sheet, lastHeadingRow);
  const matchHere = inSheetUnit(sheet, match);
  let best: Form | undefined;
  for (let bottom = 0; bottom < Math.min(sheet.rows.length, lastHeadingRow); bottom++) {
    if ((sheet.rows[bottom] ?? []).length === 0 || headings.isCutOff(bottom)) continue;
    const form = formAt(sheet, headings.topOf(bottom), bottom, headings.pathsOf, matchHere, of);
    // A further row that adds no field is the first line, not part of the heading.
    if (form !== undefined && (best === undefined || fieldCount(form) > fieldCount(best))) best = form;
  }
  return best;
}

function formAt(
  sheet: Sheet,
  top: number,
  last: number,
  pathsOf: Headings['pathsOf'],
  match: MatchHeading,
  of: 'activities' | 'any',
): Form | undefined {
  const paths = pathsOf(top, last);
  const units = unitsInRow(sheet, last + 1);
  const slots = slotsOf(
    paths.map(({ column, texts }) => ({ place: column, texts, match: rowField(match(texts, units.get(column))) })),
  );
  const named = [...slots.slots, ...slots.ambiguous].some(({ field }) => field.kind === 'text' && field.id === 'name');
  if ((!named && of === 'activities') || fieldCount(slots) < fewest) return undefined;
  const taken = new Set(slots.slots.map(({ place }) => place));
  const bottoms = paths.flatMap(({ column, bottom }) => (taken.has(column) ? [bottom] : []));
  return { ...slots, sheet, top, bottom: Math.max(last, ...bottoms) };
}

/** In a form of activities a column does not count activities or cases. */
function rowField(found: ReturnType<MatchHeading>): ReturnType<MatchHeading> {
  const isOfWhole = found?.field.kind === 'count' && (found.field.id === 'activities' || found.field.id === 'cases');
  return isOfWhole ? undefined : found;
}

/** The column of a field of text. */
export function columnOf(form: Slots<number>, id: 'index' | 'name' | 'supporting' | 'end'): number | undefined {
  return textSlot(form, id)?.place;
}

function textSlot({ slots }: Slots<number>, id: string): Slot<number> | undefined {
  return slots.find(({ field }) => field.kind === 'text' && field.id === id);
}
