import { strToU8, zipSync } from 'fflate';

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageLinks = 'http://schemas.openxmlformats.org/package/2006/relationships';
const kind = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** The cell `R5C3` says so, so that a page can be told by what stands on it. */
function cells(rows: number, columns: number, attributes: (row: number) => string): string {
  let text = '';
  for (let row = 1; row <= rows; row++) {
    text += `<row r="${String(row)}" ${attributes(row)}>`;
    for (let column = 1; column <= columns; column++)
      text += `<c r="${String.fromCharCode(64 + column)}${String(row)}" t="inlineStr"><is><t>R${String(row)}C${String(column)}</t></is></c>`;
    text += '</row>';
  }
  return `<sheetData>${text}</sheetData>`;
}

const high = (points: number) => `ht="${String(points)}" customHeight="1"`;
const width = (characters: number) =>
  `<cols><col min="1" max="9" width="${String(characters)}" customWidth="1"/></cols>`;
const margins = (...inches: readonly number[]) =>
  `<pageMargins ${['left', 'right', 'top', 'bottom', 'header', 'footer'].map((side, at) => `${side}="${String(inches[at])}"`).join(' ')}/>`;
const breaks = (name: string, at: readonly number[]) =>
  `<${name} count="${String(at.length)}" manualBreakCount="${String(at.length)}">${at.map((id) => `<brk id="${String(id)}" max="16383" man="1"/>`).join('')}</${name}>`;

/** Sheets as other programs write them, whose pages are set up in ways that ours are not. Heights are whole points, so that no font counts. */
const sheets: readonly { readonly name: string; readonly xml: string }[] = [
  {
    name: 'Titles',
    // 50 rows of 20 points; hidden ones; breaks in both directions; across, then down.
    xml: `${width(10)}${cells(80, 6, (row) => (row === 7 || row === 8 ? 'hidden="1"' : high(20)))}${margins(0.5, 0.5, 1, 1, 0.4, 0.4)}<pageSetup paperSize="9" pageOrder="overThenDown"/><headerFooter><oddHeader>&amp;L&amp;A&amp;R&amp;P/&amp;N</oddHeader><oddFooter>&amp;C&amp;"Arial,Bold"&amp;14odd &amp;&amp; even</oddFooter></headerFooter>${breaks('rowBreaks', [60])}${breaks('colBreaks', [4])}`,
  },
  {
    name: 'Area',
    // Landscape A5 at 50 per cent, an area of its own.
    xml: `${width(9)}${cells(90, 7, () => high(19))}${margins(0.4, 0.4, 0.5, 0.5, 0.2, 0.2)}<pageSetup paperSize="11" orientation="landscape" scale="50" useFirstPageNumber="1" firstPageNumber="7"/>`,
  },
  {
    name: 'Fitted',
    // One page high, whatever its breaks say.
    xml: `<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>${width(8)}${cells(70, 4, () => high(24))}<printOptions horizontalCentered="1" verticalCentered="1"/>${margins(1, 1, 1, 1, 0.5, 0.5)}<pageSetup paperSize="9" fitToWidth="0" fitToHeight="1"/><headerFooter><oddFooter>&amp;C&amp;P</oddFooter></headerFooter>${breaks('rowBreaks', [20])}`,
  },
];

const names = `<definedNames><definedName name="_xlnm.Print_Area" localSheetId="1">Area!$B$3:$F$70</definedName><definedName name="_xlnm.Print_Titles" localSheetId="0">Titles!$A:$A,Titles!$2:$3</definedName></definedNames>`;

export function oddPages(): Uint8Array {
  const listed = sheets.map(
    ({ name }, at) => `<sheet name="${name}" sheetId="${String(at + 1)}" r:id="r${String(at)}"/>`,
  );
  const links = sheets.map(
    (_, at) => `<Relationship Id="r${String(at)}" Type="${office}/worksheet" Target="s${String(at)}.xml"/>`,
  );
  const types = sheets.map((_, at) => `<Override PartName="/s${String(at)}.xml" ContentType="${kind}.worksheet+xml"/>`);
  const parts: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/book.xml" ContentType="${kind}.sheet.main+xml"/>${types.join('')}</Types>`,
    '_rels/.rels': `<Relationships xmlns="${packageLinks}"><Relationship Id="b" Type="${office}/officeDocument" Target="book.xml"/></Relationships>`,
    'book.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${listed.join('')}</sheets>${names}</workbook>`,
    '_rels/book.xml.rels': `<Relationships xmlns="${packageLinks}">${links.join('')}</Relationships>`,
  };
  sheets.forEach(({ xml }, at) => {
    parts[`s${String(at)}.xml`] = `<worksheet xmlns="${main}">${xml}</worksheet>`;
  });
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
}
