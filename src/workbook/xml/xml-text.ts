const named = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

/** Resolves the five entities and character references of XML; unknown entities stay as they are written. */
export function decodeXml(raw: string): string {
  if (!raw.includes('&')) return raw;
  return raw.replace(
    /&(?:#x([\da-fA-F]{1,6})|#(\d{1,7})|([a-z]{2,4}));/g,
    (whole, hex: string, decimal: string, name: string) => {
      if (name !== undefined) return named.get(name) ?? whole;
      const code = hex === undefined ? Number(decimal) : parseInt(hex, 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}

/** The same text by itself: a piece of a longer one keeps the whole of that in memory, a part of many megabytes for one of its cells. */
export function ownText(text: string): string {
  return ` ${text}`.slice(1);
}

/** Resolves `_x000D_` and its kin, in which workbooks write characters that XML cannot hold. */
export function decodeEscapes(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([\da-fA-F]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}

function escapeMarkup(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

/** By UTF-16 code unit: 1 for what XML may not hold as it is, or only in pairs, and for `_`, which may begin an escape. */
const oddUnits = new Uint8Array(0x10000).fill(1, 0, 0x20).fill(1, 0xd800, 0xe000).fill(1, 0xfffe).fill(1, 0x5f, 0x60);

/** Nearly all texts hold nothing that needs to be looked at closely. */
function isOdd(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (oddUnits[text.charCodeAt(at)] === 1) return true;
  return false;
}

/** Half of a character that needs two: XML cannot hold it. */
const loneSurrogate = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
/** Control characters but tab and line feed, and underscores that would read as an escape. */
const forbidden = /(?![\t\n\u007f-\u009f])\p{Cc}|[\ufffe\uffff]|_(?=x[\da-fA-F]{4}_)/gu;
const forbiddenAnywhere = /(?![\t\n\r\u007f-\u009f])\p{Cc}|[\ufffe\uffff]/gu;

function escapeCharacters(text: string): string {
  if (!isOdd(text)) return text;
  const whole = text.replace(loneSurrogate, '\ufffd');
  return whole.replace(
    forbidden,
    (character) => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
  );
}

/** Text for an element in a workbook part: markup escaped, forbidden characters as `_x0001_`. */
export function encodeText(text: string): string {
  return escapeMarkup(escapeCharacters(text));
}

/** Text for an attribute in a workbook part; line breaks and tabs as references, which XML would else read as spaces. */
export function encodeAttribute(text: string): string {
  const encoded = escapeMarkup(escapeCharacters(text));
  return encoded.replace(/[\n\t]/g, (character) => (character === '\n' ? '&#10;' : '&#9;'));
}

/** A heading as Excel writes it into a table: line breaks as `_x000a_`. */
export function encodeHeading(text: string): string {
  return encodeAttribute(text).replaceAll('&#10;', '_x000a_');
}

/** For formulas, references and addresses, which know no `_x…_`: markup escaped, forbidden characters dropped. */
export function encodePlain(text: string): string {
  if (!isOdd(text)) return escapeMarkup(text);
  return escapeMarkup(text.replace(loneSurrogate, '\ufffd').replace(forbiddenAnywhere, ''));
}
