import { WorkbookError } from '../workbook-error';
import type { ZipEntry } from './zip-entry';

const endMark = 0x06054b50;
const directoryMark = 0x02014b50;
const localMark = 0x04034b50;
const wide = 0xffffffff;
const utf8 = new TextDecoder('utf-8', { fatal: true });
/** Every byte is one letter, so that names which differ stay different. */
const bytewise = new TextDecoder('latin1');

const megabyte = 1024 * 1024;
/** What one workbook may hold when unpacked; more than any school's, less than what stops a small computer. */
export const unpackedLimit = 200;
/** Above this, an archive that packs better than `ratioLimit` is taken for one that is built to exhaust memory. */
const suspiciousSize = 100;
const ratioLimit = 400;
const entryLimit = 10_000;
/** A file that unpacks to so many megabytes, and so many times what it takes in its archive, is no workbook: those are packed already. */
const fileSize = 10;
const fileRatio = 20;

/** The archive's entries in its own order, still packed. Throws where it is cut off, damaged or too large. */
export function readZip(bytes: Uint8Array): readonly ZipEntry[] {
  let unpacked = 0;
  const entries = entriesIn(bytes, (read) => {
    const entry = read();
    unpacked += entry.size;
    if (unpacked > unpackedLimit * megabyte) throw tooLarge();
    return entry;
  });
  if (unpacked > suspiciousSize * megabyte && unpacked > bytes.length * ratioLimit) throw tooLarge();
  return entries;
}

/** A file of an archive that cannot be read, with the reason. */
export type UnreadEntry = { readonly name: string; readonly fault: WorkbookError };

/** The files of an archive that are unpacked one after the other: a bad one does not stop the others. */
export function readArchive(bytes: Uint8Array): readonly (ZipEntry | UnreadEntry)[] {
  return entriesIn<ZipEntry | UnreadEntry>(bytes, (read, name) => {
    try {
      const entry = read();
      const isBomb = entry.size > fileSize * megabyte && entry.size > entry.packed.length * fileRatio;
      return isBomb ? { name, fault: tooLarge() } : entry;
    } catch (fault) {
      if (fault instanceof WorkbookError) return { name, fault };
      throw fault;
    }
  });
}

function entriesIn<T>(bytes: Uint8Array, take: (read: () => ZipEntry, name: string) => T): readonly T[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === undefined) throw new WorkbookError('fault.truncated');
  try {
    return readDirectory(bytes, view, end, take);
  } catch (cause) {
    if (cause instanceof RangeError) throw new WorkbookError('fault.truncated', {}, cause);
    throw cause;
  }
}

function findEnd(view: DataView): number | undefined {
  const lowest = Math.max(0, view.byteLength - 22 - 65535);
  for (let at = view.byteLength - 22; at >= lowest; at--) {
    if (view.getUint32(at, true) === endMark) return at;
  }
  return undefined;
}

function readDirectory<T>(
  bytes: Uint8Array,
  view: DataView,
  end: number,
  take: (read: () => ZipEntry, name: string) => T,
): readonly T[] {
  const entries: T[] = [];
  const size = view.getUint32(end + 12, true);
  const stated = view.getUint32(end + 16, true);
  // Archives with something in front of them count from their own beginning.
  const beforeEnd = end - size;
  let at = beforeEnd >= 0 && size > 0 && view.getUint32(beforeEnd, true) === directoryMark ? beforeEnd : stated;
  if (stated === wide) at = wideDirectory(view, end);
  const shift = stated === wide ? 0 : at - stated;
  while (at + 46 <= end && view.getUint32(at, true) === directoryMark) {
    if (entries.length >= entryLimit) throw tooLarge();
    const head = at;
    const nameLength = view.getUint16(at + 28, true);
    const named = nameOf(bytes.subarray(at + 46, at + 46 + nameLength));
    entries.push(take(() => readEntry(bytes, view, head, shift, named), named.name));
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

function tooLarge(): WorkbookError {
  return new WorkbookError('fault.tooLarge', { limit: unpackedLimit });
}

function wideDirectory(view: DataView, end: number): number {
  const record = Number(view.getBigUint64(end - 20 + 8, true));
  return Number(view.getBigUint64(record + 48, true));
}

function readEntry(bytes: Uint8Array, view: DataView, at: number, shift: number, named: EntryName): ZipEntry {
  const { name } = named;
  const extra = wideSizes(view, at + 46 + view.getUint16(at + 28, true), view.getUint16(at + 30, true));
  const take = (offset: number): number => {
    const value = view.getUint32(at + offset, true);
    return value === wide ? (extra.shift() ?? wide) : value;
  };
  const size = take(24);
  const packedSize = take(20);
  const local = take(42) + shift;
  const method = view.getUint16(at + 10, true);
  if ((view.getUint16(at + 8, true) & 1) === 1) throw new WorkbookError('fault.password');
  if (view.getUint32(local, true) !== localMark) throw new WorkbookError('fault.damaged', { part: name });
  const from = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  const packed = bytes.subarray(from, from + packedSize);
  const honest = packed.length === packedSize && packedSize <= size + size / 100 + 1024;
  if (!honest || climbs(name) || (method !== 0 && method !== 8))
    throw new WorkbookError('fault.damaged', { part: name });
  const checksum = view.getUint32(at + 16, true);
  return { ...named, method, checksum, packed, size, modified: view.getUint32(at + 12, true) };
}

/** A name that leads out of the package is none that a program gives; what unpacks it carelessly would write elsewhere. */
function climbs(name: string): boolean {
  return name.split(/[\\/]/).includes('..');
}

type EntryName = Pick<ZipEntry, 'name' | 'rawName'>;

/** Names are UTF-8, or in the code page of whoever packed the file: those are kept as they are. */
function nameOf(bytes: Uint8Array): EntryName {
  try {
    return { name: utf8.decode(bytes) };
  } catch {
    return { name: bytewise.decode(bytes), rawName: bytes.slice() };
  }
}

/** The 64-bit values that stand in for those which do not fit: size, packed size, offset, in this order. */
function wideSizes(view: DataView, from: number, length: number): number[] {
  for (let at = from; at + 4 <= from + length; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    const values: number[] = [];
    const end = at + 4 + view.getUint16(at + 2, true);
    for (let value = at + 4; value + 8 <= end; value += 8) values.push(Number(view.getBigUint64(value, true)));
    return values;
  }
  return [];
}
