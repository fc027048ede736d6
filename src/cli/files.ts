import { randomUUID } from 'node:crypto';
import { openWorkbookFile } from '../workbook/file-workbook';
import type { FileWorkbook } from '../workbook/file-workbook';
import { readWorkbookFile, writeWorkbookFile } from '../workbook/workbook-on-disk';

export function openBook(path: string): FileWorkbook {
  return openWorkbookFile(readWorkbookFile(path));
}

export function saveBook(path: string, workbook: FileWorkbook): void {
  writeWorkbookFile(path, workbook.toBytes());
}

/** A name for a workbook that has none yet. */
export function newWorkbookId(): string {
  return randomUUID();
}
