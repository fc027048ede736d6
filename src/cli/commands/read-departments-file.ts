import { parse } from 'csv-parse/sync';
import { rowsForTable } from '../../core/prepare/new-rows';
import type { TableRows } from '../../core/schemes/table-rows';
import { readWorkbookFile } from '../../workbook/disk/workbook-on-disk';
import { UsageError } from '../usage-error';

/** 单位 from a CSV file, UTF-8 or GBK as Excel in China saves it. */
export function readDepartmentsFile(path: string): TableRows {
  const bytes = readWorkbookFile(path);
  if (!isText(bytes)) throw new UsageError('cli.usage.notCsv', { path });
  const rows = parseRows(decode(bytes), path);
  const numbered = rows.map((row) => row.map((cell) => (/^\d+$/.test(cell) && cell.length < 9 ? Number(cell) : cell)));
  const table = rowsForTable('departments', numbered);
  if (table === undefined) throw new UsageError('prepare.noDepartments', { path });
  return table;
}

/** Workbooks and other files of programs hold zeros; text does not, but as UTF-16, which says so. */
function isText(bytes: Uint8Array): boolean {
  return isUtf16(bytes) || !bytes.includes(0);
}

function isUtf16(bytes: Uint8Array): boolean {
  return bytes[0] === 0xff && bytes[1] === 0xfe;
}

function decode(bytes: Uint8Array): string {
  if (isUtf16(bytes)) return new TextDecoder('utf-16le').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

function parseRows(text: string, path: string): string[][] {
  try {
    const rows: string[][] = parse(text, { bom: true, relax_column_count: true, skip_empty_lines: true });
    return rows;
  } catch (error) {
    throw new UsageError('cli.usage.csv', { path, detail: error instanceof Error ? error.message : '' });
  }
}
