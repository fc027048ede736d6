import { openGrid, type OpenGrid, enter, valueAt } from './support/open-grid';
import { bookOf, packageOf, partsOf, sheetOf } from '../workbook/support/package-of';

const rows = '<row r="2"><c r="B2"><v>5</v></c></row><row r="3"><c r="B3"><v>7</v></c></row>';
/** G2:G9 takes days of May 2025 alone. */
const rules =
  '<dataValidations count="1"><dataValidation type="date" sqref="G2:G9" showErrorMessage="1">' +
  '<formula1>45778</formula1><formula2>45808</formula2></dataValidation></dataValidations>';

function open(): OpenGrid {
  return openGrid(packageOf(bookOf(sheetOf(rows, rules))));
}

// The calculation's today is 46 000, 9 December 2025: its 1 May is day 45 778 and 31 May day 45 808.
test.each([
  ['5月18日', 45_795],
  ['5/14', 45_791],
  ['5-15', 45_792],
  ['５月１５日', 45_792],
  ['5.12', undefined],
  ['５．１２', undefined],
  ['2月30日', undefined],
  ['5月18-20日', undefined],
  ['6/1', undefined],
])('where a rule wants a day of May, %s without a year is %s', async (text, value) => {
  const grid = open();
  expect((await enter(grid, 2, 6, text)).done).toBe(value !== undefined);
  expect(await valueAt(grid, 2, 6)).toEqual(value === undefined ? null : { value, date: true });
});

test.each([
  ['=IF()', 'IF要有1–3个参数，现有0个'],
  ['=1+round(B2)', 'ROUND要有2个参数，现有1个'],
  ['=SUM(B2,RAND(1))', 'RAND要有0个参数，现有1个'],
  ['=没有!A1', '工作表“没有”'],
  ["=SUM('没有 了'!A1:B2)", '工作表“没有 了”'],
  ['=INDEX(没有!A1:B2,1,1)', '工作表“没有”'],
  ['=@B2', '有“@”'],
  ['=SUM(B2,@B2)', '有“@”'],
])('%s is refused, since no program reads it', async (text, why) => {
  const { done, objections } = await enter(open(), 11, 3, text);
  expect(done).toBe(false);
  expect(objections[0]?.message).toContain(`D12填的“${text}”`);
  expect(objections[0]?.message).toContain(why);
});

test.each(['=登记!B2', "='登记'!B2+1", '=CELL("row")', '=INDEX((B2:B3,B2:B3),1,1,2)', '=UNBEKANNT()', '="@"&B2'])(
  '%s is let in',
  async (text) => {
    expect(await enter(open(), 11, 3, text)).toEqual({ done: true, objections: [] });
  },
);

test('signs of a Chinese keyboard and newer functions go into the file as every program reads them', async () => {
  const grid = open();
  await enter(grid, 11, 3, '＝SUM（B2，B3）');
  await enter(grid, 12, 3, '=IFS(B2＞1，“多”)');
  expect(await valueAt(grid, 11, 3)).toEqual({ value: 12, formula: 'SUM(B2,B3)' });
  expect(await valueAt(grid, 12, 3)).toEqual({ value: '多', formula: '_xlfn.IFS(B2>1,"多")' });
  expect(await grid.book.source('登记', 12, 3)).toBe('=IFS(B2>1,"多")');
  expect(partsOf(grid.save())['xl/worksheets/sheet1.xml']).toContain('<f>_xlfn.IFS(B2&gt;1,&quot;多&quot;)</f>');
});

test('today in a cell without format is shown, and stored, as a day', async () => {
  const grid = open();
  await enter(grid, 11, 3, '=TODAY()');
  const saved = openGrid(grid.save());
  expect(await valueAt(saved, 11, 3)).toEqual({ value: 46_000, formula: 'TODAY()', date: true });
  expect(await valueAt(grid, 11, 3)).toEqual({ value: 46_000, formula: 'TODAY()', date: true });
});
