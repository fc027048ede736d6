import { unread } from '../base/parsed';
import type { Message } from '../base/findings';
import type { Settings } from '../settings/settings';
import { attachmentColumns, isHidden } from '../sheets/attachment-columns';
import type { Figures } from '../statistics/figures';
import type { Form } from './find-form';
import { isFormula } from './form-body';
import type { FormBody } from './form-body';
import { fieldLabel, soughtHeadings } from './form-fields';
import type { FormField } from './form-fields';
import { isFigureField } from './form-values';
import { totalCells } from './form-rows';

export function notRecognised(): Message {
  return { id: 'template.notRecognised', values: { headings: soughtHeadings() } };
}

export function tooFewRows(): Message {
  return { id: 'template.tooFewRows', values: {} };
}

/** What a person must know of the filled form: columns without a field, fields without a column, what no sum holds. */
export function formNotes(
  form: Form,
  body: FormBody,
  filled: { readonly rows: number; readonly leftOut: number; readonly figures: Figures },
  settings: Settings,
): readonly Message[] {
  const { columns, unmatched, sheet } = form;
  const absent = attachmentColumns
    .filter((column) => !isCovered(column.field, columns) && !isHidden(column, settings))
    .map(({ field }) => fieldLabel(field));
  const notes: Message[] = [{ id: 'template.filled', values: { sheet: sheet.name, rows: filled.rows } }];
  if (unmatched.length > 0) notes.push({ id: 'template.unmatched', values: { headings: unmatched.join('、') } });
  if (absent.length > 0) notes.push({ id: 'template.absent', values: { fields: absent.join('、') } });
  if (filled.leftOut > 0) notes.push({ id: 'template.leftOut', values: { count: filled.leftOut } });
  const hiding = hidingSums(form, body, filled.figures);
  if (hiding.length > 0) notes.push({ id: 'template.unreadInSum', values: { fields: hiding.join('、') } });
  return notes;
}

/** A form may hold a field otherwise: days in two columns, articles in one. */
function isCovered(field: FormField, columns: Form['columns']): boolean {
  if (columns.has(field)) return true;
  if (field === 'when') return columns.has('start');
  return field.startsWith('articles') && columns.has('articles');
}

/** Columns whose own sum passes over a number that nobody can read. */
function hidingSums(form: Form, body: FormBody, figures: Figures): readonly string[] {
  const cells = totalCells(form, body) ?? [];
  return [...form.columns].flatMap(([field, column]) => {
    const isHiding = isFigureField(field, figures) && field !== 'articles' && figures[field] === unread;
    return isHiding && isFormula(cells[column]) ? [fieldLabel(field)] : [];
  });
}
