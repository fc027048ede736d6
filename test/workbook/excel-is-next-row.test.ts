import fc from 'fast-check';
import { isNextRow } from '../../src/workbook/excel/writing/is-next-row';
import { shiftable } from '../../src/workbook/formulas/shift-formula';

test.each([
  ['B2*2', 'B3*2', true],
  ["SUM('第2表'!A1:A3)", "SUM('第2表'!A2:A4)", true],
  ['IF(A9="A9",$B$2,B$2)', 'IF(A10="A9",$B$2,B$2)', true],
  ['IF(A9="A9",1,2)', 'IF(A10="A10",1,2)', false],
  ['$B$2+1', '$B$2+1', true],
  ['$B$2+C1', '$B$3+C2', false],
  ['LOG10(A1)', 'LOG10(A2)', true],
  ['LOG10(A1)', 'LOG11(A2)', false],
  ['A1+5', 'A2+6', false],
  ['率1+A1', '率2+A2', false],
])('%s and below it %s', (above, here, expected) => {
  expect(isNextRow(above, here)).toBe(expected);
});

const part = fc.constantFrom(
  'A1',
  '$B$2',
  'C$7',
  '$D9',
  '"E5"',
  "'表1'!F3",
  '12',
  'LOG10(G4)',
  'SUM(H2:H9)',
  '率3',
  'I10',
);

test('what counts as the next row is what moving the formula gives', () => {
  fc.assert(
    fc.property(fc.array(part, { minLength: 1, maxLength: 6 }), (parts) => {
      const formula = parts.join('+');
      expect(isNextRow(formula, shiftable(formula)(1, 0))).toBe(true);
    }),
  );
  fc.assert(
    fc.property(
      fc.array(part, { minLength: 1, maxLength: 4 }),
      fc.array(part, { minLength: 1, maxLength: 4 }),
      (a, b) => {
        const [above, here] = [a.join('+'), b.join('+')];
        if (isNextRow(above, here)) expect(here).toBe(shiftable(above)(1, 0));
      },
    ),
  );
});
