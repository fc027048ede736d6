import { Deflate } from 'fflate';
import { checksum } from '../zip/checksum';
import { packedEntry } from '../zip/zip-entry';
import type { ZipEntry } from '../zip/zip-entry';

const utf8 = new TextEncoder();
/** Characters that are encoded and packed at a time: the bytes of a large part never stand in memory as a whole. */
const step = 1 << 18;

/** The packed bytes of an XML part: always UTF-8, and the declaration says so. */
export function packPart(name: string, xml: string): ZipEntry {
  const packed: Uint8Array[] = [];
  const deflate = new Deflate({ level: 6 }, (bytes) => packed.push(bytes));
  let size = 0;
  let sum = 0;
  let from = 0;
  do {
    const to = endOfStep(xml, from + step);
    const text = xml.slice(from, to);
    const bytes = utf8.encode(from === 0 ? declaredUtf8(text) : text);
    size += bytes.length;
    sum = checksum(bytes, sum);
    deflate.push(bytes, to >= xml.length);
    from = to;
  } while (from < xml.length);
  return packedEntry(name, packed, size, sum);
}

/** Not between the halves of a character that needs two. */
function endOfStep(xml: string, end: number): number {
  if (end >= xml.length) return xml.length;
  return /[\ud800-\udbff]/.test(xml.charAt(end - 1)) ? end - 1 : end;
}

function declaredUtf8(start: string): string {
  return start.replace(/^(<\?xml[^>]*encoding=["'])[\w.-]+/, '$1UTF-8');
}
