import { strToU8, unzipSync, zipSync } from 'fflate';
import { openWorkbookFile } from '../../src/workbook/file-workbook';
import { WorkbookError } from '../../src/workbook/workbook-error';
import { sayIn } from '../../src/words/words';
import { bookOf, contentTypes, main, packageOf, relationships, sheetOf } from './support/package-of';

const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const compound = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

async function faultOf(bytes: Uint8Array): Promise<string> {
  try {
    await openWorkbookFile(bytes).readAll();
  } catch (fault) {
    if (!(fault instanceof WorkbookError)) throw fault;
    for (const language of ['zh-CN', 'en-US'] as const)
      expect(sayIn(language)(fault.id, fault.values)).not.toContain('{');
    return fault.id;
  }
  return 'read';
}

function compoundWith(stream: string): Uint8Array {
  return new Uint8Array([...compound, ...new Array<number>(504).fill(0), ...Buffer.from(stream, 'utf16le'), 0, 0]);
}

function withTypes(type: string, more: Readonly<Record<string, string>> = {}): Uint8Array {
  return packageOf({
    ...bookOf(sheetOf('')),
    '[Content_Types].xml': contentTypes({ '/xl/workbook.xml': type }),
    ...more,
  });
}

const whole = packageOf(bookOf(sheetOf('<row r="1"><c r="A1"><v>1</v></c></row>')));
/** 系部,数量 in the encoding of older Chinese programs. */
const gbk = new Uint8Array([0xcf, 0xb5, 0xb2, 0xbf, 0x2c, 0xca, 0xfd, 0xc1, 0xbf, 0x0d, 0x0a]);

describe('[X3] files that are no workbook', () => {
  it.each([
    ['an empty file', new Uint8Array(), 'fault.emptyFile'],
    ['.xls', compoundWith('Workbook'), 'fault.oldFormat'],
    ['.xls of Excel 5', compoundWith('Book'), 'fault.oldFormat'],
    ['.xls without a container', new Uint8Array([0x09, 0x08, 0x10, 0x00, 0x00, 0x06]), 'fault.oldFormat'],
    ['a file with a password', compoundWith('EncryptedPackage'), 'fault.password'],
    ['.doc', compoundWith('WordDocument'), 'fault.wordDocument'],
    ['.csv in GBK', gbk, 'fault.textFile'],
    ['.csv in UTF-8', strToU8('\ufeff系部,数量\r\n'), 'fault.textFile'],
    ['a web page called .xls', strToU8('<html><table>'), 'fault.textFile'],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]), 'fault.notWorkbook'],
    ['half a workbook', whole.subarray(0, whole.length / 2), 'fault.truncated'],
    ['the first bytes of a workbook', whole.subarray(0, 10), 'fault.truncated'],
    ['a zip of something else', zipSync({ 'a.txt': strToU8('a') }), 'fault.notWorkbook'],
    ['.ods', zipSync({ mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet') }), 'fault.openDocument'],
    [
      '.docx',
      withTypes('application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'),
      'fault.wordDocument',
    ],
    [
      '.pptx',
      withTypes('application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml'),
      'fault.slides',
    ],
    ['.xlsb', withTypes('application/vnd.ms-excel.sheet.binary.macroEnabled.main'), 'fault.binaryWorkbook'],
    ['.xlsm', withTypes('application/vnd.ms-excel.sheet.macroEnabled.main+xml'), 'fault.macroWorkbook'],
    [
      'macros in a file called .xlsx',
      withTypes(`${spreadsheet}.sheet.main+xml`, { 'xl/vbaProject.bin': 'x' }),
      'fault.macroWorkbook',
    ],
    [
      'a sheet that is cut off',
      packageOf(bookOf(`<worksheet xmlns="${main}"><sheetData><row r="1"><c r="A1"><v>1</v></c>`)),
      'fault.damaged',
    ],
    [
      'a document type with entities',
      packageOf(bookOf(`<!DOCTYPE x [<!ENTITY a "b">]>${sheetOf('')}`)),
      'fault.damaged',
    ],
    ['a template', withTypes(`${spreadsheet}.template.main+xml`), 'read'],
  ])('%s', async (_, bytes, id) => {
    expect(await faultOf(bytes)).toBe(id);
  });

  it('a workbook of which a part is missing', async () => {
    const parts = Object.entries(bookOf('')).filter(([name]) => name !== 'xl/worksheets/sheet1.xml');
    expect(await faultOf(packageOf(Object.fromEntries(parts)))).toBe('fault.damaged');
  });

  it('a workbook that no longer says where its sheets are', async () => {
    const links = 'xl/_rels/workbook.xml.rels';
    const parts = bookOf(sheetOf(''));
    const without = Object.entries(parts).filter(([name]) => name !== links);
    expect(await faultOf(packageOf(Object.fromEntries(without)))).toBe('fault.damaged');
    expect(await faultOf(packageOf({ ...parts, [links]: relationships() }))).toBe('fault.damaged');
  });

  it('a workbook of which one byte was changed, wherever it was', async () => {
    const from = Buffer.from(whole).indexOf('xl/worksheets/sheet1.xml') + 'xl/worksheets/sheet1.xml'.length;
    for (let at = from; at < from + 40; at += 3) {
      const changed = whole.slice();
      changed[at] = (changed[at] ?? 0) ^ 0x55;
      expect(await faultOf(changed)).toBe('fault.damaged');
    }
  });

  /** A workbook with one more entry, whose unpacked size the archive's directory states as `stated`. */
  function stating(size: number, stated: number, name = 'xl/media/big.bin'): Uint8Array {
    const parts = Object.entries(bookOf(sheetOf(''))).map(([part, text]) => [part, strToU8(text)] as const);
    const zip = zipSync({ ...Object.fromEntries(parts), [name]: new Uint8Array(size).fill(32) });
    const view = new DataView(zip.buffer);
    for (let at = 0; at < zip.length - 46; at++) {
      if (view.getUint32(at, true) === 0x02014b50 && view.getUint32(at + 24, true) === size)
        view.setUint32(at + 24, stated, true);
    }
    return zip;
  }

  it('an archive that states more than the limit, or packs better than any workbook', async () => {
    expect(await faultOf(stating(3_000_000, 210_000_000))).toBe('fault.tooLarge');
    expect(await faultOf(stating(300_000, 110_000_000))).toBe('fault.tooLarge');
  });

  it('an archive that lies about how much it unpacks to', async () => {
    expect(await faultOf(stating(30_000_000, 60_000, 'xl/worksheets/sheet1.xml'))).toBe('fault.damaged');
  });

  it('a sheet with a value in more cells than can be held', async () => {
    const rows = Array.from(
      { length: 400 },
      (_, index) => `<row r="${index + 1}"><c r="XFD${index + 1}"><v>1</v></c></row>`,
    );
    expect(await faultOf(packageOf(bookOf(sheetOf(rows.join('')))))).toBe('fault.tooManyCells');
  });
});

test.each([
  ['a shared string that is not there', sheetOf('<row r="1"><c r="A1" t="s"><v>7</v></c></row>'), 'sharedStrings'],
  ['a cell with two values', sheetOf('<row r="2"><c r="B2"><v>1</v></c><c r="B2"><v>2</v></c></row>'), 'B2'],
])('%s is damage with its place', async (_, sheet, place) => {
  const opened = openWorkbookFile(packageOf(bookOf(sheet)));
  const fault: unknown = await opened.readAll().catch((cause: unknown) => cause);
  if (!(fault instanceof WorkbookError)) throw new Error('read');
  expect([fault.id, String(fault.values?.['part'])]).toEqual(['fault.damaged', expect.stringContaining(place)]);
});

test('a name that leads out of the package is damage', () => {
  const parts = unzipSync(packageOf(bookOf(sheetOf(''))));
  const bytes = zipSync({ ...parts, '../outside.txt': strToU8('x') });
  expect(() => openWorkbookFile(bytes)).toThrow('fault.damaged');
});
