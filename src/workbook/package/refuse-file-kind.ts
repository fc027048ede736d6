import { WorkbookError } from '../workbook-error';

const utf16 = (text: string): Uint8Array =>
  new Uint8Array(Array.from(text).flatMap((letter) => [letter.charCodeAt(0), 0]));

/** Throws, saying what to do, where the bytes are not a zip archive, which every .xlsx file is. */
export function refuseFileKind(bytes: Uint8Array): void {
  if (bytes.length === 0) throw new WorkbookError('fault.emptyFile');
  if (startsWith(bytes, [0x50, 0x4b])) {
    if (bytes.length < 22) throw new WorkbookError('fault.truncated');
    return;
  }
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) throw compoundFile(bytes);
  // Workbooks from before Excel 5, without a container.
  if (startsWith(bytes, [0x09]) && [0, 2, 4, 8].includes(bytes[1] ?? -1) && bytes[3] === 0) {
    throw new WorkbookError('fault.oldFormat');
  }
  throw new WorkbookError(isText(bytes) ? 'fault.textFile' : 'fault.notWorkbook');
}

/** The container of .xls files, and of .xlsx files with a password. */
function compoundFile(bytes: Uint8Array): WorkbookError {
  if (holds(bytes, utf16('EncryptedPackage'))) return new WorkbookError('fault.password');
  if (holds(bytes, utf16('WordDocument'))) return new WorkbookError('fault.wordDocument');
  if (holds(bytes, utf16('PowerPoint Document'))) return new WorkbookError('fault.slides');
  if (holds(bytes, utf16('Workbook')) || holds(bytes, utf16('Book'))) return new WorkbookError('fault.oldFormat');
  return new WorkbookError('fault.notWorkbook');
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}

function holds(bytes: Uint8Array, wanted: Uint8Array): boolean {
  const first = wanted[0] ?? 0;
  for (let at = bytes.indexOf(first); at !== -1; at = bytes.indexOf(first, at + 1)) {
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}

/** No control characters but those of text, or a mark that it is UTF-16. */
function isText(bytes: Uint8Array): boolean {
  if (startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff])) return true;
  return bytes.subarray(0, 4096).every((byte) => byte >= 32 || (byte >= 9 && byte <= 13) || byte === 27);
}
