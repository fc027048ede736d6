import type { XmlScanner } from '../xml/xml-scanner';
import { decodeXml } from '../xml/xml-text';

const section = '<![CDATA[';

/** The characters of a text token: entities resolved, CDATA unwrapped, line ends as `\n`. */
export function textOfToken(scanner: XmlScanner): string {
  const { raw } = scanner;
  const text = raw.startsWith(section) ? raw.slice(section.length, -3) : decodeXml(raw);
  return text.includes('\r') ? text.replaceAll('\r\n', '\n') : text;
}
