import { Inflate, inflateSync } from 'fflate';
import { WorkbookError } from '../workbook-error';
import { checksum } from './checksum';
import type { ZipEntry } from './zip-entry';

/** Small enough that a lying entry is caught before it costs memory: deflate grows at most 1032 times. */
const step = 16_384;

/** Of so many packed bytes a lie costs less than a second, and no memory: what is more than was declared goes nowhere. */
const mostAtOnce = 262_144;

/** The entry's content; throws where it is not exactly what the archive declares. */
export function unpackEntry(entry: ZipEntry): Uint8Array {
  const content =
    entry.method === 0 ? entry.packed : entry.packed.length > mostAtOnce ? inflate(entry) : inflateAtOnce(entry);
  if (content.length !== entry.size || checksum(content) !== entry.checksum) throw damaged(entry);
  return content;
}

/** The start of the content, as much as a few packed bytes hold; it is not checked against what the archive declares. */
export function unpackStart(entry: ZipEntry): Uint8Array {
  return entry.method === 0 ? entry.packed.subarray(0, step) : inflate(entry, step);
}

/** Room for one byte more than declared tells that there is more; steps would copy what is unpacked several times. */
function inflateAtOnce(entry: ZipEntry): Uint8Array {
  try {
    return inflateSync(entry.packed, { out: new Uint8Array(entry.size + 1) });
  } catch (cause) {
    throw damaged(entry, cause);
  }
}

/** The content of the first `most` packed bytes. */
function inflate(entry: ZipEntry, most = entry.packed.length): Uint8Array {
  const content = new Uint8Array(entry.size);
  let length = 0;
  const stream = new Inflate((chunk) => {
    if (length + chunk.length > entry.size) throw damaged(entry);
    content.set(chunk, length);
    length += chunk.length;
  });
  try {
    for (let from = 0; from < Math.min(most, entry.packed.length); from += step) {
      stream.push(entry.packed.subarray(from, from + step), from + step >= entry.packed.length);
    }
  } catch (cause) {
    throw cause instanceof WorkbookError ? cause : damaged(entry, cause);
  }
  return content.subarray(0, length);
}

function damaged(entry: ZipEntry, cause?: unknown): WorkbookError {
  return new WorkbookError('fault.damaged', { part: entry.name }, cause);
}
