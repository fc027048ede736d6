import type { XmlScanner } from '../xml/xml-scanner';
import { decodeXml } from '../xml/xml-text';

const section = '<![CDATA[';

/** The characters of a text token: entities resolved, CDATA unwrapped, line ends as `\n`. */
export function textOfToken(scanner: XmlScanner): string {
  return textOfRaw(scanner.raw);
}

/** The characters of a piece of text as it is written. */
export function textOfRaw(raw: string): string {
  const text = raw.startsWith(section) ? raw.slice(section.length, -3) : decodeXml(raw);
  return text.includes('\r') ? text.replaceAll('\r\n', '\n') : text;
}
