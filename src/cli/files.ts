import { mkdirSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import type { SheetContent } from '../core/base/sheet-content';
import { newWorkbookFile, openWorkbookFile } from '../workbook/file-workbook';
import type { FileWorkbook } from '../workbook/file-workbook';
import { WorkbookError } from '../workbook/workbook-error';
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

/** A file of its own with this one sheet, to be sent or printed. */
export async function saveSheet(path: string, content: SheetContent): Promise<string> {
  const workbook = newWorkbookFile();
  await workbook.apply([{ kind: 'sheet', content }]);
  saveBook(path, workbook);
  return path;
}

export function makeFolder(path: string): void {
  try {
    mkdirSync(path, { recursive: true });
  } catch (cause) {
    throw new WorkbookError('fault.cannotWrite', { path, detail: cause instanceof Error ? cause.message : '' }, cause);
  }
}
