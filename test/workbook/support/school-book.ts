import { contentTypes, links, main, relationships, workbookType, worksheetType, type Parts } from './package-of';

const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const drawing = 'http://schemas.openxmlformats.org/drawingml/2006';
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';

const register =
  `${head}<worksheet xmlns="${main}" xmlns:r="${links}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="x14ac">\n` +
  '<sheetPr codeName="S1"><outlinePr summaryBelow="0"/></sheetPr><dimension ref="A1:D5"/>' +
  '<sheetViews><sheetView tabSelected="1" workbookViewId="0"><selection activeCell="B4" sqref="B4"/></sheetView></sheetViews>' +
  '<sheetFormatPr defaultRowHeight="14"/><cols><col min="1" max="2" width="9" style="2"/><col min="3" max="9" width="11"/></cols>' +
  '<sheetData><row r="1" spans="1:4" ht="22" customHeight="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c><c r="D1" s="1"/></row>\n' +
  '<row r="2"><c r="A2" t="s"><v>3</v></c><c r="B2" s="2"><v>5</v></c><c r="C2" s="1"><v>45425</v></c><c r="D2"><f t="shared" ref="D2:D4" si="0">B2*2</f><v>10</v></c></row>' +
  '<row r="3"><c r="A3" t="s"><v>4</v></c><c r="B3" s="2"><v>6</v></c><c r="C3"><v>5.16</v></c><c r="D3"><f t="shared" si="0"/><v>12</v></c></row>' +
  '<row r="4"><c r="A4" t="s"><v>3</v></c><c r="B4" s="2"><v>7</v></c><c r="D4"><f t="shared" si="0"/><v>14</v></c></row></sheetData>' +
  '<mergeCells count="1"><mergeCell ref="F3:G4"/></mergeCells><phoneticPr fontId="1" type="noConversion"/>' +
  '<conditionalFormatting sqref="B2:B9 F7"><cfRule type="expression" dxfId="0" priority="3"><formula>$B3&gt;9</formula></cfRule></conditionalFormatting>' +
  '<dataValidations count="1"><dataValidation type="list" sqref="A2:A99"><formula1>名单!$A$2:$A$9</formula1></dataValidation></dataValidations>' +
  '<hyperlinks><hyperlink ref="A4" location="\'登记\'!B3"/></hyperlinks><pageMargins left="1" right="1" top="1" bottom="1" header="0.5" footer="0.5"/>' +
  '<pageSetup paperSize="8" r:id="rId9"/><drawing r:id="rId1"/><legacyDrawing r:id="rId2"/><tableParts count="1"><tablePart r:id="rId4"/></tableParts>' +
  '<extLst><ext uri="{x}" xmlns:x14="urn:x14"><x14:conditionalFormatting><xm:f xmlns:xm="urn:xm">登记!B4</xm:f><xm:sqref xmlns:xm="urn:xm">B4:B5</xm:sqref></x14:conditionalFormatting></ext></extLst></worksheet>';

const list =
  `${head}<worksheet xmlns="${main}"><sheetData><row r="1"><c r="A1"><f>SUM(登记!B2:B4)+登记!$B$3+A2</f><v>24</v></c><c r="B1"><f>'登记'!D4&amp;"登记!D4"</f></c></row>` +
  '<row r="2"><c r="A2"><v>1</v></c></row></sheetData></worksheet>';

/** Part of a school's workbook, as different programs write them: chart, note, table by an absolute target, unknown parts. */
export const schoolBook: Parts = {
  '[Content_Types].xml': contentTypes({
    '/xl/workbook.xml': workbookType,
    '/xl/worksheets/sheet1.xml': worksheetType,
    '/xl/worksheets/sheet7.xml': worksheetType,
    '/xl/styles.xml': `${spreadsheet}.styles+xml`,
    '/xl/sharedStrings.xml': `${spreadsheet}.sharedStrings+xml`,
    '/xl/tables/table1.xml': `${spreadsheet}.table+xml`,
    '/xl/calcChain.xml': `${spreadsheet}.calcChain+xml`,
    '/custom/unknown.bin': 'application/x-unknown',
  }),
  '_rels/.rels': relationships(['officeDocument', 'xl/workbook.xml']),
  'docProps/app.xml': '<Properties/>',
  'xl/workbook.xml':
    `${head}<workbook xmlns="${main}" xmlns:r="${links}"><fileVersion appName="xl"/><workbookPr defaultThemeVersion="1"/><bookViews><workbookView activeTab="1"/></bookViews>` +
    '<sheets><sheet name="登记" sheetId="4" r:id="rId1"/><sheet name="名单" sheetId="2" r:id="rId2"/></sheets>' +
    '<definedNames><definedName name="_xlnm.Print_Area" localSheetId="1">名单!$A$1:$C$9</definedName><definedName name="全部">登记!$A$2:$D$4</definedName></definedNames>' +
    '<calcPr calcId="191029"/><extLst><ext uri="{y}"/></extLst></workbook>',
  'xl/_rels/workbook.xml.rels': relationships(
    ['worksheet', 'worksheets/sheet1.xml'],
    ['worksheet', '/xl/worksheets/sheet7.xml'],
    ['styles', 'styles.xml'],
    ['sharedStrings', 'sharedStrings.xml'],
    ['calcChain', 'calcChain.xml'],
  ),
  'xl/worksheets/sheet1.xml': register,
  'xl/worksheets/_rels/sheet1.xml.rels': relationships(
    ['drawing', '../drawings/drawing1.xml'],
    ['vmlDrawing', '../drawings/vmlDrawing1.vml'],
    ['comments', '/xl/comments1.xml'],
    ['table', '/xl/tables/table1.xml'],
  ),
  'xl/worksheets/sheet7.xml': list,
  'xl/sharedStrings.xml': `<sst xmlns="${main}" count="6" uniqueCount="5"><si><t>单位</t></si><si><t>数量</t></si><si><t>日期</t></si><si><t>信息</t></si><si><t>机电</t></si></sst>`,
  'xl/styles.xml':
    `${head}<styleSheet xmlns="${main}"><numFmts count="1"><numFmt numFmtId="176" formatCode="0.0_ "/></numFmts>` +
    '<fonts count="2"><font><sz val="12"/><name val="仿宋_GB2312"/></font><font><b/><sz val="9"/><name val="宋体"/></font></fonts>' +
    '<fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border><left/></border></borders>' +
    '<cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>' +
    '<xf numFmtId="14" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="176" fontId="1" fillId="0" borderId="0" xfId="0"><alignment horizontal="center"/></xf></cellXfs>' +
    '<dxfs count="1"><dxf><font><b/></font></dxf></dxfs><extLst><ext uri="{z}"/></extLst></styleSheet>',
  'xl/tables/table1.xml':
    `<table xmlns="${main}" id="3" name="Ledger" displayName="Ledger" ref="A1:C4" totalsRowShown="0"><autoFilter ref="A1:C4"><filterColumn colId="0"/></autoFilter>` +
    '<tableColumns count="3"><tableColumn id="1" name="单位" dataDxfId="0"/><tableColumn id="2" name="数量"/><tableColumn id="5" name="日期"/></tableColumns><tableStyleInfo name="TableStyleMedium2"/></table>',
  'xl/calcChain.xml': `<calcChain xmlns="${main}"><c r="D2" i="4"/></calcChain>`,
  'xl/comments1.xml': `<comments xmlns="${main}"><authors><author>教务</author></authors><commentList><comment ref="B3" authorId="0"><text><t>核对</t></text></comment></commentList></comments>`,
  'xl/drawings/vmlDrawing1.vml':
    '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:x="urn:schemas-microsoft-com:office:excel"><v:shape id="_x0000_s1025" type="#t"><x:ClientData ObjectType="Note">' +
    '<x:Anchor>2, 15, 2, 4, 4, 15, 6, 4</x:Anchor><x:Row>2</x:Row><x:Column>1</x:Column></x:ClientData></v:shape></xml>',
  'xl/drawings/drawing1.xml':
    `<xdr:wsDr xmlns:xdr="${drawing}/spreadsheetDrawing" xmlns:r="${links}"><xdr:twoCellAnchor><xdr:from><xdr:col>5</xdr:col><xdr:row>1</xdr:row></xdr:from>` +
    '<xdr:to><xdr:col>9</xdr:col><xdr:row>12</xdr:row></xdr:to><xdr:graphicFrame/></xdr:twoCellAnchor>' +
    '<xdr:oneCellAnchor><xdr:from><xdr:col>5</xdr:col><xdr:row>20</xdr:row></xdr:from><xdr:pic/></xdr:oneCellAnchor></xdr:wsDr>',
  'xl/drawings/_rels/drawing1.xml.rels': relationships(['chart', '../charts/chart1.xml']),
  'xl/charts/chart1.xml': `<c:chartSpace xmlns:c="${drawing}/chart"><c:ser><c:f>登记!$B$2:$B$4</c:f><c:numCache/></c:ser><c:f>名单!$A$2</c:f></c:chartSpace>`,
  'custom/unknown.bin': '\u0000\u0001unknown',
};
