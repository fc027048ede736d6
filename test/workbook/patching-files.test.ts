import { openWorkbookFile } from '../../src/workbook/file-workbook';
import type { Change } from '../../src/core/base/change';
import { packageOf, partsOf, type Parts } from './support/package-of';
import { schoolBook } from './support/school-book';

async function after(changes: readonly Change[], parts: Parts = schoolBook): Promise<Parts> {
  const workbook = openWorkbookFile(packageOf(parts));
  await workbook.apply(changes);
  return partsOf(workbook.toBytes());
}

function changedParts(parts: Parts): readonly string[] {
  const names = new Set([...Object.keys(schoolBook), ...Object.keys(parts)]);
  return [...names].filter((name) => parts[name] !== schoolBook[name]).sort();
}

const sheet1 = 'xl/worksheets/sheet1.xml';
const edit = (row: number, column: number, value: string | number | null) => ({ sheet: '登记', row, column, value });

/** The part with these pieces replaced, each of which must stand in it once. */
function replaced(part: string, ...pairs: readonly (readonly [string, string])[]): string {
  return pairs.reduce((text, [from, to]) => {
    expect(text.split(from)).toHaveLength(2);
    return text.replace(from, () => to);
  }, schoolBook[part] ?? '');
}

describe('an existing file', () => {
  it('keeps every byte when nothing changes', () => {
    const bytes = packageOf(schoolBook);
    expect(partsOf(openWorkbookFile(bytes).toBytes())).toEqual(schoolBook);
  });

  it('keeps all parts that an edit does not concern, and all of the sheet but the cell', async () => {
    const parts = await after([{ kind: 'cells', edits: [edit(2, 1, 4.5)] }]);
    expect(changedParts(parts)).toEqual(
      ['[Content_Types].xml', 'xl/_rels/workbook.xml.rels', 'xl/calcChain.xml', 'xl/workbook.xml', sheet1].sort(),
    );
    expect(parts['xl/calcChain.xml']).toBeUndefined();
    expect(parts[sheet1]).toBe(replaced(sheet1, ['<c r="B3" s="2"><v>6</v></c>', '<c r="B3" s="2"><v>4.5</v></c>']));
    expect(parts['xl/workbook.xml']).toBe(
      replaced('xl/workbook.xml', ['<calcPr calcId="191029"/>', '<calcPr calcId="191029" fullCalcOnLoad="1"/>']),
    );
  });

  it('says nothing of the used range where the part does not', async () => {
    const silent = (schoolBook[sheet1] ?? '').replace(/<dimension [^>]*>/, '');
    const workbook = openWorkbookFile(packageOf({ ...schoolBook, [sheet1]: silent }));
    await workbook.apply([{ kind: 'cells', edits: [edit(2, 1, 4.5)] }]);
    expect(partsOf(workbook.toBytes())[sheet1]).not.toContain('<dimension');
  });

  it('gives a cell a date format, or takes it away, and otherwise keeps its look', async () => {
    const parts = await after([
      {
        kind: 'cells',
        edits: [
          { ...edit(2, 2, 45428), date: true },
          edit(1, 2, 3),
          { ...edit(3, 1, 45428), date: true },
          edit(3, 2, '=x'),
        ],
      },
    ]);
    const styles = parts['xl/styles.xml'] ?? '';
    expect(styles).toContain(
      '<numFmts count="2"><numFmt numFmtId="176" formatCode="0.0_ "/><numFmt numFmtId="177" formatCode="yyyy-mm-dd"/></numFmts>',
    );
    expect(styles).toContain(
      '<alignment horizontal="center"/></xf><xf numFmtId="177" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>' +
        '<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>' +
        '<xf numFmtId="177" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"><alignment horizontal="center"/></xf>' +
        '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" quotePrefix="1"/></cellXfs>',
    );
    expect(parts[sheet1]).toContain('<c r="C3" s="3"><v>45428</v></c>');
    expect(parts[sheet1]).toContain('<c r="C2" s="4"><v>3</v></c>');
    expect(parts[sheet1]).toContain(
      '<c r="B4" s="5"><v>45428</v></c><c r="C4" s="6" t="inlineStr"><is><t xml:space="preserve">=x</t></is></c>',
    );
  });

  it('lets a table grow when the row below it is written, with the look of the column', async () => {
    const parts = await after([{ kind: 'cells', edits: [edit(4, 0, '数学'), edit(5, 1, 2), edit(7, 1, 2)] }]);
    expect(parts['xl/tables/table1.xml']).toBe((schoolBook['xl/tables/table1.xml'] ?? '').replaceAll('A1:C4', 'A1:C6'));
    expect(parts[sheet1]).toContain('<row r="5"><c r="A5" s="2" t="inlineStr">');
    expect(parts[sheet1]).toContain('<dimension ref="A1:D8"/>');
  });

  it('renames a column of the table whose heading is written', async () => {
    const parts = await after([{ kind: 'cells', edits: [edit(0, 1, '次数\n(次)'), edit(0, 2, null)] }]);
    const columns =
      '<tableColumn id="1" name="单位" dataDxfId="0"/><tableColumn id="2" name="次数_x000a_(次)"/><tableColumn id="5" name="列3"/>';
    expect(parts['xl/tables/table1.xml']).toContain(columns);
    expect(parts[sheet1]).toContain('<c r="C1" t="inlineStr"><is><t xml:space="preserve">列3</t></is></c>');
  });

  it('puts a new sheet between others without moving names and views to wrong sheets', async () => {
    const page = {
      landscape: true,
      repeatRows: [0, 1],
      repeatColumns: [0, 0],
      margins: [10, 10, 10, 10],
      pagesWide: 1,
    } as const;
    const parts = await after([
      { kind: 'sheet', content: { name: '检查结果', cells: [[{ value: 1 }]], page }, place: { after: '登记' } },
    ]);
    const workbook = parts['xl/workbook.xml'] ?? '';
    expect(workbook).toContain(
      '<sheet name="登记" sheetId="4" r:id="rId1"/><sheet name="检查结果" sheetId="5" r:id="rId6"/><sheet name="名单" sheetId="2" r:id="rId2"/>',
    );
    expect(workbook).toContain('activeTab="2"');
    expect(workbook).toContain('<definedName name="_xlnm.Print_Area" localSheetId="2">名单!$A$1:$C$9</definedName>');
    expect(workbook).toContain(
      `<definedName name="_xlnm.Print_Titles" localSheetId="1">'检查结果'!$A:$A,'检查结果'!$1:$2</definedName>`,
    );
    expect(parts['xl/worksheets/sheet2.xml']).toBeDefined();
    expect(parts[sheet1]).toBe(schoolBook[sheet1]);
  });

  it('rewrites a sheet in place and keeps its drawings, notes, extensions, tables and print settings', async () => {
    const cells = [
      [{ value: '单位' }, { value: '得分' }, { value: '日期' }],
      [{ value: '信息' }, { value: 9 }, undefined],
    ];
    const tables = [{ name: 'ledger', range: { top: 0, left: 0, bottom: 1, right: 2 } }];
    const page = { landscape: true, margins: [25.4, 25.4, 25.4, 25.4], pagesWide: 1 } as const;
    const parts = await after([
      { kind: 'sheet', content: { name: '登记', cells, tables, page, merges: [], validations: [] } },
    ]);
    const sheet = parts[sheet1] ?? '';
    expect(sheet).toContain(
      '<drawing r:id="rId1"/><legacyDrawing r:id="rId2"/><tableParts count="1"><tablePart r:id="rId4"/></tableParts><extLst>',
    );
    expect(sheet).toContain(
      '<pageSetup paperSize="9" r:id="rId9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>',
    );
    expect(sheet).toContain(
      '<sheetPr codeName="S1"><outlinePr summaryBelow="0"/><pageSetUpPr fitToPage="1"/></sheetPr>',
    );
    expect(sheet).toContain(
      '<c r="C2" s="1"><v>45425</v></c><c r="D2"><f t="shared" ref="D2:D4" si="0">B2*2</f><v>10</v></c>',
    );
    expect(sheet).toContain('<mergeCell ref="F3:G4"/>');
    expect(sheet).not.toContain('<dataValidation');
    expect(parts['xl/tables/table1.xml']).toContain('ref="A1:C2"');
    expect(parts['xl/tables/table1.xml']).toContain(
      '<tableColumn id="1" name="单位" dataDxfId="0"/><tableColumn id="2" name="得分"/><tableColumn id="5" name="日期"/>',
    );
    expect(parts['xl/comments1.xml']).toBe(schoolBook['xl/comments1.xml']);
  });

  it('writes notes beside those of people, and replaces only its own', async () => {
    const note = (text: string): Change => ({
      kind: 'sheet',
      content: {
        name: '登记',
        cells: [[{ value: '单位', note: text }], [undefined], [undefined, { value: 6, note: '不写' }]],
      },
    });
    const parts = await after([note('旧'), note('新')]);
    const comments = parts['xl/comments1.xml'] ?? '';
    expect(comments.match(/<comment /g)).toHaveLength(2);
    expect(comments).toContain(
      '<comment ref="B3" authorId="0"><text><t>核对</t></text></comment><comment ref="A1" authorId="1"><text><t xml:space="preserve">新</t></text></comment>',
    );
    expect(parts['xl/drawings/vmlDrawing1.vml']?.match(/<v:shape /g)).toHaveLength(2);
  });
});

describe('inserted rows', () => {
  const inserted = after([{ kind: 'insertRows', sheet: '登记', at: 2, count: 3 }]);

  it('move everything in the sheet that stands below', async () => {
    const sheet = (await inserted)[sheet1] ?? '';
    expect(sheet).toContain('<row r="3"><c r="B3" s="2"/><c r="C3" s="1"/></row>');
    expect(sheet).toContain(
      '<row r="6"><c r="A6" t="s"><v>4</v></c><c r="B6" s="2"><v>6</v></c><c r="C6"><v>5.16</v></c><c r="D6"><f>B6*2</f><v>12</v></c></row>',
    );
    expect(sheet).toContain('<mergeCell ref="F6:G7"/>');
    expect(sheet).toContain('sqref="B2:B12 F10"');
    expect(sheet).toContain('<formula>$B6&gt;9</formula>');
    expect(sheet).toContain('sqref="A2:A102"><formula1>名单!$A$2:$A$9</formula1>');
    expect(sheet).toContain(`<hyperlink ref="A7" location="'登记'!B6"/>`);
    expect(sheet).toContain('登记!B7</xm:f>');
    expect(sheet).toContain('>B7:B8</xm:sqref>');
  });

  it('are followed by formulas elsewhere, names, tables, charts, pictures and notes', async () => {
    const parts = await inserted;
    expect(parts['xl/worksheets/sheet7.xml']).toContain('<f>SUM(登记!B2:B7)+登记!$B$6+A2</f><v>24</v>');
    expect(parts['xl/worksheets/sheet7.xml']).toContain(`<f>'登记'!D7&amp;&quot;登记!D4&quot;</f>`);
    expect(parts['xl/workbook.xml']).toContain('>登记!$A$2:$D$7<');
    expect(parts['xl/workbook.xml']).toContain('>名单!$A$1:$C$9<');
    expect(parts['xl/tables/table1.xml']).toBe((schoolBook['xl/tables/table1.xml'] ?? '').replaceAll('A1:C4', 'A1:C7'));
    expect(parts['xl/charts/chart1.xml']).toContain(
      '<c:f>登记!$B$2:$B$7</c:f><c:numCache/></c:ser><c:f>名单!$A$2</c:f>',
    );
    expect(parts['xl/drawings/drawing1.xml']).toContain(
      '<xdr:row>1</xdr:row></xdr:from><xdr:to><xdr:col>9</xdr:col><xdr:row>15</xdr:row>',
    );
    expect(parts['xl/drawings/drawing1.xml']).toContain('<xdr:row>23</xdr:row></xdr:from><xdr:pic/>');
    expect(parts['xl/comments1.xml']).toContain('ref="B6"');
    expect(parts['xl/drawings/vmlDrawing1.vml']).toContain(
      '<x:Anchor>2, 15, 5, 4, 4, 15, 9, 4</x:Anchor><x:Row>5</x:Row>',
    );
    expect(parts['custom/unknown.bin']).toBe(schoolBook['custom/unknown.bin']);
  });
});

describe('rows that are taken out', () => {
  const left = after([{ kind: 'removeRows', sheet: '登记', at: 2, count: 1 }]);

  it('take with them what applied to them alone; ranges shrink', async () => {
    const parts = await left;
    const sheet = parts[sheet1] ?? '';
    expect(sheet).toContain(
      '<row r="3"><c r="A3" t="s"><v>3</v></c><c r="B3" s="2"><v>7</v></c><c r="D3"><f>B3*2</f><v>14</v></c></row></sheetData>',
    );
    expect(sheet).not.toContain('<row r="4"');
    expect(sheet).toContain('<mergeCell ref="F3:G3"/>');
    expect(sheet).toContain('sqref="B2:B8 F6"');
    expect(sheet).toContain(`<hyperlink ref="A3" location="'登记'!#REF!"/>`);
    expect(sheet).toContain('>B3:B4</xm:sqref>');
    expect(parts['xl/worksheets/sheet7.xml']).toContain('<f>SUM(登记!B2:B3)+登记!#REF!+A2</f>');
    expect(parts['xl/workbook.xml']).toContain('>登记!$A$2:$D$3<');
    expect(parts['xl/tables/table1.xml']).toBe((schoolBook['xl/tables/table1.xml'] ?? '').replaceAll('A1:C4', 'A1:C3'));
    expect(parts['xl/comments1.xml']).not.toContain('<comment ');
    expect(parts['xl/drawings/vmlDrawing1.vml']).not.toContain('<v:shape ');
    expect(parts['xl/charts/chart1.xml']).toContain('<c:f>登记!$B$2:$B$3</c:f>');
  });

  it('leave lists out of which nothing is left, and rules that are written for their first row', async () => {
    const parts = await after([{ kind: 'removeRows', sheet: '登记', at: 1, count: 3 }]);
    const sheet = parts[sheet1] ?? '';
    expect(sheet).not.toContain('mergeCell');
    expect(sheet).not.toContain('<hyperlink');
    expect(sheet).toContain('sqref="B2:B6 F4"');
    expect(sheet).toContain('<formula>$B3&gt;9</formula>');
    expect(sheet).toContain('activeCell="A2" sqref="A2"');
    expect(parts['xl/tables/table1.xml']).toContain('ref="A1:C2"');
  });

  it('a sheet that is taken out leaves no part, no name and no formula that names it', async () => {
    const parts = await after([{ kind: 'removeSheet', sheet: '名单' }]);
    expect(parts['xl/worksheets/sheet7.xml']).toBeUndefined();
    expect(parts['[Content_Types].xml']).not.toContain('sheet7');
    expect(parts['xl/_rels/workbook.xml.rels']).not.toContain('sheet7');
    expect(parts['xl/workbook.xml']).not.toContain('名单');
    expect(parts['xl/workbook.xml']).toContain('activeTab="0"');
    expect(parts[sheet1]).toContain('<formula1>#REF!</formula1>');
    expect(parts['xl/charts/chart1.xml']).toContain('<c:f>#REF!</c:f>');
  });
});
