import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** Part 4 of ISO/IEC 29500: what the transitional names are called in strict files. */
const names: readonly (readonly [string, string])[] = [
  ['http://schemas.openxmlformats.org/spreadsheetml/2006/main', 'http://purl.oclc.org/ooxml/spreadsheetml/main'],
  [
    'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
    'http://purl.oclc.org/ooxml/officeDocument/relationships',
  ],
  ['http://schemas.openxmlformats.org/drawingml/2006/', 'http://purl.oclc.org/ooxml/drawingml/'],
];

/** The same workbook as Excel saves it under "Strict Open XML". */
export function strict(bytes: Uint8Array): Uint8Array {
  const parts = Object.entries(unzipSync(bytes)).map(([name, content]): [string, Uint8Array] => {
    if (!/\.(xml|rels)$/.test(name) || name === '[Content_Types].xml') return [name, content];
    const text = names.reduce((xml, [from, to]) => xml.replaceAll(from, to), strFromU8(content));
    return [
      name,
      strToU8(name === 'xl/workbook.xml' ? text.replace(/<workbook /, '<workbook conformance="strict" ') : text),
    ];
  });
  return zipSync(Object.fromEntries(parts));
}
