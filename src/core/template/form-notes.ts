import { listed } from '../base/listed';
import type { Sheet } from '../base/cells';
import { unread } from '../base/parsed';
import type { Parsed } from '../base/parsed';
import type { Message } from '../base/findings';
import type { Settings } from '../settings/settings';
import { attachmentColumns, isHidden } from '../returns/attachment-columns';
import { fieldKey } from './form-field';
import { isFormula } from './form-body';
import type { FormBody } from './form-body';
import type { Amounts } from './form-line';
import { fieldCount, slotText } from './form-slot';
import { levelsIn } from './heading-levels';
import type { Slot, Slots } from './form-slot';
import { findForm } from './find-form';
import type { Form } from './find-form';
import { soughtHeadings } from './match-heading';
import type { MatchHeading } from './match-heading';

/** Why no sheet is a form: the closest heading lacks 活动名称, or there is none at all. */
export function nearestReason(sheets: readonly Sheet[], match: MatchHeading): Message {
  const nearest = sheets
    .flatMap((sheet) => findForm(sheet, match, 'any') ?? [])
    .reduce<Form | undefined>(
      (best, form) => (fieldCount(form) > (best === undefined ? 0 : fieldCount(best)) ? form : best),
      undefined,
    );
  if (nearest === undefined) return { id: 'template.notRecognised', values: { headings: soughtHeadings() } };
  const unit = nearest.unmatched.find(isUnitHeading);
  if (unit !== undefined) return byDepartment(nearest.sheet, unit);
  const headings = [...nearest.slots.map(slotText), ...nearest.ambiguous.flatMap((field) => field.headings)].join('、');
  return { id: 'template.noName', values: { sheet: nearest.sheet.name, row: nearest.bottom + 1, headings } };
}

/** A form with a line for each department is not filled, because activities would stand under its heading. */
export function byDepartment({ name }: Sheet, heading: string): Message {
  return { id: 'template.byDepartment', values: { sheet: name, heading } };
}

/** Notes about the headings: those that name nothing, and those that share one field. */
export function headingNotes({ unmatched, otherUnits, ambiguous }: Slots<unknown>): readonly Message[] {
  const notes = ambiguous.map(({ headings }): Message => ({
    id: 'template.ambiguous',
    values: { headings: headings.join('、') },
  }));
  if (otherUnits.length > 0) notes.push({ id: 'template.otherUnits', values: { headings: otherUnits.join('、') } });
  if (unmatched.length === 0) return notes;
  return [{ id: 'template.unmatched', values: { headings: unmatched.join('、') } }, ...notes];
}

/** Columns of 附件2 that the form has no place for. */
export function absentNotes(form: Form, settings: Settings): readonly Message[] {
  const absent = attachmentColumns.filter((column) => !isCovered(column.field, form) && !isHidden(column, settings));
  if (absent.length === 0) return [];
  const fields = absent.map(({ group, heading }) =>
    group === undefined ? heading : `${group.replace(/（.*$/, '')}／${heading}`,
  );
  return [{ id: 'template.absent', values: { fields: fields.join('、') } }];
}

/** A form may hold a field in another way: days in two columns, articles in one, visitors in their parts. */
function isCovered(field: string, { slots, ambiguous }: Form): boolean {
  const has = (...keys: readonly string[]) =>
    [...slots, ...ambiguous].some((slot) => keys.includes(fieldKey(slot.field)));
  if (field.startsWith('articles')) return slots.some((slot) => slot.field.kind === 'levels' || has('rest articles'));
  if (field === 'when') return has('when', 'start');
  if (field === 'visitors') return has('visitors', 'rest visitors', 'rest participants');
  if (field === 'students' || field === 'teachers') return has(field, 'campus');
  return has(field);
}

/** Columns whose sum leaves out a number that cannot be read. */
export function hidingNotes(
  form: Form,
  totals: readonly number[],
  totalOf: (slot: Slot<number>) => Parsed<number>,
): readonly Message[] {
  const hiding = form.slots.filter(
    (slot) => totalOf(slot) === unread && totals.some((row) => isFormula(form.sheet.rows[row]?.[slot.place])),
  );
  if (hiding.length === 0) return [];
  return [{ id: 'template.unreadInSum', values: { fields: hiding.map(slotText).join('、') } }];
}

/**
 * Articles of levels that no column of the form takes although it has columns for others; without a note they would silently be missing.
 */
export function lostLevelNotes({ slots }: Slots<unknown>, { levels = [] }: Amounts): readonly Message[] {
  const fields = slots.flatMap(({ field }) => (field.kind === 'levels' ? [field] : []));
  const hasRest = slots.some(({ field }) => fieldKey(field) === 'rest articles');
  const lost = levels.filter((level) => !fields.some((field) => field.levels.includes(level)));
  if (fields.length === 0 || hasRest || lost.length === 0) return [];
  return [{ id: 'template.lostLevels', values: { levels: listed(lost), count: lost.length } }];
}

/** True for a form with a line for each department: its heading says so, and it has none for activities. */
export function isUnitHeading(text: string): boolean {
  if (/牵头|负责|责任|主办|组织|举办|开展|承办|配合|协办|活动/.test(text)) return false;
  return /^[\u4e00-\u9fff]{0,4}(部门|单位|系|部|学院|处室|科室)(名称)?$/.test(text);
}

/** Several 小计: it is unknown which lines each of them sums. */
export function subtotalNotes({ sheet }: Form, { subtotals }: FormBody): readonly Message[] {
  const empty = [...subtotals].filter((row) => !(sheet.rows[row] ?? []).some(isFormula));
  if (empty.length === 0) return [];
  return [{ id: 'template.subtotals', values: { rows: empty.map((row) => row + 1).join('、') } }];
}

/** A note that 省级 takes the articles of 国家级 where no column of the form does. */
export function nationalNotes({ slots }: Slots<unknown>, { levels = [] }: Amounts): readonly Message[] {
  const count = levels.filter((level) => level === '国家级').length;
  const into = slots.find(({ field, path }) => {
    const named = levelsIn(path.at(-1) ?? '') ?? [];
    return field.kind === 'levels' && field.levels.includes('国家级') && !named.includes('国家级') && named.length > 0;
  });
  if (into === undefined || count === 0) return [];
  return [{ id: 'template.national', values: { heading: slotText(into), count } }];
}
