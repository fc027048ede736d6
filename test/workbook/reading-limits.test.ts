import { cellLimit, CellGrid, filledRowLimit, ReadingBudget } from '../../src/workbook/reading/cell-grid';
import { openWorkbookFile } from '../../src/workbook/file-workbook';
import { isExternal } from '../../src/core/reading/row-source';
import { bookOf, packageOf, sheetOf } from './support/package-of';
import { processorTime } from '../support/processor-time';

test('sheets share one budget of cells', () => {
  const budget = new ReadingBudget();
  budget.take('一', cellLimit - 1);
  const grid = new CellGrid('二', budget);
  grid.put(0, 0, 1);
  expect(() => grid.put(0, 1, 1)).toThrow(expect.objectContaining({ id: 'fault.tooManyCells' }));
});

test('rows with data are counted over all sheets, empty ones above them are not', () => {
  const budget = new ReadingBudget();
  const first = new CellGrid('一', budget);
  for (let row = 0; row < filledRowLimit; row++) first.put(2 * row, 0, 1);
  expect(() => new CellGrid('二', budget).put(0, 0, 1)).toThrow(expect.objectContaining({ id: 'fault.tooManyRows' }));
});

test('a cell with more text than Excel holds is refused with its place', async () => {
  const text = 'x'.repeat(32_768);
  const book = openWorkbookFile(
    packageOf(bookOf(sheetOf(`<row r="2"><c r="B2" t="inlineStr"><is><t>${text}</t></is></c></row>`))),
  );
  await expect(book.readAll()).rejects.toMatchObject({ id: 'fault.longText', values: { cell: 'B2', length: 32_768 } });
});

test('formulas that thousands of cells share are read at once, and spelt out where they are read', async () => {
  const long = Array.from({ length: 1500 }, (_, index) => `A${String(index + 1)}`).join('+');
  const cells = Array.from({ length: 20_000 }, (_, index) => {
    const row = String(index + 1);
    const formula = index === 0 ? `<f t="shared" ref="B1:B20000" si="0">${long}</f>` : '<f t="shared" si="0"/>';
    return `<row r="${row}"><c r="B${row}">${formula}<v>1</v></c></row>`;
  });
  const started = processorTime();
  const [sheet] = await openWorkbookFile(packageOf(bookOf(sheetOf(cells.join(''))))).readAll();
  const cell = sheet?.rows[9]?.[1];
  expect(typeof cell === 'object' && cell !== null ? cell.formula?.slice(0, 11) : '').toBe('A10+A11+A12');
  // Spelling all of them out takes a minute; the bound only tells the two apart.
  expect(processorTime() - started).toBeLessThan(20_000);
});

test.each([
  ['[1]Sheet1!A1', true],
  ["'[a.xlsx]B'!C2", true],
  ['Table[Column]', false],
  ['Table[[#This Row],[A]]+Sheet1!A1', false],
  ['SUM(A1)', false],
  [`${'['.repeat(100_000)}`, false],
  [`${'[]'.repeat(100_000)}`, false],
])('a reference to another workbook: case %#', (formula, expected) => expect(isExternal(formula)).toBe(expected));
