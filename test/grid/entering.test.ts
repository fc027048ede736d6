import { openGrid, type OpenGrid, enter, valueAt } from './support/open-grid';
import { bookOf, main, packageOf, relationships, sheetOf, stylesOf } from '../workbook/support/package-of';

const rule = (type: string, sqref: string, formulas: string, more = '') =>
  `<dataValidation type="${type}" sqref="${sqref}" showErrorMessage="1" allowBlank="1" ${more}>${formulas}</dataValidation>`;
const f = (one: string, two?: string) =>
  `<formula1>${one}</formula1>${two === undefined ? '' : `<formula2>${two}</formula2>`}`;

const rows =
  '<row r="1"><c r="A1" t="str"><v>系</v></c><c r="B1" t="str"><v>数</v></c></row>' +
  '<row r="2"><c r="A2" t="str"><v>甲</v></c><c r="B2"><v>5</v></c><c r="D2" t="str"><f>A2&amp;"系"</f><v>甲系</v></c></row>' +
  '<row r="3"><c r="A3" t="str"><v>乙</v></c><c r="B3"><v>7</v></c><c r="D3"><f t="array" ref="D3:D4">B2:B3*2</f><v>10</v></c></row>' +
  '<row r="4"><c r="D4"><v>14</v></c><c r="E4"><f>SUM(B2:B3)</f><v>12</v></c></row>';
const rules = [
  rule('whole', 'B2:B9', f('0', '10'), 'operator="between"'),
  rule('list', 'A2:A9', f('&quot;甲,乙,丙&quot;'), 'errorTitle="单位" error="请选单位。"'),
  rule('list', 'F2:F9', f('$A$2:$A$3'), 'errorStyle="warning"'),
  rule('date', 'G2:G9', f('46143', '46173')),
  rule('custom', 'H2:H9', f('COUNTIF($H$2:$H$9,H2)=1')),
  rule('textLength', 'I2:I9', f('3'), 'operator="lessThanOrEqual"'),
  rule('decimal', 'J2:J9', f('B2'), 'operator="lessThanOrEqual"'),
  rule('custom', 'K2:K9', f('OR(AND(ISNUMBER(K2),K2&gt;=0,K2&lt;=4),K2=&quot;缺席&quot;)'), 'error="请填0至4。"'),
];
const after = `<mergeCells><mergeCell ref="L1:M2"/></mergeCells><dataValidations count="${rules.length}">${rules.join('')}</dataValidations>`;

function open(parts: Readonly<Record<string, string>> = {}, before = ''): OpenGrid {
  const styles = stylesOf([[0], [10], [14]]);
  return openGrid(packageOf(bookOf(sheetOf(rows, after, before), { 'xl/styles.xml': styles, ...parts })));
}

test.each([
  ['a whole number in bounds', 1, 1, '10', true],
  ['one out of bounds', 1, 1, '11', false],
  ['a broken number', 1, 1, '2.5', false],
  ['a text for a number', 1, 1, '三', false],
  ['nothing', 1, 1, '', true],
  ['a text of the list', 2, 0, '丙', true],
  ['another one', 2, 0, '丁', false],
  ['a text of a range', 2, 5, '乙', true],
  ['a day in bounds', 2, 6, '2026-05-16', true],
  ['a day out of bounds', 2, 6, '2026-06-16', false],
  ['a value that a formula allows', 1, 7, 'x', true],
  ['a short text', 1, 8, '三个字', true],
  ['a long text', 1, 8, '四个字呀', false],
  ['a number up to that of its row', 2, 9, '7', true],
  ['a number above that of its row', 2, 9, '7.5', false],
  ['a formula whose result is in bounds', 1, 1, '=3+4', true],
  ['a formula whose result is not', 1, 1, '=3*4', false],
])('%s', async (_, row, column, text, passes) => {
  const grid = open();
  const before = await valueAt(grid, row, column);
  const { done, objections } = await enter(grid, row, column, text);
  expect(done).toBe(passes);
  expect(objections).toHaveLength(passes ? 0 : 1);
  if (!passes) expect(await valueAt(grid, row, column)).toEqual(before);
});

test.each([
  ['a mark in full-width digits', 10, '３．５', 3.5],
  ['a mark with its unit', 10, '3分', 3],
  ['a mark after a sign that is not seen', 10, '\u200b2', 2],
  ['a whole number', 1, '８', 8],
  ['a decimal number', 9, ' ＋４．２５', 4.25],
  ['a day', 6, '２０２６－０５－１６', { value: 46_158, date: true }],
])('%s is what it means where a rule takes no text', async (_, column, text, value) => {
  const grid = open();
  expect(await enter(grid, 1, column, text)).toEqual({ done: true, objections: [] });
  expect(await valueAt(grid, 1, column)).toEqual(value);
});

test.each([
  ['a mark above the limit', 10, '８５'],
  ['a mark in words', 10, '三分'],
  ['about so much', 10, '３左右'],
  ['minutes where hours are counted', 9, '3分'],
  ['a number above the limit', 1, '８５'],
])('%s is refused as it was typed', async (_, column, text) => {
  const grid = open();
  const { done, objections } = await enter(grid, 1, column, text);
  expect(done).toBe(false);
  expect(objections).toMatchObject([{ text }]);
  expect(objections[0]?.message).toMatch(/^请填0至4。$|^[BJ]2填的“.*”不符合要求。请/);
});

test('a text that a rule refuses for another reason never becomes a number', async () => {
  const grid = open();
  await enter(grid, 1, 7, '８');
  expect(await enter(grid, 2, 7, '８')).toMatchObject({ done: false });
  expect(await valueAt(grid, 1, 7)).toBe('８');
});

test('a rule that counts the cell itself refuses the second of two', async () => {
  const grid = open();
  await enter(grid, 1, 7, 'x');
  expect(await enter(grid, 2, 7, 'x')).toMatchObject({ done: false });
  expect(await valueAt(grid, 2, 7)).toBeNull();
});

test('says the file’s words, else where, what is allowed and what to do; a warning may be kept', async () => {
  const grid = open();
  const first = async (row: number, column: number, text: string) =>
    (await enter(grid, row, column, text)).objections[0];
  expect(await first(2, 0, '丁')).toMatchObject({ title: '单位', message: '请选单位。', mayKeep: false });
  expect((await first(1, 1, '11'))?.message).toBe('B2填的“11”不符合要求。请填0至10之间的整数。');
  expect((await first(2, 6, '1'))?.message).toContain('2026-05-01至2026-05-31之间');
  const warned = await first(2, 5, '丁');
  expect(warned).toMatchObject({ mayKeep: true });
  expect(warned?.message).toContain('甲、乙');
  expect(await grid.book.enter('登记', [{ row: 2, column: 5, text: '丁' }], false)).toMatchObject({ done: true });
});

test('offers what a list says', async () => {
  const grid = open();
  expect(await grid.book.choices('登记', 3, 0)).toEqual(['甲', '乙', '丙']);
  expect(await grid.book.choices('登记', 3, 5)).toEqual(['甲', '乙']);
  expect(await grid.book.choices('登记', 3, 20)).toBeNull();
});

test('refuses what is no formula, parts of arrays and merges, and what no sheet holds', async () => {
  const grid = open();
  const place = async (row: number, column: number, text: string) =>
    (await grid.book.enter('登记', [{ row, column, text }], false)).done;
  expect(await place(20, 0, '=SUM(')).toBe(false);
  expect(await place(20, 0, '=1+')).toBe(false);
  expect(await place(20, 0, '="a')).toBe(false);
  expect(await place(3, 3, '1')).toBe(false);
  expect(await place(1, 12, 'x')).toBe(false);
  expect(await place(0, 11, 'x')).toBe(true);
  expect(await place(1_048_576, 0, 'x')).toBe(false);
  expect(await place(5, 16_384, 'x')).toBe(false);
  expect(await place(20, 0, 'x'.repeat(32_768))).toBe(false);
  expect(await place(20, 0, '=UNBEKANNT(1)')).toBe(true);
});

test('lets only unlocked cells of a protected sheet be changed, and no rows', async () => {
  const styles = `<styleSheet xmlns="${main}"><cellXfs count="2"><xf/><xf><protection locked="0"/></xf></cellXfs></styleSheet>`;
  const sheet = sheetOf('<row r="1"><c r="A1" s="1"/><c r="B1"/></row>', '<sheetProtection sheet="1"/>');
  const grid = openGrid(packageOf(bookOf(sheet, { 'xl/styles.xml': styles })));
  expect(await enter(grid, 0, 0, 'x')).toMatchObject({ done: true });
  expect(await enter(grid, 0, 1, 'x')).toMatchObject({ done: false, objections: [{ mayKeep: false }] });
  expect(await grid.book.insertRows('登记', 0, 1)).toMatchObject({ done: false });
});

test('copies formulas along and repeats the pattern', async () => {
  const grid = open();
  await enter(grid, 1, 3, '=B2*2');
  const range = { top: 1, left: 3, bottom: 1, right: 3 };
  await grid.book.copy({ sheet: '登记', range }, { sheet: '登记', range: { top: 10, left: 3, bottom: 11, right: 4 } });
  expect(await valueAt(grid, 10, 3)).toMatchObject({ formula: 'B11*2' });
  expect(await valueAt(grid, 11, 4)).toMatchObject({ formula: 'C12*2' });
});

test('copies, and gives to other programs, what is not left out, as if it lay together', async () => {
  const grid = open();
  const at = (top: number, bottom: number) => ({ sheet: '登记', range: { top, left: 1, bottom, right: 1 } });
  await enter(grid, 5, 1, '3');
  const before = grid.told.length;
  expect(await grid.book.copy(at(1, 5), at(6, 9), new Set([2, 3, 4, 7]))).toMatchObject({ done: true });
  expect(grid.told.length).toBe(before + 1);
  expect(await Promise.all([6, 7, 8, 9].map((row) => valueAt(grid, row, 1)))).toEqual([5, null, 3, 5]);
  expect((await grid.book.clip('登记', at(1, 6).range, new Set([3, 4]))).text).toBe('5\r\n7\r\n3\r\n5');
  await grid.book.undo();
  expect(await valueAt(grid, 8, 1)).toBeNull();
});

test('calculates, tells and takes back', async () => {
  const grid = open();
  grid.complete();
  await enter(grid, 1, 1, '9');
  expect(await valueAt(grid, 3, 4)).toEqual({ value: 16, formula: 'SUM(B2:B3)' });
  const told = grid.told.at(-1);
  expect(told?.origin).toBe('person');
  expect(told?.view).toMatchObject({ canUndo: true, unsaved: true });
  expect(told?.cells[0]?.values).toEqual(expect.arrayContaining([9, 16]));
  grid.markSaved();
  expect((await grid.book.view()).unsaved).toBe(false);
  expect(await grid.book.undo()).toEqual({ sheet: '登记', range: { top: 1, left: 1, bottom: 1, right: 1 } });
  expect(await valueAt(grid, 3, 4)).toEqual({ value: 12, formula: 'SUM(B2:B3)' });
  expect((await grid.book.view()).unsaved).toBe(true);
});

test('rows that are taken out shrink sums and can be taken back; headings of tables stay', async () => {
  const table = `<table xmlns="${main}" id="1" name="T" displayName="T" ref="A1:B3"><tableColumns count="2"><tableColumn id="1" name="系"/><tableColumn id="2" name="数"/></tableColumns></table>`;
  const grid = open({
    'xl/worksheets/_rels/sheet1.xml.rels': relationships(['table', '../tables/table1.xml']),
    'xl/tables/table1.xml': table,
  });
  expect(await grid.book.insertRows('登记', 0, -1)).toMatchObject({ done: false });
  expect(await grid.book.insertRows('登记', 2, -1)).toMatchObject({ done: false });
  expect(await grid.book.insertRows('登记', 1, -1)).toMatchObject({ done: true });
  expect(await valueAt(grid, 2, 4)).toEqual({ value: 7, formula: 'SUM(B2:B2)' });
  await grid.book.undo();
  expect(await valueAt(grid, 3, 4)).toEqual({ value: 12, formula: 'SUM(B2:B3)' });
  await grid.book.enter('登记', [{ row: 3, column: 0, text: '丙' }], true);
  expect((await grid.book.frame('登记')).tables[0]?.range.bottom).toBe(3);
});

test('gives a range to other programs as text, never as a formula or HTML', async () => {
  const grid = open();
  await grid.book.enter(
    '登记',
    [
      { row: 9, column: 0, text: "'=1+1" },
      { row: 9, column: 1, text: '' },
      { row: 9, column: 2, text: '<b>&' },
      { row: 9, column: 3, text: '-5' },
    ],
    false,
  );
  const { text, html } = await grid.book.clip('登记', { top: 9, left: 0, bottom: 9, right: 3 });
  expect(text).toBe("'=1+1\t\t<b>&\t-5");
  expect(html).toContain('&lt;b&gt;&amp;');
  expect(html).not.toContain('<b>');
});

test('finds what cells show, and counts what a column holds', async () => {
  const grid = open();
  expect(await grid.book.find('甲', null)).toEqual([
    { sheet: '登记', row: 1, column: 0, text: '甲' },
    { sheet: '登记', row: 1, column: 3, text: '甲系' },
  ]);
  await grid.book.enter('登记', [{ row: 3, column: 0, text: '甲' }], true);
  expect(await grid.book.distinct('登记', 0, 1, 4)).toEqual([
    { text: '甲', count: 2 },
    { text: '乙', count: 1 },
    { text: '', count: 1 },
  ]);
});

test('counts days from 1900 where the file counts from 1904, and writes them as the file does', async () => {
  const workbook = `<workbook xmlns="${main}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><workbookPr date1904="1"/><sheets><sheet name="登记" sheetId="1" r:id="rId1"/></sheets></workbook>`;
  const sheet = sheetOf('<row r="1"><c r="A1" s="2"><v>44696</v></c><c r="B1" s="2"><f>A1+1</f><v>44697</v></c></row>');
  const grid = openGrid(
    packageOf(bookOf(sheet, { 'xl/workbook.xml': workbook, 'xl/styles.xml': stylesOf([[0], [10], [14]]) })),
  );
  expect(await valueAt(grid, 0, 0)).toEqual({ value: 46_158, date: true });
  await enter(grid, 0, 0, '2026-05-17');
  const saved = openGrid(grid.save());
  expect(await valueAt(saved, 0, 0)).toEqual({ value: 46_159, date: true });
  expect(await valueAt(saved, 0, 1)).toEqual({ value: 46_160, date: true, formula: 'A1+1' });
});

test.each([
  ['=SUM(Scores[得分])', true],
  ['=[@得分]*2', true],
  ["='[2.xlsx]表'!A1", true],
  ['=SUM("[甲]"', false],
  ['=SUM(B2', false],
])('%s is refused, by its table or file: %s', async (text, names) => {
  const { done, objections } = await enter(open(), 11, 3, text);
  expect(done).toBe(false);
  expect(objections[0]?.message.includes('改用单元格区域')).toBe(names);
});
