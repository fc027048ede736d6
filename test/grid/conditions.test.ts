import { address } from '../../src/core/base/cells';
import { bookOf, main, packageOf, sheetOf } from '../workbook/support/package-of';
import { openGrid } from './support/open-grid';

const styles =
  `<styleSheet xmlns="${main}"><fonts><font/></fonts><fills><fill/></fills><borders><border/></borders><cellXfs><xf/></cellXfs>` +
  '<dxfs><dxf><font><b/></font></dxf></dxfs></styleSheet>';
// Of five numbers the average is 5.4 and the standard deviation of a sample 3.58; a text and an error are no numbers.
const rows = [5, 1, 9, 9, 3]
  .map((value, row) => `<row r="${row + 1}"><c r="B${row + 1}"><v>${value}</v></c></row>`)
  .concat('<row r="6"><c r="B6" t="str"><v>20</v></c></row><row r="7"><c r="B7" t="e"><v>#N/A</v></c></row>');

async function cellsWith(rule: string): Promise<readonly string[]> {
  const condition = `<conditionalFormatting sqref="B1:B9"><cfRule dxfId="0" priority="1" ${rule}/></conditionalFormatting>`;
  const grid = openGrid(
    packageOf({
      ...bookOf(sheetOf(rows.join(''), condition)),
      'xl/styles.xml': styles,
    }),
  );
  const [sheet] = (await grid.book.view()).sheets;
  const hits = await grid.book.conditions(sheet?.name ?? '', { top: 0, left: 0, bottom: 20, right: 5 });
  return hits.map(({ row, column }) => address(row, column));
}

test.each([
  ['type="top10" rank="2"', ['B3', 'B4']],
  ['type="top10" rank="1"', ['B3', 'B4']],
  ['type="top10" rank="1" bottom="1"', ['B2']],
  ['type="top10" rank="2" bottom="1"', ['B2', 'B5']],
  ['type="top10" rank="40" percent="1"', ['B3', 'B4']],
  ['type="top10" rank="1" percent="1" bottom="1"', ['B2']],
  ['type="top10" rank="99"', ['B1', 'B2', 'B3', 'B4', 'B5']],
  ['type="aboveAverage"', ['B3', 'B4']],
  ['type="aboveAverage" aboveAverage="0"', ['B1', 'B2', 'B5']],
  ['type="aboveAverage" stdDev="1"', ['B3', 'B4']],
  ['type="aboveAverage" stdDev="2"', []],
  ['type="aboveAverage" stdDev="1" aboveAverage="0"', ['B2']],
])('a condition that asks how a number stands among the others: %s', async (rule, cells) => {
  expect(await cellsWith(rule)).toEqual(cells);
});
