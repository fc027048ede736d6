import { checksum } from '../zip/checksum';
import type { Codec } from '../zip/codec';
import { packedEntry } from '../zip/zip-entry';
import type { ZipEntry } from '../zip/zip-entry';

const utf8 = new TextEncoder();
/** Characters that are encoded and packed at a time: neither text nor bytes of a large part ever stand in memory as a whole. */
const step = 1 << 18;

/** The packed bytes of an XML part, whose text comes in pieces: always UTF-8, and the declaration says so. */
export function packPart(name: string, pieces: readonly string[], codec: Codec): ZipEntry {
  const packed: Uint8Array[] = [];
  const deflate = codec.deflate((bytes) => packed.push(bytes));
  let size = 0;
  let sum = 0;
  let text = '';
  const pack = (isLast: boolean) => {
    const bytes = utf8.encode(size === 0 ? declaredUtf8(text) : text);
    size += bytes.length;
    sum = checksum(bytes, sum);
    deflate(bytes, isLast);
    text = '';
  };
  for (const piece of pieces) {
    text += piece;
    if (text.length >= step) pack(false);
  }
  pack(true);
  return packedEntry(name, packed, size, sum);
}

function declaredUtf8(start: string): string {
  return start.replace(/^(<\?xml[^>]*encoding=["'])[\w.-]+/, '$1UTF-8');
}
