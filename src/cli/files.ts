import { mkdirSync, realpathSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { resolve } from 'node:path';
import { openWorkbookFile } from '../workbook/file-workbook';
import type { FileWorkbook } from '../workbook/file-workbook';
import { codeOf, diskFault } from '../workbook/disk/disk-fault';
import { nativeCodec } from '../workbook/disk/native-codec';
import { WorkbookError } from '../workbook/workbook-error';
import { readWorkbookFile, writeWorkbookFiles } from '../workbook/disk/workbook-on-disk';
import { UsageError } from './usage-error';

/** What each file held when this run read it, by its real path: a file that somebody changed since is not replaced. */
const asRead = new Map<string, Uint8Array>();

/** Opens and reads a workbook; a fault names the file, because some commands take two. */
export async function openBook(path: string): Promise<FileWorkbook> {
  try {
    const bytes = readWorkbookFile(path);
    const workbook = openWorkbookFile(bytes, nativeCodec);
    await workbook.readAll();
    asRead.set(realPath(path), bytes);
    return workbook;
  } catch (fault) {
    if (!(fault instanceof WorkbookError) || 'path' in fault.values) throw fault;
    throw new WorkbookError(fault.id, { ...fault.values, file: path }, fault);
  }
}

export type BookToSave = { readonly path: string; readonly workbook: FileWorkbook };
export type SaveOptions = { readonly force?: boolean };

/** Writes all of them or none. `force` writes though another program has a file open. */
export function saveBooks(books: readonly BookToSave[], { force = false }: SaveOptions = {}): void {
  for (const { path } of books) requireXlsx(path);
  saveFiles(
    books.map(({ path, workbook }) => ({ path, bytes: workbook.toBytes() })),
    { force },
  );
}

/** Writes all of them or none, whatever they hold. */
export function saveFiles(
  files: readonly { readonly path: string; readonly bytes: Uint8Array }[],
  { force = false }: SaveOptions = {},
): void {
  writeWorkbookFiles(
    files.map((file) => ({ ...file, asRead: asRead.get(realPath(file.path)) })),
    { force },
  );
  for (const { path, bytes } of files) asRead.set(realPath(path), bytes);
}

export function saveBook(path: string, workbook: FileWorkbook, options: SaveOptions = {}): void {
  saveBooks([{ path, workbook }], options);
}

/** Excel refuses to open a workbook under another ending. */
export function requireXlsx(path: string): void {
  if (!/\.xlsx$/i.test(path)) throw new UsageError('cli.usage.xlsx', { path });
}

/** The same file, whatever path leads to it. */
export function sameFile(one: string, other: string): boolean {
  return realPath(one) === realPath(other);
}

export function realPath(path: string): string {
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

export function makeFolder(path: string): void {
  try {
    mkdirSync(path, { recursive: true });
  } catch (cause) {
    if (codeOf(cause) === 'EEXIST') throw new WorkbookError('fault.notFolder', { path }, cause);
    throw diskFault(path, cause, 'fault.cannotWrite');
  }
}
