import { checksum } from './checksum';
import { storedEntry } from './zip-entry';
import { writeZip } from './write-zip';

/** An archive of files that are packed themselves, as workbooks are. */
export function zipFiles(files: readonly { readonly name: string; readonly bytes: Uint8Array }[]): Uint8Array {
  return writeZip(files.map(({ name, bytes }) => storedEntry(name, bytes, checksum(bytes))));
}
