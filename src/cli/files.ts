import { mkdirSync, realpathSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { resolve } from 'node:path';
import type { SheetContent } from '../core/base/sheet-content';
import { newWorkbookFile, openWorkbookFile } from '../workbook/file-workbook';
import type { FileWorkbook } from '../workbook/file-workbook';
import { WorkbookError } from '../workbook/workbook-error';
import { readWorkbookFile, writeWorkbookFile } from '../workbook/disk/workbook-on-disk';
import { UsageError } from './usage-error';

/** Opens and reads a workbook; a fault names the file, because some commands take two. */
export async function openBook(path: string): Promise<FileWorkbook> {
  try {
    const workbook = openWorkbookFile(readWorkbookFile(path));
    await workbook.readAll();
    return workbook;
  } catch (fault) {
    if (!(fault instanceof WorkbookError) || 'path' in fault.values) throw fault;
    throw new WorkbookError(fault.id, { ...fault.values, file: path }, fault);
  }
}

export function saveBook(path: string, workbook: FileWorkbook): void {
  requireXlsx(path);
  writeWorkbookFile(path, workbook.toBytes());
}

/** Excel refuses to open a workbook under another ending. */
export function requireXlsx(path: string): void {
  if (!/\.xlsx$/i.test(path)) throw new UsageError('cli.usage.xlsx', { path });
}

/** The same file, whatever path leads to it. */
export function sameFile(one: string, other: string): boolean {
  return realPath(one) === realPath(other);
}

function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return resolve(path);
  }
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
