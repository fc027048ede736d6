import type { zhCnNumbersChecks } from '../../zh-cn/checks/numbers';

export const enUsNumbersChecks: Record<keyof typeof zhCnNumbersChecks, string> = {
  'catalogue.N1.title': 'unit in a number',
  'n1.unit': 'Row {row}, {heading}: “{value}” has a unit; read as {suggestion}. Enter the number alone.',

  'catalogue.N2.title': 'number as text',
  'n2.text': 'Row {row}, {heading}: “{value}” is text; read as {suggestion}. Enter it as a number.',

  'catalogue.N3.title': 'full-width digits',
  'n3.fullWidth': 'Row {row}, {heading}: “{value}” is full width; read as {suggestion}.',

  'catalogue.N4.title': 'approximate number or range',
  'n4.approximate': 'Row {row}, {heading}: “{value}” is approximate or a range. Enter the exact number.',

  'catalogue.N5.title': 'Chinese numerals',
  'n5.chinese': 'Row {row}, {heading}: “{value}” is in Chinese numerals. If it means {suggestion}, enter digits.',

  'catalogue.N6.title': 'several numbers in one cell',
  'n6.compound': 'Row {row}, {heading}: “{value}” holds several numbers. Split them into their columns.',
  'n6.mark': 'Row {row}, {heading}: “{value}” holds several numbers. Enter one mark from 0 to {max}.',

  'catalogue.N7.title': 'number in ten thousands',
  'n7.tenThousand': 'Row {row}, {heading}: “{value}” is read as {suggestion}. Confirm it and enter digits.',

  'catalogue.N8.title': 'implausible number',
  'n8.absurd': 'Row {row}, {heading}: “{value}” is absurdly large. Check it.',
  'n8.atLeastOne':
    'Row {row}, {heading}: “{value}” must be at least 1. Correct it, or remove an activity that did not take place.',
  'n8.halves': 'Row {row}, {heading}: “{value}” is not in half hours (1, 1.5). Correct it.',
  'n8.negative': 'Row {row}, {heading}: “{value}” is negative. Correct it.',
  'n8.whole': 'Row {row}, {heading}: “{value}” is not whole. Correct it.',

  'catalogue.N9.title': 'not a number',
  'n9.date':
    'Row {row}, {heading}: “{value}” was turned into a date by the spreadsheet. Set the format to General and enter the number again.',
  'n9.mark':
    'Row {row}, {heading}: “{value}” is no mark. Enter a mark from 0 to {max}; where none is given, 缺席, 回避 or 不适用.',
  'n9.none': 'Row {row}, {heading}: “{value}”. If there was none, enter 0.',
  'n9.notNumber': 'Row {row}, {heading}: “{value}” is not a number. Enter a number.',
  'n9.percent':
    'Row {row}, {heading}: “{value}” is a percentage, and of what nobody can tell. Enter the number itself and set the format to General.',
};
