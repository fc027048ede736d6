import type { Sheet } from '../../src/core/base/cells';
import { openWorkbookFile } from '../../src/workbook/file-workbook';
import {
  bookOf,
  contentTypes,
  links,
  main,
  packageOf,
  relationships,
  sheetOf,
  stylesOf,
  workbookType,
  worksheetType,
  type Parts,
} from './support/package-of';

async function sheetsIn(parts: Parts): Promise<readonly Sheet[]> {
  return openWorkbookFile(packageOf(parts)).readAll();
}

async function rowsIn(parts: Parts) {
  return (await sheetsIn(parts))[0]?.rows;
}

describe('cells in files', () => {
  it('reads text wherever it stands: shared, rich, inline, with reading aids and escapes', async () => {
    const strings =
      `<sst xmlns="${main}"><si><t>信息</t></si><si><r><t>甲</t></r><r><rPr><b/></rPr><t xml:space="preserve"> 乙</t></r></si>` +
      '<si><t>東</t><rPh sb="0" eb="1"><t>ヒガシ</t></rPh></si><si><t>a_x000D_&#10;b&amp;_x005F_x000D_</t></si><si/><si><t/></si></sst>';
    const rows =
      '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c><c r="D1" t="s"><v>3</v></c>' +
      '<c r="E1" t="s"><v>4</v></c><c r="F1" t="s"><v>5</v></c><c r="G1" t="inlineStr"><is><r><t>丙</t></r><r><t>丁</t></r><rPh sb="0" eb="1"><t>x</t></rPh></is></c>' +
      '<c r="H1" t="inlineStr"><is><t><![CDATA[<&>]]></t></is></c></row>';
    expect(await rowsIn(bookOf(sheetOf(rows), { 'xl/sharedStrings.xml': strings }))).toEqual([
      ['信息', '甲 乙', '東', 'a\r\nb&_x000D_', null, null, '丙丁', '<&>'],
    ]);
  });

  it('reads numbers raw, also those that look like dates, and booleans, errors and formulas', async () => {
    const rows =
      '<row r="2"><c r="A2"><v>5.16</v></c><c r="B2"><v>1E-3</v></c><c r="C2" t="b"><v>1</v></c><c r="D2" t="e"><v>#REF!</v></c>' +
      '<c r="E2" t="e"><f>A1/0</f><v>#DIV/0!</v></c><c r="F2"><f>SUM(A2:B2)&amp;"&lt;"</f></c><c r="G2" t="str"><f>[1]Sheet1!A1</f><v/></c>' +
      '<c r="H2"><f t="array" ref="H2:H3">ROW(A1:A2)</f><v>1</v></c><c r="I2"><v> 7 </v></c><c r="J2"><v>abc</v></c><c r="K2" t="n"/></row>';
    expect((await rowsIn(bookOf(sheetOf(rows))))?.[1]).toEqual([
      5.16,
      0.001,
      true,
      { value: null, error: '#REF!' },
      { value: null, error: '#DIV/0!', formula: 'A1/0' },
      { value: null, formula: 'SUM(A2:B2)&"<"' },
      { value: '', formula: '[1]Sheet1!A1' },
      { value: 1, formula: 'ROW(A1:A2)' },
      7,
      'abc',
    ]);
  });

  it('writes shared formulas out for each cell', async () => {
    const rows =
      '<row r="1"><c r="A1"><f t="shared" ref="A1:B2" si="0">$C1+D$1+LOG10(C1)+"C1"+\'甲 C1\'!E5+C:C+合计C1</f><v>1</v></c><c r="B1"><f t="shared" si="0"/><v>2</v></c></row>' +
      '<row r="2"><c r="A2"><f t="shared" si="0"></f><v>3</v></c></row>';
    expect(await rowsIn(bookOf(sheetOf(rows)))).toEqual([
      [
        { value: 1, formula: '$C1+D$1+LOG10(C1)+"C1"+\'甲 C1\'!E5+C:C+合计C1' },
        { value: 2, formula: '$C1+E$1+LOG10(D1)+"C1"+\'甲 C1\'!F5+D:D+合计C1' },
      ],
      [{ value: 3, formula: '$C2+D$1+LOG10(C2)+"C1"+\'甲 C1\'!E6+C:C+合计C1' }],
    ]);
  });

  it.each([
    [14, undefined, true],
    [22, undefined, true],
    [31, undefined, true],
    [57, undefined, true],
    [49, undefined, false],
    [0, undefined, false],
    [10, undefined, 'percent'],
    [9, undefined, 'percent'],
    [11, undefined, false],
    [13, undefined, false],
    [164, 'yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;', true],
    [165, '[$-804]aaaa', true],
    [166, '[DBNum1][$-804]yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;;@', true],
    [167, '上午/下午h&quot;时&quot;mm&quot;分&quot;', true],
    [168, '[h]:mm', true],
    [169, '0.00_);[Red]\\(0.00\\)', false],
    [170, '0.00E+00', false],
    [171, 'General', false],
    [172, '0&quot;days&quot;', false],
    [173, '#,##0&quot;元&quot;;[Red]-#,##0', false],
    [174, '[&gt;100]0.0;0', false],
    [176, '0.0%', 'percent'],
    [177, '[Red]0%;-0%', 'percent'],
    [178, '0&quot;%&quot;', false],
    [179, '0\\%', false],
    [180, '# ?/?', false],
    [181, '[$¥-804]#,##0.00', false],
    [175, 'm&quot;月&quot;d&quot;日&quot;;@', true],
  ] as const)('marks numbers shown as dates or percentages: format %s %s', async (id, code, shown) => {
    const styles = stylesOf([[0], code === undefined ? [id] : [id, code]]);
    const rows = '<row r="1"><c r="A1" s="1"><v>45425</v></c><c r="B1" s="1" t="str"><v>x</v></c></row>';
    const marked = shown === 'percent' ? { value: 45425, percent: true } : { value: 45425, date: true };
    const value = shown === false ? 45425 : marked;
    expect(await rowsIn(bookOf(sheetOf(rows), { 'xl/styles.xml': styles }))).toEqual([[value, 'x']]);
  });

  it('brings dates of workbooks that count from 1904 to the count from 1900, and no other numbers', async () => {
    const book = `<workbook xmlns="${main}" xmlns:r="${links}"><workbookPr date1904="1"/><sheets><sheet name="登记" sheetId="1" r:id="rId1"/></sheets></workbook>`;
    const rows = '<row r="1"><c r="A1" s="1"><v>43963</v></c><c r="B1"><v>43963</v></c></row>';
    const parts = bookOf(sheetOf(rows), { 'xl/workbook.xml': book, 'xl/styles.xml': stylesOf([[0], [14]]) });
    expect(await rowsIn(parts)).toEqual([[{ value: 45425, date: true }, 43963]]);
  });

  it('reads the namespaces and ISO dates of strict files', async () => {
    const strict = 'http://purl.oclc.org/ooxml/spreadsheetml/main';
    const strictLinks = 'http://purl.oclc.org/ooxml/officeDocument/relationships';
    const parts = bookOf(
      sheetOf('<row r="1"><c r="A1" t="d"><v>2024-05-13</v></c><c r="B1" t="d"><v>2024-05-13T12:00:00</v></c></row>'),
    );
    const rewritten = Object.entries(parts).map(([name, text]) => [
      name,
      text.replaceAll(main, strict).replaceAll(links, strictLinks),
    ]);
    expect(await rowsIn(Object.fromEntries(rewritten))).toEqual([
      [
        { value: 45425, date: true },
        { value: 45425.5, date: true },
      ],
    ]);
  });

  it('reads prefixed elements and rows and cells that do not say where they stand', async () => {
    const sheet =
      `<?xml version="1.0"?><!-- x --><x:worksheet xmlns:x="${main}"><x:sheetData>\n<x:row><x:c><x:v>1</x:v></x:c><x:c t='inlineStr'><x:is><x:t>乙</x:t></x:is></x:c></x:row>` +
      '<x:row r="3"><x:c r="B3"><x:v>2</x:v></x:c><x:c><x:v>3</x:v></x:c></x:row><x:row><x:c ><x:v>4</x:v></x:c ></x:row></x:sheetData></x:worksheet>';
    expect(await rowsIn(bookOf(sheet))).toEqual([[1, '乙'], [], [null, 2, 3], [4]]);
  });
});

describe('sheets in files', () => {
  it('keeps their order and visibility, takes absolute targets and leaves chart sheets out', async () => {
    const sheet = (value: number): string => sheetOf(`<row r="1"><c r="A1"><v>${value}</v></c></row>`);
    const parts: Parts = {
      '[Content_Types].xml': contentTypes({
        '/xl/workbook.xml': workbookType,
        '/xl/worksheets/Sheet2.xml': worksheetType,
      }),
      '_rels/.rels': relationships(['officeDocument', '/xl/workbook.xml']),
      'xl/workbook.xml':
        `<workbook xmlns="${main}" xmlns:d="${links}"><sheets><sheet name="乙&amp;&lt;" sheetId="9" d:id="rId2" state="veryHidden"/>` +
        '<sheet name="图" sheetId="3" d:id="rId1"/><sheet name="__proto__" sheetId="4" state="hidden" d:id="rId3"/></sheets></workbook>',
      'xl/_rels/workbook.xml.rels': relationships(
        ['chartsheet', 'chartsheets/sheet1.xml'],
        ['worksheet', '/xl/worksheets/sheet2.xml'],
        ['worksheet', './worksheets/../worksheets/sheet3.xml'],
      ),
      'xl/worksheets/Sheet2.xml': sheet(1),
      'xl\\worksheets\\sheet3.xml': sheet(2),
    };
    expect((await sheetsIn(parts)).map(({ name, visibility, rows }) => [name, visibility, rows])).toEqual([
      ['乙&<', 'veryHidden', [[1]]],
      ['__proto__', 'hidden', [[2]]],
    ]);
  });

  it('tells merges and hidden rows within the used range', async () => {
    const rows =
      '<row r="1"><c r="A1"><v>1</v></c></row><row r="2" hidden="1"><c r="A2"><v>1</v></c></row><row r="3" ht="0" customHeight="1"/>' +
      '<row r="4" hidden="true"/><row r="5"><c r="A5"><v>1</v></c></row><row r="6" hidden="1"/>';
    const merges = '<mergeCells count="1"><mergeCell ref="A1:C2"/><mergeCell ref="bad"/></mergeCells>';
    const [sheet] = await sheetsIn(bookOf(sheetOf(rows, merges)));
    expect(sheet?.hiddenRows).toEqual([1, 2, 3]);
    expect(sheet?.merges).toEqual([{ top: 0, left: 0, bottom: 1, right: 2 }]);
  });

  it('pays nothing for formats that reach to the end of the sheet', async () => {
    const rows =
      '<row r="1"><c r="A1"><v>1</v></c><c r="XFD1" s="1"/></row>' +
      Array.from(
        { length: 2000 },
        (_, index) =>
          `<row r="${1_046_577 + index}" s="1" customFormat="1"><c r="XFD${1_046_577 + index}" s="1"/></row>`,
      ).join('');
    expect(await rowsIn(bookOf(sheetOf(rows, '', '<dimension ref="A1:XFD1048576"/>')))).toEqual([[1]]);
  });

  it('skips extensions whose elements have the names of rows and cells', async () => {
    const extension = '<extLst><ext uri="x"><row r="9"><c r="A9"><v>5</v></c></row></ext></extLst>';
    expect(
      await rowsIn(
        bookOf(sheetOf('<row r="1"><c r="A1"><v>1</v><extLst><ext><v>8</v></ext></extLst></c></row>', extension)),
      ),
    ).toEqual([[1]]);
  });

  it('reads UTF-16 parts', async () => {
    const text = `<?xml version="1.0" encoding="UTF-16"?>${sheetOf('<row r="1"><c r="A1" t="str"><v>信息</v></c></row>')}`;
    const bytes = new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'));
    const { zipSync, strToU8 } = await import('fflate');
    const parts = Object.entries(bookOf('')).map(([name, part]) => [name, strToU8(part)] as const);
    const zip = zipSync({ ...Object.fromEntries(parts), 'xl/worksheets/sheet1.xml': bytes });
    expect((await openWorkbookFile(zip).readAll())[0]?.rows).toEqual([['信息']]);
  });
});
