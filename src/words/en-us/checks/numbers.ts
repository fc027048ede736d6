import type { zhCnNumbersChecks } from '../../zh-cn/checks/numbers';

export const enUsNumbersChecks: Record<keyof typeof zhCnNumbersChecks, string> = {
  'catalogue.group.N': 'Numbers',

  'catalogue.N1.title': 'unit in a number',
  'catalogue.N1.action': 'Reads it without the unit where the column knows the unit; can be fixed automatically.',
  'catalogue.N1.reason': 'A cell with a unit is text, which sums pass over in silence.',
  'n1.unit': 'Row {row}, {heading}: “{value}” has a unit; read as {suggestion}. Enter the number alone.',

  'catalogue.N2.title': 'number as text',
  'catalogue.N2.action': 'Reads it; can be fixed automatically.',
  'catalogue.N2.reason': 'It looks like a number, but no sum counts it.',
  'n2.text': 'Row {row}, {heading}: “{value}” is text; read as {suggestion}. Enter it as a number.',

  'catalogue.N3.title': 'full-width digits',
  'catalogue.N3.action': 'Reads them; can be fixed automatically.',
  'catalogue.N3.reason': 'Full-width digits are text and cannot be calculated with.',
  'n3.fullWidth': 'Row {row}, {heading}: “{value}” is full width; read as {suggestion}.',

  'catalogue.N4.title': 'approximate number or range',
  'catalogue.N4.action': 'Reads nothing and never guesses; asks for the exact number.',
  'catalogue.N4.reason': 'Some 200 may be 201 or 299, and a guess must not be reported.',
  'n4.approximate': 'Row {row}, {heading}: “{value}” is approximate or a range. Enter the exact number.',

  'catalogue.N5.title': 'Chinese numerals',
  'catalogue.N5.action': 'Reads nothing; offers the digits for a person to confirm.',
  'catalogue.N5.reason': 'Whether 120 or 102 was meant only the writer knows.',
  'n5.chinese': 'Row {row}, {heading}: “{value}” is in Chinese numerals. If it means {suggestion}, enter digits.',

  'catalogue.N6.title': 'several numbers in one cell',
  'catalogue.N6.action': 'Reads nothing; asks to split them into their columns.',
  'catalogue.N6.reason': 'Students and teachers are counted apart, and one cell for both cannot be split.',
  'n6.compound': 'Row {row}, {heading}: “{value}” holds several numbers. Split them into their columns.',
  'n6.mark': 'Row {row}, {heading}: “{value}” holds several numbers. Enter one mark from 0 to {max}.',

  'catalogue.N7.title': 'number in ten thousands',
  'catalogue.N7.action': 'Converts and reads it; the fix needs confirming.',
  'catalogue.N7.reason': 'Some merging tools turn such a number into 0.',
  'n7.tenThousand': 'Row {row}, {heading}: “{value}” is read as {suggestion}. Confirm it and enter digits.',

  'catalogue.N8.title': 'implausible number',
  'catalogue.N8.action': 'Reads nothing; counts are whole and not negative, hours come in halves.',
  'catalogue.N8.reason': 'One zero too many spoils the total of the whole school.',
  'n8.absurd': 'Row {row}, {heading}: “{value}” is absurdly large. Check it.',
  'n8.atLeastOne':
    'Row {row}, {heading}: “{value}” must be at least 1. Correct it, or remove an activity that did not take place.',
  'n8.halves': 'Row {row}, {heading}: “{value}” is not in half hours (1, 1.5). Correct it.',
  'n8.negative': 'Row {row}, {heading}: “{value}” is negative. Correct it.',
  'n8.whole': 'Row {row}, {heading}: “{value}” is not whole. Correct it.',

  'catalogue.N9.title': 'not a number',
  'catalogue.N9.action':
    'Reads nothing; asks for 0 where there was none. Percentages and dates are refused too; fractions, currencies and powers of ten are read.',
  'catalogue.N9.reason': 'None is 0, an empty cell is not filled in yet, and words cannot be added up.',
  'n9.date':
    'Row {row}, {heading}: “{value}” was turned into a date by the spreadsheet. Set the format to General and enter the number again.',
  'n9.mark':
    'Row {row}, {heading}: “{value}” is no mark. Enter a mark from 0 to {max}; where none is given, 缺席, 回避 or 不适用.',
  'n9.none': 'Row {row}, {heading}: “{value}”. If there was none, enter 0.',
  'n9.notNumber': 'Row {row}, {heading}: “{value}” is not a number. Enter a number.',
  'n9.percent':
    'Row {row}, {heading}: “{value}” is a percentage, and of what nobody can tell. Enter the number itself and set the format to General.',
};
