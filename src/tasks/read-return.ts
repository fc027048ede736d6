import type { ReturnFile } from '../core/exchange/recognise';
import { openWorkbookFile } from '../workbook/file-workbook';
import { WorkbookError } from '../workbook/workbook-error';
import { readZip } from '../workbook/zip/read-zip';
import { unpackEntry } from '../workbook/zip/unpack-entry';
import type { UnreadReturn } from './collect';

/** A file as it came, by the name under which it is told. */
export type ReceivedFile = { readonly file: string; readonly bytes: Uint8Array; readonly as?: string };

/** What stands in a file or, for an archive, in the files within it; what cannot be read is told with the reason. */
export async function readReturns(
  received: ReceivedFile,
  digestOf: (bytes: Uint8Array) => string,
): Promise<readonly (ReturnFile | UnreadReturn)[]> {
  if (!/\.zip$/i.test(received.file)) return [await readReturn(received, digestOf)];
  const files: (ReturnFile | UnreadReturn)[] = [];
  try {
    for (const entry of readZip(received.bytes)) {
      const file = `${received.file}/${entry.name}`;
      if (entry.name.endsWith('/') || isBeside(entry.name)) continue;
      if (/\.zip$/i.test(entry.name)) files.push({ file, reason: { id: 'collect.zipInZip', values: {} } });
      else
        files.push(
          await orReason(file, async () => readReturn({ ...received, file, bytes: unpackEntry(entry) }, digestOf)),
        );
    }
    return files;
  } catch (fault) {
    return [unread(received.file, fault)];
  }
}

/** What other programs put beside a file: a lock, a Mac's notes. */
function isBeside(name: string): boolean {
  return /(^|\/)(~\$|\.|__MACOSX\/)/.test(name);
}

function readReturn(
  { file, bytes, as }: ReceivedFile,
  digestOf: (bytes: Uint8Array) => string,
): Promise<ReturnFile | UnreadReturn> {
  return orReason(file, async () => {
    const workbook = openWorkbookFile(bytes);
    const sheets = await workbook.readAll();
    const modified = workbook.modified();
    return { file, sheets, modified, digest: digestOf(bytes), ...(as === undefined ? {} : { as }) };
  });
}

async function orReason<T>(file: string, read: () => Promise<T>): Promise<T | UnreadReturn> {
  try {
    return await read();
  } catch (fault) {
    return unread(file, fault);
  }
}

function unread(file: string, fault: unknown): UnreadReturn {
  if (!(fault instanceof WorkbookError)) throw fault;
  return { file, reason: { id: fault.id, values: { ...fault.values, file } } };
}
