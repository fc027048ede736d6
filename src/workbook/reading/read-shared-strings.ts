import { XmlScanner } from '../xml/xml-scanner';
import type { PartStore } from '../package/part-store';
import { textOfToken } from './text-of-token';
import { decodeEscapes, ownText } from '../xml/xml-text';

/** The workbook's texts by number; of rich text the letters alone, without reading aids (phonetic runs). */
export function readSharedStrings(store: PartStore, part: string | undefined): readonly string[] {
  if (part === undefined) return [];
  const scanner = new XmlScanner(store.toRead(part), part);
  const strings: string[] = [];
  let text = '';
  let inText = false;
  let phonetic = false;
  for (let token = scanner.next(); token !== 'end'; token = scanner.next()) {
    if (token === 'text') {
      if (inText && !phonetic) text += textOfToken(scanner);
      continue;
    }
    if (token === 'other') continue;
    const opens = token === 'open' && !scanner.empty;
    if (scanner.name === 't') inText = opens;
    else if (scanner.name === 'rPh') phonetic = opens;
    else if (scanner.name === 'si') {
      if (!opens) strings.push(ownText(decodeEscapes(text)));
      text = '';
    }
  }
  return strings;
}
