import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Change } from '../../src/core/base/change';
import { openWorkbookFile } from '../../src/workbook/file-workbook';
import { elementsOf, partOfSheet, textOfPart } from '../whole-file/compare-packages';
import { packageFaults } from '../support/package-faults';
import { bookOf, packageOf, sheetOf } from './support/package-of';

function caseFile(name: string): Uint8Array {
  return new Uint8Array(readFileSync(join(__dirname, '../fixtures-files/cases', `${name}.xlsx`)));
}

async function after(bytes: Uint8Array, changes: readonly Change[]): Promise<Uint8Array> {
  const book = openWorkbookFile(bytes);
  await book.apply(changes);
  return book.toBytes();
}

const newSheet: Change = {
  kind: 'sheet',
  content: { name: '新表', cells: [[{ value: '字', style: { bold: true } }]] },
};

async function formulasOf(bytes: Uint8Array, sheet: string): Promise<readonly string[]> {
  const book = openWorkbookFile(bytes);
  const found = (await book.readAll()).find(({ name }) => name === sheet);
  return (found?.rows ?? []).flat().flatMap((cell) => {
    const formula = typeof cell === 'object' && cell !== null ? cell.formula : undefined;
    return formula === undefined ? [] : [formula];
  });
}

test.each(['sheetjs-written', 'bin-default-of-sheetjs'])(
  '%s: an ending that no part has says nothing',
  async (name) => {
    const sheets = await openWorkbookFile(caseFile(name)).readAll();
    expect(sheets.length).toBeGreaterThan(0);
  },
);

const binary = 'application/vnd.ms-excel.sheet.binary.macroEnabled.main';
const program = 'application/vnd.ms-office.vbaProject';

test.each([
  [
    'xlsb by the type of its workbook',
    `<Override PartName="/xl/workbook.xml" ContentType="${binary}"/>`,
    'fault.binaryWorkbook',
  ],
  [
    'a macro workbook by the type of its workbook',
    '<Override PartName="/xl/workbook.xml" ContentType="application/vnd.ms-excel.sheet.macroEnabled.main+xml"/>',
    'fault.macroWorkbook',
  ],
  ['no type for the workbook', '', 'fault.damaged'],
])('%s is told apart', (_, override, id) => {
  const book = bookOf(sheetOf('<row r="1"><c r="A1"><v>1</v></c></row>'));
  const types = (book['[Content_Types].xml'] ?? '').replace(
    /<Override PartName="\/xl\/workbook\.xml"[^>]*\/>/,
    override,
  );
  expect(() => openWorkbookFile(packageOf({ ...book, '[Content_Types].xml': types }))).toThrow(
    expect.objectContaining({ id }),
  );
});

test('programs that are only spoken of are none; a program under any name is one', () => {
  const book = bookOf(sheetOf('<row r="1"><c r="A1"><v>1</v></c></row>'));
  const types = (book['[Content_Types].xml'] ?? '').replace(
    '</Types>',
    `<Default Extension="bin" ContentType="${program}"/></Types>`,
  );
  expect(() => openWorkbookFile(packageOf({ ...book, '[Content_Types].xml': types }))).not.toThrow();
  const carrying = packageOf({ ...book, '[Content_Types].xml': types, 'xl/other.bin': 'x' });
  expect(() => openWorkbookFile(carrying)).toThrow(expect.objectContaining({ id: 'fault.macroWorkbook' }));
});

test.each([
  'no-rels-default',
  'override-without-part',
  'rows-out-of-order',
  'libreoffice-second-sheet-active',
  'module-sheet-empty-rid',
  'sheetjs-written',
])('%s: what we write is consistent', async (name) => {
  const bytes = caseFile(name);
  const [first] = await openWorkbookFile(bytes).readAll();
  const sheet = first?.name ?? '';
  const written = await after(bytes, [
    { kind: 'insertRows', sheet, at: 1, count: 2 },
    { kind: 'cells', edits: [{ sheet, row: 3, column: 1, value: 7 }] },
    newSheet,
  ]);
  expect(packageFaults(written)).toEqual([]);
});

test('rows that come in any order, and one twice, read the same after a cell was written', async () => {
  const bytes = caseFile('rows-out-of-order');
  const [before] = await openWorkbookFile(bytes).readAll();
  const written = await after(bytes, [
    { kind: 'cells', edits: [{ sheet: before?.name ?? '', row: 20, column: 0, value: 1 }] },
  ]);
  const [now] = await openWorkbookFile(written).readAll();
  expect(now?.rows.slice(0, before?.rows.length)).toEqual(before?.rows);
});

test('the tab in front stays in front, and alone is selected', async () => {
  const written = await after(caseFile('libreoffice-second-sheet-active'), [newSheet]);
  expect(textOfPart(written, 'xl/workbook.xml')).toContain('activeTab="1"');
  const selected = ['一月', '二月', '新表'].map((sheet) =>
    /tabSelected="(1|true)"/.test(textOfPart(written, partOfSheet(written, sheet))),
  );
  expect(selected).toEqual([false, true, false]);
});

test('styles that are added stand under their usual name', async () => {
  const book = bookOf(sheetOf('<row r="1"><c r="A1"><v>1</v></c></row>'));
  const plain = Object.fromEntries(Object.entries(book).filter(([name]) => name !== 'xl/styles.xml'));
  const written = await after(packageOf(plain), [newSheet]);
  expect(textOfPart(written, 'xl/styles.xml')).toContain('<b/>');
});

test.each(['template-plain', 'template-numeric-charrefs'])(
  '%s: formulas on another sheet follow inserted rows',
  async (name) => {
    const written = await after(caseFile(name), [{ kind: 'insertRows', sheet: '附件2', at: 4, count: 3 }]);
    expect(await formulasOf(written, '汇总')).toEqual(["'附件2'!G9", "SUM('附件2'!D3:D8)", "'附件2'!A11"]);
  },
);

test('a text box that shows a cell follows inserted rows', async () => {
  const written = await after(caseFile('template-textbox-link'), [
    { kind: 'insertRows', sheet: '附件2', at: 4, count: 3 },
  ]);
  const drawing = textOfPart(written, 'xl/drawings/drawing1.xml');
  expect(/textlink="([^"]*)"/.exec(drawing)?.[1]).toBe('附件2!$G$9');
});

test('shared formulas beside a written cell stay shared, and those that it writes out are kept', async () => {
  const bytes = caseFile('credit-shared-formulas-beside');
  const beside = await after(bytes, [{ kind: 'cells', edits: [{ sheet: '学期', row: 3, column: 2, value: 9 }] }]);
  const sheet = textOfPart(beside, 'xl/worksheets/sheet1.xml');
  expect(elementsOf(sheet, 'f').every((formula) => formula.includes('t="shared"'))).toBe(true);
  const over = await after(bytes, [{ kind: 'cells', edits: [{ sheet: '学期', row: 2, column: 3, value: 9 }] }]);
  expect(await formulasOf(over, '学期')).toEqual(['B4+C4', 'B5+C5', 'B6+C6', 'B7+C7', 'B8+C8']);
});

test('a name that somebody uses for something else is not redefined; our list gets another', async () => {
  const book = bookOf(sheetOf('<row r="1"><c r="A1"><v>1</v></c></row>'));
  const workbook = (book['xl/workbook.xml'] ?? '').replace(
    '</workbook>',
    '<definedNames><definedName name="WT_Plan">3.14</definedName></definedNames></workbook>',
  );
  const refersTo = "OFFSET('单位'!$A$2,0,0,MAX(1,COUNTA('单位'!$A$2:$A$301)),1)";
  const range = { top: 1, left: 0, bottom: 5, right: 0 };
  const validation = {
    range,
    rule: { kind: 'list', source: 'WT_Plan' },
    strict: false,
    title: '选',
    message: '选',
  } as const;
  const written = await after(packageOf({ ...book, 'xl/workbook.xml': workbook }), [
    { kind: 'names', names: [{ name: 'WT_Plan', refersTo }] },
    { kind: 'sheet', content: { name: '单位', cells: [[{ value: '单位名称' }]], validations: [validation] } },
  ]);
  const names = elementsOf(textOfPart(written, 'xl/workbook.xml'), 'definedName');
  expect(names).toEqual([
    '<definedName name="WT_Plan">3.14</definedName>',
    `<definedName name="WT_Plan_2">${refersTo}</definedName>`,
  ]);
  expect(textOfPart(written, partOfSheet(written, '单位'))).toContain('<formula1>WT_Plan_2</formula1>');
});

test('a part in UTF-16 without a mark is read', async () => {
  const book = bookOf(sheetOf('<row r="1"><c r="A1" t="inlineStr"><is><t>甲系</t></is></c></row>'));
  const bytes = packageOf(book);
  const { unzipSync, zipSync } = await import('fflate');
  const parts = unzipSync(bytes);
  const name = Object.keys(parts).find((part) => part.includes('worksheets/')) ?? '';
  const text = new TextDecoder().decode(parts[name]).replace('UTF-8', 'UTF-16');
  const wide = new Uint8Array(
    Array.from(text).flatMap((letter) => [letter.charCodeAt(0) & 255, letter.charCodeAt(0) >> 8]),
  );
  const [sheet] = await openWorkbookFile(zipSync({ ...parts, [name]: wide })).readAll();
  expect(sheet?.rows[0]?.[0]).toBe('甲系');
});

test('names of parts in another encoding are kept byte by byte', async () => {
  const { unzipSync, zipSync } = await import('fflate');
  const book = packageOf(bookOf(sheetOf('<row r="1"><c r="A1"><v>1</v></c></row>')));
  const packed = zipSync({ ...unzipSync(book), 'customXml/AAAA.xml': new TextEncoder().encode('<a/>') });
  // 表 and 单 in GBK, where an archiver of a Chinese Windows writes names in that code page.
  const gbk = [0xb1, 0xed, 0xb5, 0xa5];
  const renamed = Buffer.from(packed);
  for (let at = renamed.indexOf('AAAA'); at !== -1; at = renamed.indexOf('AAAA')) renamed.set(gbk, at);
  const written = Buffer.from(await after(new Uint8Array(renamed), [newSheet]));
  expect(written.indexOf(Buffer.from(gbk))).toBeGreaterThan(0);
  expect(written.indexOf(Buffer.from('\ufffd'))).toBe(-1);
});
