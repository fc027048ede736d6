import { insertInFormula } from '../../src/workbook/formulas/insert-in-formula';

const insertion = { kind: 'insertRows', sheet: '表', at: 5, count: 2 } as const;
const shifted = (formula: string) => insertInFormula(formula, '别的', insertion);

/** As long as Excel lets a formula be. */
const longest = 8192;
const filled = (run: string, end: string): string => run.repeat((longest - end.length) / run.length) + end;

// A lexer that starts anew at each sign takes minutes for a few hundred of these; the time-out says which.
test.each(["'", '[', '"', '[[a]', "''a", '~', 'A', '{', '$A$9:', "'表'!A9+", '[a', '|`'])(
  'formulas of %s are worked through in one pass',
  (run) => {
    for (let time = 0; time < 400; time++) shifted(filled(run, `+表!A9`));
    expect(shifted("'表'!A9+" + '1+'.repeat(50) + '1')).toContain("'表'!A11");
  },
);

test.each([
  ["'表'!A9+表!$B$9:C12", "'表'!A11+表!$B$11:C14"],
  ['[1]表!A9', '[1]表!A9'],
  ["'[a.xlsx]表'!A9", "'[a.xlsx]表'!A9"],
  ['"表!A9"&表!A9', '"表!A9"&表!A11'],
  ['SUM(表!A9,别的!A9,A9)', 'SUM(表!A11,别的!A9,A9)'],
  ['Table[[#This Row],[A9]]+表!A9', 'Table[[#This Row],[A9]]+表!A11'],
  ["'别''的'!A9+'表'!A9", "'别''的'!A9+'表'!A11"],
  ['LOG10(表!A9)', 'LOG10(表!A11)'],
])('%s after two rows are put in', (formula, expected) => {
  expect(shifted(formula)).toBe(expected);
});
