import type { PickedFile } from '../engine/picked-file';
import { isReturnFile } from '../tasks/is-return-file';

/** Reads picked files; one of a picked folder is told with its path in it. */
export function pickedFiles(files: readonly File[]): Promise<readonly PickedFile[]> {
  return Promise.all(
    files.map((file) => read(file, file.webkitRelativePath === '' ? file.name : file.webkitRelativePath)),
  );
}

/** Reads what was dropped, and the returns in dropped folders. What was dropped is there only during the event, so it is taken at once. */
export async function droppedFiles({ items }: DataTransfer): Promise<readonly PickedFile[]> {
  const entries = [...items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  const lists = await Promise.all(entries.map((entry) => filesOf(entry, '')));
  return lists.flat();
}

async function filesOf(entry: FileSystemEntry, folder: string): Promise<readonly PickedFile[]> {
  const path = `${folder}${entry.name}`;
  if (isDirectory(entry)) {
    const lists = await Promise.all((await entriesOf(entry.createReader())).map((one) => filesOf(one, `${path}/`)));
    return lists.flat();
  }
  if (!isFile(entry) || (folder !== '' && !isReturnFile(path))) return [];
  return [await read(await new Promise<File>((resolve, reject) => entry.file(resolve, reject)), path)];
}

/** A folder is read some entries at a time, until none are left. */
async function entriesOf(reader: FileSystemDirectoryReader): Promise<readonly FileSystemEntry[]> {
  const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
  return some.length === 0 ? [] : [...some, ...(await entriesOf(reader))];
}

function isDirectory(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

async function read(file: File, name: string): Promise<PickedFile> {
  return { name, bytes: new Uint8Array(await file.arrayBuffer()) };
}
