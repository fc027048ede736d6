import { serialOfDay } from '../base/day';
import type { Day } from '../base/day';
import { isPresent, unread } from '../base/parsed';
import type { Parsed } from '../base/parsed';
import type { Scalar } from '../base/cells';
import { sumOf } from '../statistics/figures';
import type { Figures } from '../statistics/figures';
import { departmentsText, leadsText, noteText, rowName, unreadText, whenText } from '../statistics/row-texts';
import type { StatisticsRow } from '../statistics/statistics-row';
import type { FormField } from './form-fields';

export type FormValue = { readonly value: Scalar; readonly date?: true };

/** What stands in a field of the form for one row of 附件2, numbered `position` from 0; null leaves the cell empty. */
export function formValue(
  row: StatisticsRow,
  position: number,
  field: FormField,
  fields: ReadonlyMap<FormField, number>,
): FormValue {
  const activity = row.kind === 'activity' ? row.activity : undefined;
  switch (field) {
    case 'index':
      return { value: position + 1 };
    case 'name':
      return text(rowName(row));
    case 'departments':
      return text(fields.has('supporting') ? leadsText(row) : departmentsText(row));
    case 'supporting':
      return text(activity?.supporting.join('、') ?? '');
    case 'when':
      return text(whenText(row));
    case 'start':
      return activity === undefined ? text('') : day(activity.start);
    case 'end':
      return activity === undefined
        ? text('')
        : day(isPresent(activity.end) || activity.end === unread ? activity.end : activity.start);
    case 'place':
      return text(activity?.place ?? '');
    case 'note':
      return text(noteText(row));
    default:
      return figureOf(row.figures, field);
  }
}

/** A number of a row or of a sum of rows. */
export function figureOf(figures: Figures, field: keyof Figures | 'articles'): FormValue {
  const { articlesSchool, articlesCity, articlesProvince } = figures;
  const number = field === 'articles' ? sumOf([articlesSchool, articlesCity, articlesProvince]) : figures[field];
  return { value: isPresent(number) ? number : number === unread ? unreadText : null };
}

export function isFigureField(field: FormField, figures: Figures): field is keyof Figures | 'articles' {
  return field === 'articles' || field in figures;
}

function text(value: string): FormValue {
  return { value: value === '' ? null : value };
}

function day(value: Parsed<Day>): FormValue {
  if (isPresent(value)) return { value: serialOfDay(value), date: true };
  return { value: value === unread ? unreadText : null };
}
