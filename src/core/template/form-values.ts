import { unreadText } from '../base/cell-words';
import { serialOfDay } from '../base/day';
import type { Day } from '../base/day';
import { isPresent, unread } from '../base/parsed';
import type { Parsed } from '../base/parsed';
import type { Scalar } from '../base/cells';
import type { TextField } from './form-field';
import type { FormLine } from './form-line';

export type FormValue = { readonly value: Scalar; readonly date?: true; readonly dateFormat?: string };

/** Columns of a school's form are narrow; the year stands in its title. */
const monthAndDay = 'm"月"d"日"';

/** The text of a field of the form for one line; null leaves the cell empty. */
export function textValue(line: FormLine, id: TextField, number: number | null, hasSupporting: boolean): FormValue {
  switch (id) {
    case 'index':
      return { value: number };
    case 'departments':
      return text(hasSupporting ? line.leads : line.departments);
    case 'start':
    case 'end':
      return day(line[id]);
    default:
      return text(line[id]);
  }
}

/** A number as it is written: blank is not 0, and an unread number says so. */
export function numberValue(number: Parsed<number>): FormValue {
  return { value: isPresent(number) ? number : number === unread ? unreadText : null };
}

function text(value: string): FormValue {
  return { value: value === '' ? null : value };
}

function day(value: Parsed<Day>): FormValue {
  if (isPresent(value)) return { value: serialOfDay(value), date: true, dateFormat: monthAndDay };
  return { value: value === unread ? unreadText : null };
}
