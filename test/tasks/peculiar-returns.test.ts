import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { distribute } from '../../src/tasks/distribute';
import { markedCopies } from '../../src/tasks/marked-copies';
import { readReturns } from '../../src/tasks/read-return';
import { openWorkbookFile } from '../../src/workbook/file-workbook';
import { memoryWorkbook } from '../../src/workbook/memory-workbook';
import type { Sheet } from '../../src/core/base/cells';
import { strict } from '../corpus/strict';
import { activitiesIn, activityRow, collected, say, school } from './collect-support';

/** What other programs make of a form when they save it, one peculiarity each. The form holds 讲座; a second row is typed into it. */
const master = school([activityRow(['讲座', '甲系', 10, null, '', '旁注'])]);
const register = 'xl/worksheets/sheet2.xml';
const days = { filled: 45431, iso: '2024-05-19' };

type Parts = Readonly<Record<string, string>>;

let form: Parts;
beforeAll(async () => {
  const made = await distribute(memoryWorkbook(master), { only: ['甲系'], now: '2024-05-20T08:00:00.000Z', say });
  const bytes = made.kind === 'ready' ? made.files[0]?.file.toBytes() : undefined;
  const parts = Object.entries(unzipSync(bytes ?? new Uint8Array())).map(([name, part]) => [name, strFromU8(part)]);
  form = Object.fromEntries(parts);
  const typed =
    '<row r="5"><c r="A5" s="8" t="inlineStr"><is><t>义诊</t></is></c><c r="B5" s="8"/>' +
    `<c r="C5" s="9"><v>${String(days.filled)}</v></c><c r="D5" s="10"><v>21</v></c><c r="E5" s="8" t="inlineStr"><is><t>在校门口</t></is></c></row>`;
  form = edited(form, register, /<row r="5">.*?<\/row>/, typed);
});

function edited(parts: Parts, name: string, from: RegExp | string, to: string): Parts {
  const text = parts[name] ?? '';
  const changed = text.replace(from, to);
  if (changed === text) throw new Error(`nothing to change in ${name}`);
  return { ...parts, [name]: changed };
}

/** All worksheets, changed. */
function inSheets(parts: Parts, change: (xml: string) => string): Parts {
  return Object.fromEntries(
    Object.entries(parts).map(([name, xml]) => [name, name.startsWith('xl/worksheets/sheet') ? change(xml) : xml]),
  );
}

function packed(parts: Parts): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
}

async function returned(bytes: Uint8Array) {
  const [file] = await readReturns({ file: '表.xlsx', bytes }, () => 'digest');
  if (file === undefined) throw new Error('nothing');
  if ('reason' in file) return { reason: file.reason.id };
  const { result, sheets } = await collected(master, [file]);
  return { result, sheets };
}

/** Texts of cells moved to sharedStrings.xml, each made by `item`. */
function shared(parts: Parts, item: (xml: string) => string, before = ''): Parts {
  const items: string[] = [];
  const first = (before.match(/<si\b/g) ?? []).length;
  const moved = inSheets(parts, (xml) =>
    xml.replace(/ t="inlineStr"><is><t[^>]*>(.*?)<\/t><\/is>/gs, (_, text: string) => {
      items.push(item(text));
      return ` t="s"><v>${String(first + items.length - 1)}</v>`;
    }),
  );
  const xml = `<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" count="1">${before}${items.join('')}</sst>`;
  const type =
    '<Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/></Types>';
  const link =
    '<Relationship Id="rId99" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings" Target="sharedStrings.xml"/></Relationships>';
  const typed = edited({ ...moved, 'xl/sharedStrings.xml': xml }, '[Content_Types].xml', '</Types>', type);
  return edited(typed, 'xl/_rels/workbook.xml.rels', '</Relationships>', link);
}

const half = (text: string) => Math.floor(text.length / 2);
/** Not in the middle of `&amp;`. */
const isPlain = (text: string) => !text.includes('&');

const peculiarities: Readonly<Record<string, (parts: Parts) => Parts>> = {
  'as it was made': (parts) => parts,
  'shared strings': (parts) => shared(parts, (text) => `<si><t>${text}</t></si>`),
  'phonetic guides, rich text and empty items before': (parts) =>
    shared(
      parts,
      (text) =>
        isPlain(text)
          ? `<si><r><rPr><b/></rPr><t xml:space="preserve">${text.slice(0, half(text))}</t></r><r><t xml:space="preserve">${text.slice(half(text))}</t></r>` +
            '<rPh sb="0" eb="1"><t>カツドウ</t></rPh><phoneticPr fontId="1"/></si>'
          : `<si><t>${text}</t><rPh sb="0" eb="1"><t>ガ</t></rPh></si>`,
      '<si/><si><t/></si><si></si>',
    ),
  'phonetic guides in inline strings': (parts) =>
    inSheets(parts, (xml) => xml.replaceAll('</t></is>', '</t><rPh sb="0" eb="1"><t>フリ</t></rPh></is>')),
  'cells and rows without places, no dimension': (parts) =>
    inSheets(parts, (xml) => xml.replace(/<(row|c) r="[A-Z]*\d+"/g, '<$1').replace(/<dimension[^>]*>/, '')),
  'names with a prefix': (parts) =>
    inSheets(parts, (xml) =>
      xml
        .replace(/<(\/?)([a-zA-Z])/g, '<$1x:$2')
        .replace('xmlns="', 'xmlns:x="')
        .replace('<x:xml', '<xml'),
    ),
  'parts by absolute paths': (parts) =>
    edited(
      {
        ...parts,
        'xl/_rels/workbook.xml.rels': (parts['xl/_rels/workbook.xml.rels'] ?? '').replaceAll(
          'Target="',
          'Target="/xl/',
        ),
      },
      '_rels/.rels',
      /Target="\/?xl/,
      'Target="/xl',
    ),
  'days as ISO text': (parts) =>
    edited(
      parts,
      register,
      `<c r="C5" s="9"><v>${String(days.filled)}</v></c>`,
      `<c r="C5" s="9" t="d"><v>${days.iso}</v></c>`,
    ),
  'days as ISO text with a time': (parts) =>
    edited(
      parts,
      register,
      `<c r="C5" s="9"><v>${String(days.filled)}</v></c>`,
      `<c r="C5" s="9" t="d"><v>${days.iso}T00:00:00.000Z</v></c>`,
    ),
  'the strict standard': (parts) =>
    Object.fromEntries(Object.entries(unzipSync(strict(packed(parts)))).map(([name, part]) => [name, strFromU8(part)])),
  'comments and instructions between elements': (parts) =>
    inSheets(parts, (xml) => xml.replaceAll('<row ', '<!-- <row> --><?wps a?><row ')),
  'texts as CDATA and by number': (parts) =>
    edited(
      edited(parts, register, '<t>义诊</t>', '<t>&#x4E49;&#35786;</t>'),
      register,
      '<t>在校门口</t>',
      '<t><![CDATA[在校]]>门口</t>',
    ),
  'a byte order mark, Windows line ends, single quotation marks': (parts) =>
    inSheets(parts, (xml) => `\ufeff${xml.replaceAll('><row', '>\r\n<row').replace(/ s="(\d+)"/g, " s='$1'")}`),
  'numbers as text results and with signs around': (parts) => edited(parts, register, '<v>21</v>', '<v> 2.1E1 </v>'),
  'a formula with its result': (parts) =>
    edited(
      edited(parts, register, '<v>21</v>', '<f>10+11</f><v>21</v>'),
      register,
      'A5" s="8" t="inlineStr"><is><t>义诊</t></is>',
      'A5" s="8" t="str"><f>"义"&amp;"诊"</f><v>义诊</v>',
    ),
  'hidden and filtered rows': (parts) =>
    edited(
      edited(parts, register, '<row r="5">', '<row r="5" hidden="1" outlineLevel="1" collapsed="1">'),
      register,
      '</sheetData>',
      '</sheetData><autoFilter ref="A3:E204"><filterColumn colId="0"><filters><filter val="讲座"/></filters></filterColumn></autoFilter>',
    ),
  'hidden columns': (parts) => edited(parts, register, '<col min="1" max="1"', '<col min="1" max="1" hidden="1"'),
  'extensions and alternatives of later versions': (parts) =>
    edited(
      edited(
        parts,
        register,
        '<sheetData>',
        '<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="x15"><x15:row xmlns:x15="urn:x"><c><v>7</v></c></x15:row></mc:Choice><mc:Fallback/></mc:AlternateContent><sheetData>',
      ),
      register,
      '</worksheet>',
      '<extLst><ext uri="{1}" xmlns:x14="urn:x14"><x14:sheetData><x14:row r="5"><x14:c r="A5"><x14:v>1</x14:v></x14:c></x14:row></x14:sheetData></ext></extLst></worksheet>',
    ),
  'a picture over the table': (parts) => {
    const drawing =
      '<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"><xdr:twoCellAnchor><xdr:from><xdr:col>0</xdr:col><xdr:row>2</xdr:row></xdr:from><xdr:to><xdr:col>4</xdr:col><xdr:row>9</xdr:row></xdr:to><xdr:sp><xdr:txBody>盖住</xdr:txBody></xdr:sp><xdr:clientData/></xdr:twoCellAnchor></xdr:wsDr>';
    const pictured = edited(parts, register, /(<tableParts)|(<\/worksheet>)/, '<drawing r:id="rId77"/>$1$2');
    const link =
      '<Relationship Id="rId77" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/drawing" Target="../drawings/drawing1.xml"/></Relationships>';
    return edited(
      { ...pictured, 'xl/drawings/drawing1.xml': drawing },
      'xl/worksheets/_rels/sheet2.xml.rels',
      '</Relationships>',
      link,
    );
  },
  'pictures in cells as WPS has them': (parts) =>
    edited(
      {
        ...parts,
        'xl/cellimages.xml': '<etc:cellImages xmlns:etc="http://www.wps.cn/officeDocument/2017/etCustomData"/>',
      },
      register,
      /<c r="A9" s="8"\/>/,
      '<c r="A9" s="8"/><c r="Z9" t="str"><f>_xlfn.DISPIMG("ID_1",1)</f><v>=DISPIMG("ID_1",1)</v></c>',
    ),
  'rows in another order': (parts) => {
    const [fifth = ''] = /<row r="5">.*?<\/row>/.exec(parts[register] ?? '') ?? [];
    return edited(edited(parts, register, fifth, ''), register, '</sheetData>', `${fifth}</sheetData>`);
  },
  'no document properties, no theme, no defined names': (parts) =>
    edited(parts, 'xl/workbook.xml', /<definedNames>.*<\/definedNames>/s, ''),
  'a million empty rows with formats below': (parts) =>
    edited(
      parts,
      register,
      '</sheetData>',
      '<row r="1048576" s="8" customFormat="1"><c r="A1048576" s="8"/></row></sheetData>',
    ),
  'white space around cells and elements': (parts) =>
    inSheets(parts, (xml) =>
      xml.replaceAll('</c>', '</c>\n  ').replaceAll('<v>', '\n<v>').replaceAll('</row>', '\n</row>\n'),
    ),
  'a result that is empty': (parts) =>
    edited(parts, register, '<c r="A6" s="8"/>', '<c r="A6" s="8" t="str"><v></v></c>'),
};

test.each(Object.keys(peculiarities))('%s: read completely', async (name) => {
  const made = peculiarities[name]?.(form) ?? {};
  const { result, sheets } = await returned(packed(made));
  expect(result?.files).toMatchObject([{ state: 'merged', of: '甲系', added: 1, removed: 0 }]);
  expect(activitiesIn(sheets ?? [])).toEqual([
    ['讲座', '甲系', '45430', '10', '', '报送表 甲系', '旁注'],
    ['义诊', '甲系', String(days.filled), '21', '在校门口', '报送表 甲系', ''],
  ]);
  const isDay = sheets?.find((sheet: Sheet) => sheet.name === '活动登记')?.rows[2]?.[2];
  expect(isDay).toEqual({ value: days.filled, date: true });
});

test.each(Object.keys(peculiarities))(
  '%s: the copy to send back shows what is wrong and keeps the rest',
  async (name) => {
    const made =
      peculiarities[name]?.(
        edited(
          form,
          register,
          '<c r="D4" s="10"><v>10</v></c>',
          '<c r="D4" s="10" t="inlineStr"><is><t>十来个</t></is></c>',
        ),
      ) ?? {};
    const bytes = packed(made);
    const [file] = await readReturns({ file: '表.xlsx', bytes }, () => 'digest');
    if (file === undefined || 'reason' in file) throw new Error('not read');
    const { result } = await collected(master, [file]);
    const [copy, other] = markedCopies([{ file: '表.xlsx', bytes }], result.findings, say);
    expect([copy?.fileName, other]).toEqual(['表.xlsx', undefined]);
    const marked = Object.entries(unzipSync(copy?.bytes ?? new Uint8Array()));
    const notes = marked.filter(([part]) => /comments/i.test(part)).map(([, part]) => strFromU8(part));
    expect(notes.join()).toContain('ref="D4"');
    const again = await openWorkbookFile(copy?.bytes ?? new Uint8Array()).readAll();
    expect(again.map((sheet) => [sheet.name, sheet.rows])).toEqual(
      file.sheets.map((sheet) => [sheet.name, sheet.rows]),
    );
  },
);
