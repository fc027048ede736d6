import { isBeside } from './is-return-file';
import { WorkbookError } from '../workbook/workbook-error';
import { readArchive } from '../workbook/zip/read-zip';
import type { UnreadEntry } from '../workbook/zip/read-zip';
import { unpackEntry } from '../workbook/zip/unpack-entry';
import type { ZipEntry } from '../workbook/zip/zip-entry';
import type { ExchangeMessage } from '../words/exchange-words';

/** A file as it came, by the name under which it is told. */
export type ReceivedFile = { readonly file: string; readonly bytes: Uint8Array; readonly as?: string };

/** A file that could not be read, with the reason. */
export type UnreadReturn = { readonly file: string; readonly reason: ExchangeMessage };

/** The file itself or, of an archive, the files within it, unpacked one at a time; an archive within an archive is told with the reason. */
export function* receivedWithin(received: ReceivedFile): Generator<ReceivedFile | UnreadReturn> {
  const { file } = received;
  const entries = archiveIn(received);
  if (entries === undefined) yield received;
  else if ('reason' in entries) yield entries;
  else {
    const files = entries.map((entry) => ({ entry, name: nameOf(entry) })).filter(({ name }) => isFile(name));
    if (files.length === 0) yield { file, reason: { id: 'collect.emptyZip', values: {} } };
    for (const { entry, name } of files) yield withinArchive({ ...received, file: `${file}/${name}` }, entry);
  }
}

function isFile(name: string): boolean {
  return !/\/$/.test(name) && !isBeside(name);
}

/** Undefined where the file is no archive of files: a workbook is one too, whatever its name. */
function archiveIn({ file, bytes }: ReceivedFile): readonly (ZipEntry | UnreadEntry)[] | UnreadReturn | undefined {
  const isNamed = /\.zip$/i.test(file);
  if (!isNamed && !isZip(bytes)) return undefined;
  try {
    const entries = readArchive(bytes);
    const isWorkbook = entries.some(({ name }) => name === '[Content_Types].xml' || name === 'mimetype');
    return isWorkbook || (!isNamed && !entries.some(({ name }) => /\.xlsx$/i.test(name))) ? undefined : entries;
  } catch (fault) {
    return isNamed ? unread(file, fault) : undefined;
  }
}

function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b;
}

function withinArchive(received: ReceivedFile, entry: ZipEntry | UnreadEntry): ReceivedFile | UnreadReturn {
  const { file } = received;
  if ('fault' in entry) return unread(file, entry.fault);
  try {
    const inner = { ...received, bytes: unpackEntry(entry) };
    const within = archiveIn(inner);
    return within === undefined ? inner : { file, reason: { id: 'collect.zipInZip', values: {} } };
  } catch (fault) {
    return unread(file, fault);
  }
}

export function unread(file: string, fault: unknown): UnreadReturn {
  if (!(fault instanceof WorkbookError)) throw fault;
  return { file, reason: { id: fault.id, values: { ...fault.values, file } } };
}

/** Windows packs names in Chinese without saying so. */
function nameOf(entry: ZipEntry | UnreadEntry): string {
  if (!('rawName' in entry) || entry.rawName === undefined) return entry.name;
  try {
    return new TextDecoder('gb18030', { fatal: true }).decode(entry.rawName);
  } catch {
    return entry.name;
  }
}
