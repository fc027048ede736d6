import type { zhCnDatesChecks } from '../../zh-cn/checks/dates';

export const enUsDatesChecks: Record<keyof typeof zhCnDatesChecks, string> = {
  'catalogue.group.D': 'Dates',

  'catalogue.D1.title': 'date written otherwise',
  'catalogue.D1.action': "Reads it; a missing year is the event's year; can be fixed automatically.",
  'catalogue.D1.reason': 'Only real dates can be put in order and compared with a deadline.',
  'd1.otherwise': 'Row {row}, {heading}: “{value}” is read as {suggestion}.',

  'catalogue.D2.title': 'range of dates in one cell',
  'catalogue.D2.action': 'Reads first and last day and asks to part them; where only one day fits, reads nothing.',
  'catalogue.D2.reason': 'With both days known, each day of the week can be checked for activities.',
  'd2.oneDay': 'Row {row}, {heading}: “{value}” is a range, but one day is needed. Enter one day.',
  'd2.range':
    'Row {row}, {heading}: “{value}” is a range, read as {suggestion}. Put first and last day into their own cells.',

  'catalogue.D3.title': 'date outside the week, or end before start',
  'catalogue.D3.action': 'Outside the week: warns, and counts; end before start: an error, the end is not read.',
  'catalogue.D3.reason': 'Early and late events exist, and so do mistyped months.',
  'd3.order': 'Row {row}: the last day {end} is before the first day {start}. Check both.',
  'd3.outside':
    'Row {row}: {day} is outside the week ({start} to {end}). Ignore this for early or late events, else correct it.',

  'catalogue.D4.title': 'date turned into a number',
  'catalogue.D4.action': 'Reads nothing; offers the likeliest date for a person to confirm.',
  'catalogue.D4.reason': 'In a cell 5.2 may have been 2 May or 20 May.',
  'd4.number': 'Row {row}, {heading}: “{value}” is a number, not a date. Enter the date again (such as 5月18日).',

  'catalogue.D5.title': 'unreadable date',
  'catalogue.D5.action': 'Reads nothing; asks for year, month and day.',
  'catalogue.D5.reason': 'A date guessed wrong makes returns late and activities the same that are not.',
  'd5.unreadable': 'Row {row}, {heading}: “{value}” is not a date. Enter year, month and day, such as 2024-05-18.',
};
