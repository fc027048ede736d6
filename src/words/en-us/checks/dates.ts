import type { zhCnDatesChecks } from '../../zh-cn/checks/dates';

export const enUsDatesChecks: Record<keyof typeof zhCnDatesChecks, string> = {
  'catalogue.D1.title': 'date written otherwise',
  'd1.otherwise': 'Row {row}, {heading}: “{value}” is read as {suggestion}.',

  'catalogue.D2.title': 'range of dates in one cell',
  'd2.oneDay': 'Row {row}, {heading}: “{value}” is a range, but one day is needed. Enter one day.',
  'd2.range':
    'Row {row}, {heading}: “{value}” is a range, read as {suggestion}. Put first and last day into their own cells.',

  'catalogue.D3.title': 'date outside the week, or end before start',
  'd3.order': 'Row {row}: the last day {end} is before the first day {start}. Check both.',
  'd3.outside':
    'Row {row}: {day} is outside the week ({start} to {end}). Ignore this for early or late events, else correct it.',

  'catalogue.D4.title': 'date turned into a number',
  'd4.number': 'Row {row}, {heading}: “{value}” is a number, not a date. Enter the date again (such as 5月18日).',

  'catalogue.D5.title': 'unreadable date',
  'd5.unreadable': 'Row {row}, {heading}: “{value}” is not a date. Enter year, month and day, such as 2024-05-18.',
};
