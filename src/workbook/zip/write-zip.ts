import type { ZipEntry } from './zip-entry';

const utf8 = new TextEncoder();
/** Says that a name is UTF-8. */
const utf8Flag = 0x0800;

/** An archive of these entries, in this order; packed content is copied as it is. */
export function writeZip(entries: readonly ZipEntry[]): Uint8Array {
  const names = entries.map((entry) => entry.rawName ?? utf8.encode(entry.name));
  const length = entries.reduce(
    (sum, entry, index) => sum + entry.packed.length + 76 + 2 * (names[index]?.length ?? 0),
    22,
  );
  const bytes = new Uint8Array(length);
  const view = new DataView(bytes.buffer);
  const offsets: number[] = [];
  let at = 0;
  entries.forEach((entry, index) => {
    offsets.push(at);
    view.setUint32(at, 0x04034b50, true);
    at = writeFacts(view, bytes, at + 4, entry, names[index] ?? new Uint8Array());
    bytes.set(entry.packed, at);
    at += entry.packed.length;
  });
  const directory = at;
  entries.forEach((entry, index) => {
    at = writeDirectoryEntry(view, bytes, at, entry, names[index] ?? new Uint8Array(), offsets[index] ?? 0);
  });
  writeEnd(view, at, entries.length, directory);
  return bytes;
}

/** The fields that the local header and the directory share, and the name of a local header. */
function writeFacts(view: DataView, bytes: Uint8Array, from: number, entry: ZipEntry, name: Uint8Array): number {
  writeSharedFields(view, from, entry, name.length);
  bytes.set(name, from + 26);
  return from + 26 + name.length;
}

function writeSharedFields(view: DataView, from: number, entry: ZipEntry, nameLength: number): void {
  view.setUint16(from, 20, true);
  view.setUint16(from + 2, entry.rawName === undefined ? utf8Flag : 0, true);
  view.setUint16(from + 4, entry.method, true);
  view.setUint32(from + 6, entry.modified, true);
  view.setUint32(from + 10, entry.checksum, true);
  view.setUint32(from + 14, entry.packed.length, true);
  view.setUint32(from + 18, entry.size, true);
  view.setUint16(from + 22, nameLength, true);
}

function writeDirectoryEntry(
  view: DataView,
  bytes: Uint8Array,
  from: number,
  entry: ZipEntry,
  name: Uint8Array,
  offset: number,
): number {
  view.setUint32(from, 0x02014b50, true);
  view.setUint16(from + 4, 20, true);
  writeSharedFields(view, from + 6, entry, name.length);
  view.setUint32(from + 42, offset, true);
  bytes.set(name, from + 46);
  return from + 46 + name.length;
}

function writeEnd(view: DataView, from: number, count: number, directory: number): void {
  view.setUint32(from, 0x06054b50, true);
  view.setUint16(from + 8, count, true);
  view.setUint16(from + 10, count, true);
  view.setUint32(from + 12, from - directory, true);
  view.setUint32(from + 16, directory, true);
}
