import type { ReturnFile } from '../core/exchange/recognised';
import { openWorkbookFile } from '../workbook/file-workbook';
import type { Codec } from '../workbook/zip/codec';
import { receivedWithin, unread } from './received-file';
import type { ReceivedFile, UnreadReturn } from './received-file';

/** What stands in a file or, for an archive, in the files within it; what cannot be read is told with the reason. */
export async function readReturns(
  received: ReceivedFile,
  digestOf: (bytes: Uint8Array) => string,
  codec?: Codec,
): Promise<readonly (ReturnFile | UnreadReturn)[]> {
  const files: (ReturnFile | UnreadReturn)[] = [];
  for (const one of receivedWithin(received))
    files.push('reason' in one ? one : await readReturn(one, digestOf, codec));
  return files;
}

async function readReturn(
  { file, bytes, as }: ReceivedFile,
  digestOf: (bytes: Uint8Array) => string,
  codec?: Codec,
): Promise<ReturnFile | UnreadReturn> {
  try {
    const workbook = openWorkbookFile(bytes, codec);
    const sheets = await workbook.readAll();
    const modified = workbook.modified();
    return { file, sheets, modified, digest: digestOf(bytes), ...(as === undefined ? {} : { as }) };
  } catch (fault) {
    return unread(file, fault);
  }
}
