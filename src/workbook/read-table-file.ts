import type { Sheet } from '../core/base/cells';
import { decodeText } from './csv/decode-text';
import { parseCsv } from './csv/parse-csv';
import { openWorkbookFile } from './file-workbook';
import { WorkbookError } from './workbook-error';

/**
 * A table that a school keeps in a file of its own, .xlsx or .csv, as sheets; that of a .csv is called as its file is. Other files are refused
 * as workbooks are.
 */
export async function readTableFile(bytes: Uint8Array, fileName: string): Promise<readonly Sheet[]> {
  const isPackage = bytes[0] === 0x50 && bytes[1] === 0x4b;
  const text = isPackage || bytes.length === 0 ? undefined : decodeText(bytes);
  if (text === undefined) return openWorkbookFile(bytes).readAll();
  const rows = parseCsv(text);
  if (rows === undefined) throw new WorkbookError('fault.csv');
  const cells = rows.map((row) => row.map(valueOf));
  return [{ name: fileName, visibility: 'visible', rows: cells, merges: [], hiddenRows: [] }];
}

/** What a program for sheets would make of it: a plain number is a number; codes with leading zeros stay text. */
function valueOf(text: string): string | number | null {
  if (text === '') return null;
  return /^(?:0|[1-9]\d{0,8})(?:\.\d{0,9}[1-9])?$/.test(text) ? Number(text) : text;
}
