import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** The parts of a package by name, written by hand. */
export type Parts = Readonly<Record<string, string>>;

export const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
export const links = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** A package of these parts, zipped by a library that the product does not write with. */
export function packageOf(parts: Parts): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
}

export function partsOf(bytes: Uint8Array): Parts {
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]));
}

export function relationships(...entries: readonly (readonly [kind: string, target: string])[]): string {
  const list = entries.map(
    ([kind, target], index) => `<Relationship Id="rId${index + 1}" Type="${links}/${kind}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list.join('')}</Relationships>`;
}

export function contentTypes(overrides: Parts): string {
  const list = Object.entries(overrides).map(([part, type]) => `<Override PartName="${part}" ContentType="${type}"/>`);
  return (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    `<Default Extension="xml" ContentType="application/xml"/>${list.join('')}</Types>`
  );
}

export const workbookType = `${spreadsheet}.sheet.main+xml`;
export const worksheetType = `${spreadsheet}.worksheet+xml`;

/** A workbook of one sheet, 登记, whose part is given; further parts replace or join those of the frame. */
export function bookOf(sheet: string, parts: Parts = {}): Parts {
  return {
    '[Content_Types].xml': contentTypes({
      '/xl/workbook.xml': workbookType,
      '/xl/worksheets/sheet1.xml': worksheetType,
    }),
    '_rels/.rels': relationships(['officeDocument', 'xl/workbook.xml']),
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${links}"><sheets><sheet name="登记" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationships(
      ['worksheet', 'worksheets/sheet1.xml'],
      ['sharedStrings', 'sharedStrings.xml'],
      ['styles', 'styles.xml'],
    ),
    'xl/worksheets/sheet1.xml': sheet,
    ...parts,
  };
}

export function sheetOf(rows: string, after = '', before = ''): string {
  return `<worksheet xmlns="${main}" xmlns:r="${links}">${before}<sheetData>${rows}</sheetData>${after}</worksheet>`;
}

export function stylesOf(formats: readonly (readonly [id: number, code?: string])[]): string {
  const custom = formats.flatMap(([id, code]) =>
    code === undefined ? [] : [`<numFmt numFmtId="${id}" formatCode="${code}"/>`],
  );
  const styles = formats.map(([id]) => `<xf numFmtId="${id}" fontId="0" fillId="0" borderId="0" xfId="0"/>`);
  return (
    `<styleSheet xmlns="${main}"><numFmts count="${custom.length}">${custom.join('')}</numFmts><fonts count="1"><font><sz val="11"/><name val="宋体"/></font></fonts>` +
    `<cellXfs count="${styles.length}">${styles.join('')}</cellXfs></styleSheet>`
  );
}
