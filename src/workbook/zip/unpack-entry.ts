import { WorkbookError } from '../workbook-error';
import { checksum } from './checksum';
import { inflateInSteps, plainCodec, unpackingStep, type Codec } from './codec';
import type { ZipEntry } from './zip-entry';

/** The entry's content; throws where it is not exactly what the archive declares. */
export function unpackEntry(entry: ZipEntry, { inflate }: Codec = plainCodec): Uint8Array {
  const { method, packed, size } = entry;
  const content = method === 0 ? packed : wholeOr(entry, () => inflate(packed, size));
  if (content.length !== size || checksum(content) !== entry.checksum) throw damaged(entry);
  return content;
}

/** The start of the content, as much as a few packed bytes hold; it is not checked against what the archive declares. */
export function unpackStart(entry: ZipEntry): Uint8Array {
  const { method, packed, size } = entry;
  if (method === 0) return packed.subarray(0, unpackingStep);
  return wholeOr(entry, () => inflateInSteps(packed, size, unpackingStep));
}

function wholeOr(entry: ZipEntry, unpack: () => Uint8Array): Uint8Array {
  try {
    return unpack();
  } catch (cause) {
    throw damaged(entry, cause);
  }
}

function damaged(entry: ZipEntry, cause?: unknown): WorkbookError {
  return new WorkbookError('fault.damaged', { part: entry.name }, cause);
}
