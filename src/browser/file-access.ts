import type { FileSource, FileStamp } from '../grid/book-server';
import { workbookType } from '../taskpane/save-file';

const types = [{ description: 'Excel (.xlsx)', accept: { [workbookType]: ['.xlsx' as const] } }];

/** True where this browser lets pages write into files. */
export function canWriteFiles(): boolean {
  return 'showSaveFilePicker' in window;
}

/** What a person picks; null where nothing was. */
export async function pickFile(): Promise<FileSource | null> {
  if (!canWriteFiles()) return pickByInput();
  try {
    const [handle] = await window.showOpenFilePicker({ types });
    return handle === undefined ? null : await sourceOf(handle);
  } catch (error) {
    if (isAborted(error)) return null;
    throw error;
  }
}

function pickByInput(): Promise<FileSource | null> {
  return new Promise((resolve, reject) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = '.xlsx';
    input.addEventListener('cancel', () => {
      resolve(null);
    });
    input.addEventListener('change', () => {
      const [file] = input.files ?? [];
      if (file === undefined) resolve(null);
      else bytesOf(file, null).then(resolve, reject);
    });
    input.click();
  });
}

export async function sourceOf(handle: FileSystemFileHandle): Promise<FileSource> {
  return bytesOf(await handle.getFile(), handle);
}

export async function bytesOf(file: File, handle: FileSystemFileHandle | null): Promise<FileSource> {
  const stamp = handle === null ? null : stampOfFile(file);
  return { fileName: file.name, bytes: new Uint8Array(await file.arrayBuffer()), handle, stamp };
}

/** Where a person wants it; null where nowhere. */
export async function pickTarget(suggestedName: string): Promise<FileSystemFileHandle | null> {
  try {
    return await window.showSaveFilePicker({ suggestedName, types });
  } catch (error) {
    if (isAborted(error)) return null;
    throw error;
  }
}

/** Asks for leave to write where the browser has not given it yet. */
export async function mayWrite(handle: FileSystemFileHandle): Promise<boolean> {
  // Files of the page's own storage need no leave, and have no way to ask.
  if (typeof Reflect.get(handle, 'requestPermission') !== 'function') return true;
  return (await handle.requestPermission({ mode: 'readwrite' })) === 'granted';
}

/** The file holds either the old bytes or the new ones: the browser puts the new ones in place when they are all there. */
export async function writeFile(handle: FileSystemFileHandle, bytes: Uint8Array): Promise<void> {
  const stream = await handle.createWritable();
  try {
    await stream.write(new Uint8Array(bytes));
  } catch (error) {
    await stream.abort().catch(() => undefined);
    throw error;
  }
  await stream.close();
}

export function isAborted(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'AbortError';
}

export async function stampOf(handle: FileSystemFileHandle): Promise<FileStamp> {
  return stampOfFile(await handle.getFile());
}

function stampOfFile({ lastModified: modified, size }: File): FileStamp {
  return { modified, size };
}

export function isSameStamp(one: FileStamp, other: FileStamp): boolean {
  return one.modified === other.modified && one.size === other.size;
}
