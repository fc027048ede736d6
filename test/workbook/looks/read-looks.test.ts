import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SheetLooks } from '../../../src/workbook/looks/book-looks';
import { mixed, tinted } from '../../../src/workbook/looks/colors';
import { readBookLooks, readLooks } from '../../../src/workbook/looks/read-looks';
import { openPackage } from '../../../src/workbook/package/open-package';
import { readWorkbook } from '../../../src/workbook/reading/read-workbook';
import { plainCodec } from '../../../src/workbook/zip/codec';
import { bookOf, links, main, packageOf, relationships, sheetOf, type Parts } from '../support/package-of';

const styles =
  `<styleSheet xmlns="${main}"><numFmts count="1"><numFmt numFmtId="164" formatCode="m&quot;月&quot;d&quot;日&quot;"/></numFmts>` +
  '<fonts><font><sz val="11"/><name val="宋体"/></font>' +
  '<font><b/><i val="0"/><u/><strike val="1"/><sz val="14"/><color theme="4" tint="-0.25"/><name val="黑体"/></font></fonts>' +
  '<fills><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>' +
  '<fill><patternFill patternType="solid"><fgColor rgb="FFFFEE00"/><bgColor indexed="64"/></patternFill></fill>' +
  '<fill><patternFill patternType="solid"><fgColor indexed="10"/></patternFill></fill></fills>' +
  '<borders><border/><border><left style="thin"><color auto="1"/></left><right/><top style="double"><color rgb="FF0000FF"/></top>' +
  '<bottom style="none"/></border></borders>' +
  '<cellXfs><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>' +
  '<xf numFmtId="164" fontId="1" fillId="2" borderId="1"><alignment horizontal="center" vertical="top" wrapText="1" indent="2"/>' +
  '<protection locked="0"/></xf><xf numFmtId="9" fontId="0" fillId="3" borderId="0"/></cellXfs>' +
  '<dxfs><dxf><font><color rgb="FFFF0000"/></font><fill><patternFill><bgColor rgb="FFFFC7CE"/></patternFill></fill></dxf></dxfs></styleSheet>';
const theme =
  '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:themeElements><a:clrScheme name="x">' +
  '<a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1><a:lt1><a:sysClr val="window" lastClr="FFFFFF"/></a:lt1>' +
  '<a:dk2><a:srgbClr val="44546A"/></a:dk2><a:lt2><a:srgbClr val="E7E6E6"/></a:lt2><a:accent1><a:srgbClr val="4472C4"/></a:accent1>' +
  '</a:clrScheme></a:themeElements></a:theme>';
const before =
  '<sheetPr><tabColor rgb="FF00B050"/><pageSetUpPr fitToPage="1"/></sheetPr>' +
  '<sheetViews><sheetView showGridLines="0" workbookViewId="0"><pane xSplit="1" ySplit="2" topLeftCell="B3" state="frozen"/></sheetView></sheetViews>' +
  '<sheetFormatPr defaultRowHeight="18" defaultColWidth="12.5"/>' +
  '<cols><col min="1" max="1" width="20.7" customWidth="1"/><col min="3" max="16384" width="9" hidden="1" style="2"/></cols>';
const rows =
  '<row r="1" ht="30" customHeight="1"><c r="A1" s="1" t="str"><v>题</v></c><c r="B1" s="99"/></row>' +
  '<row r="2" hidden="1"><c r="D2" s="0"><v>1</v></c></row>' +
  '<row r="4" s="2" customFormat="1"><c r="B4" s="1"><f t="array" ref="B4:B5">A1:A2</f><v>0</v></c></row>';
const after =
  '<sheetProtection sheet="1"/><autoFilter ref="A1:D9"/><mergeCells><mergeCell ref="A1:B1"/></mergeCells>' +
  '<conditionalFormatting sqref="A2:A9 C2"><cfRule type="cellIs" dxfId="0" priority="2" operator="greaterThan"><formula>5</formula></cfRule>' +
  '<cfRule type="dataBar" priority="1"><dataBar/></cfRule></conditionalFormatting>' +
  '<dataValidations count="2"><dataValidation type="list" allowBlank="1" showErrorMessage="1" showInputMessage="1" promptTitle="单位" prompt="请选_x000a_一项" sqref="A2:A9"><formula1>名单</formula1></dataValidation>' +
  '<dataValidation type="whole" errorStyle="warning" operator="greaterThan" sqref="B:B"><formula1>0</formula1></dataValidation></dataValidations>' +
  '<hyperlinks><hyperlink ref="A2" location="\'登记\'!A1"/><hyperlink ref="A3" r:id="rId9" location="x"/></hyperlinks>' +
  '<printOptions horizontalCentered="1"/><pageMargins left="0.5" right="0.5" top="1" bottom="1" header="0.3" footer="0.3"/>' +
  '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/><headerFooter><oddFooter>&amp;C第&amp;P页</oddFooter></headerFooter>' +
  '<rowBreaks count="1"><brk id="20" max="16383" man="1"/></rowBreaks>' +
  '<extLst><ext><x14:dataValidations xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main">' +
  '<x14:dataValidation type="list" showErrorMessage="1"><x14:formula1><xm:f>表二!$A$1:$A$3</xm:f></x14:formula1><xm:sqref>D2:D4</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst>';
const workbook =
  `<workbook xmlns="${main}" xmlns:r="${links}"><sheets><sheet name="登记" sheetId="1" r:id="rId1"/></sheets><definedNames>` +
  '<definedName name="名单">登记!$A$2:$A$9</definedName><definedName name="_xlnm.Print_Titles" localSheetId="0">登记!$A:$B,登记!$1:$2</definedName>' +
  '<definedName name="_xlnm.Print_Area" localSheetId="0">\'登记\'!$A$1:$D$20</definedName></definedNames></workbook>';
const attached: Parts = {
  'xl/styles.xml': styles,
  'xl/workbook.xml': workbook,
  'xl/theme/theme1.xml': theme,
  'xl/_rels/workbook.xml.rels': relationships(
    ['worksheet', 'worksheets/sheet1.xml'],
    ['styles', 'styles.xml'],
    ['theme', 'theme/theme1.xml'],
  ),
  'xl/worksheets/_rels/sheet1.xml.rels': relationships(
    ['comments', '../comments1.xml'],
    ['table', '../tables/table1.xml'],
  ),
  'xl/comments1.xml': `<comments xmlns="${main}"><commentList><comment ref="B2"><text><r><t>请</t></r>\n<r><t>填</t></r></text></comment></commentList></comments>`,
  'xl/tables/table1.xml': `<table xmlns="${main}" name="T" displayName="登记表" ref="A1:B9"><tableColumns><tableColumn id="1" name="甲_x000a_乙"/><tableColumn id="2" name="丙"/></tableColumns></table>`,
};

const read = (parts: Parts) => readLooks(openPackage(packageOf(parts), plainCodec));
const looks = read(bookOf(sheetOf(rows, after, before), attached));
const [sheet] = looks.sheets;
const has = (expected: Partial<SheetLooks>) => expect(sheet).toMatchObject(expected);

test('reads fonts, fills, edges, alignment, formats and locks of cells', () => {
  expect(looks.cells[0]).toEqual({ font: '宋体', size: 11 });
  expect(looks.cells[1]).toEqual({
    ...{ font: '黑体', size: 14, bold: true, underline: true, strike: true, fill: 'FFEE00' },
    // 4472C4 a quarter darker: Office's accent 1, darker 25 %.
    color: '2F5597',
    top: { line: 'double', color: '0000FF' },
    left: { line: 'thin', color: '000000' },
    ...{ horizontal: 'center', vertical: 'top', wrap: true, indent: 2 },
    ...{ format: 'm"月"d"日"', date: true, unlocked: true },
  });
  expect(looks.cells[2]).toEqual({ font: '宋体', size: 11, fill: 'FF0000', format: '0%' });
});

test('reads styles of cells: their own, else their row’s, else their column’s; unknown ones are plain', () => {
  expect(sheet?.styles.map((row) => row && [...row])).toEqual([[1, 0], [0, 0, 2, 0], undefined, [2, 1]]);
  expect(sheet?.styles[2]).toBeUndefined();
});

test('reads the frame of a sheet', () => {
  has({ tabColor: '00B050', gridLines: false, freeze: { rows: 2, columns: 1 }, defaultHeight: 18, defaultWidth: 12.5 });
  has({
    columns: [
      { from: 0, to: 0, width: 20.7, hidden: false, style: 0 },
      { from: 2, to: 16_383, width: 9, hidden: true, style: 2 },
    ],
  });
  expect([...(sheet?.heights ?? [])]).toEqual([[0, 30]]);
  has({ hiddenRows: [1], merges: [{ top: 0, left: 0, bottom: 0, right: 1 }], protected: true });
  has({ arrays: [{ top: 3, left: 1, bottom: 4, right: 1 }], filter: { top: 0, left: 0, bottom: 8, right: 3 } });
});

test('reads rules, those of newer programs too, and conditions that change a look', () => {
  const range = { top: 1, left: 0, bottom: 8, right: 0 };
  expect(sheet?.rules).toEqual([
    {
      ...{ ranges: [range], type: 'list', formula1: '名单', error: 'stop', allowBlank: true },
      ...{ promptTitle: '单位', prompt: '请选\n一项' },
    },
    {
      ...{ ranges: [{ top: 0, left: 1, bottom: 1_048_575, right: 1 }], type: 'whole', operator: 'greaterThan' },
      ...{ formula1: '0', error: null, allowBlank: false },
    },
    {
      ...{ ranges: [{ top: 1, left: 3, bottom: 3, right: 3 }], type: 'list', formula1: '表二!$A$1:$A$3' },
      ...{ error: 'stop', allowBlank: false },
    },
  ]);
  expect(sheet?.conditional).toEqual([
    {
      ranges: [range, { top: 1, left: 2, bottom: 1, right: 2 }],
      ...{ type: 'cellIs', operator: 'greaterThan', formulas: ['5'], priority: 2, stops: false },
      look: { color: 'FF0000', fill: 'FFC7CE' },
    },
  ]);
});

test('reads notes, links within the workbook, tables and names', () => {
  has({ notes: [{ row: 1, column: 1, text: '请填' }], links: [{ row: 1, column: 0, location: "'登记'!A1" }] });
  const range = { top: 0, left: 0, bottom: 8, right: 1 };
  has({ tables: [{ name: '登记表', range, columns: ['甲\n乙', '丙'], headed: true, totals: false }] });
  expect(looks.names).toEqual([{ name: '名单', refersTo: '登记!$A$2:$A$9' }]);
});

test('reads how a sheet is printed, in millimetres', () => {
  expect(sheet?.print).toEqual({
    ...{ landscape: true, paper: 9, margins: [12.7, 12.7, 25.4, 25.4], scale: null, fit: { wide: 1, high: 0 } },
    ...{ centred: true, header: '', footer: '&C第&P页', repeatRows: [0, 1], repeatColumns: [0, 1] },
    ...{ areas: [{ top: 0, left: 0, bottom: 19, right: 3 }], breaks: [20], columnBreaks: [] },
    ...{ lineMargins: [7.62, 7.62], linesScaled: true, firstPage: null, across: false },
    ...{ centredDown: false, gridLines: false },
  });
});

test('leaves out what is odd, and throws for none of it', () => {
  const odd =
    '<cols><col min="x" max="0"/><col/></cols><sheetFormatPr defaultRowHeight="-1"/><sheetViews/><sheetPr><tabColor theme="99"/></sheetPr>';
  const behind =
    '<autoFilter ref="?"/><dataValidations><dataValidation/><dataValidation type="list" sqref="#REF!"/></dataValidations>' +
    '<conditionalFormatting><cfRule dxfId="77"/></conditionalFormatting><hyperlinks/><pageMargins left="-3"/><pageSetup scale="q"/><rowBreaks><brk/></rowBreaks>';
  const cells = '<row r="1" ht="x" s="-4"><c r="A1" s="1e9"><v>1</v></c><c r="B1" s="z"><v>2</v></c></row>';
  const { sheets } = read(
    bookOf(sheetOf(cells, behind, odd), {
      'xl/styles.xml': `<styleSheet xmlns="${main}"><cellXfs><xf fontId="9" fillId="-1" numFmtId="q"/></cellXfs></styleSheet>`,
    }),
  );
  expect(sheets[0]).toMatchObject({
    columns: [],
    defaultHeight: 15,
    rules: [],
    conditional: [],
    filter: null,
    tabColor: null,
  });
});

test.each(['exceljs.xlsx', 'libreoffice.xlsx', 'openpyxl.xlsx', 'wps-like.xlsx', 'before/third-school.xlsx'])(
  'gives the cells of %s as the ordinary reader does',
  (name) => {
    const bytes = new Uint8Array(readFileSync(join(__dirname, '../../fixtures-files', name)));
    const { sheets } = readBookLooks(openPackage(bytes, plainCodec));
    const plain = readWorkbook(openPackage(bytes, plainCodec));
    expect(JSON.stringify(sheets.map((one) => one.sheet))).toBe(JSON.stringify(plain));
  },
);

test('tints and mixes colours', () => {
  expect(tinted('000000', 0.5)).toBe('808080');
  expect(tinted('FFFFFF', -0.5)).toBe('808080');
  expect(tinted('FF0000', 0)).toBe('FF0000');
  expect(mixed('000000', 'FFFFFF', 0.5)).toBe('808080');
});
