import type { BookServer, FileSource } from '../grid/book-server';
import { saveFile } from '../taskpane/save-file';
import type { SayBrowser } from '../words/browser-words';
import { detailOf } from './detail-of';
import { canWriteFiles, mayWrite, pickTarget, stampOf, writeFile } from './file-access';
import type { Notices, Tell } from './notices';
import type { FileWatch } from './watch-file';

export type SaveParts = {
  readonly server: BookServer;
  readonly say: SayBrowser;
  readonly notices: Notices;
  readonly tell: Tell;
  readonly watch: FileWatch;
  /** Takes what is being typed, and waits until the worker has it. */
  readonly settle: () => Promise<void>;
};

/** The file that a workbook is in; `handle` is null where the browser lets pages keep none, or it is none yet. */
export type SavedFile = Omit<FileSource, 'bytes'>;

/** Saves into the workbook's own file, or where a person says; null where it was not saved, and why is told. */
export async function saveBook(
  parts: SaveParts,
  { fileName, handle }: Pick<SavedFile, 'fileName' | 'handle'>,
  where?: 'as',
): Promise<SavedFile | null> {
  // What is written now is not taken for somebody else's.
  const watched = parts.watch.pause();
  try {
    if (!canWriteFiles()) return await download(parts, fileName);
    const own = where === undefined ? handle : null;
    const target = own ?? (await pickTarget(fileName));
    if (target === null || (own !== null && !(await mayOverwrite(parts, own)))) return null;
    return await write(parts, target);
  } finally {
    watched.resume();
  }
}

async function mayOverwrite({ say, notices, tell, watch }: SaveParts, target: FileSystemFileHandle): Promise<boolean> {
  const { name } = target;
  if (!(await mayWrite(target))) {
    tell('file', 'error', 'app.noPermission', { name });
    return false;
  }
  // A file that was taken away is written anew.
  if (!(await watch.isChanged().catch(() => false))) return true;
  const question = { kind: 'newer', text: say('app.changedOnDisk', { name }), takesFocus: true } as const;
  return (await notices.ask(question, ['app.overwrite', 'app.cancel'])) === 'app.overwrite';
}

async function write(parts: SaveParts, target: FileSystemFileHandle): Promise<SavedFile | null> {
  const { server, tell, watch, settle } = parts;
  const { name } = target;
  await settle();
  const { bytes, ...state } = await server.bytes();
  try {
    await writeFile(target, bytes);
  } catch (error) {
    // The file was taken away: a person says where else.
    const other = isNotFound(error) ? await pickTarget(name).catch(() => null) : null;
    if (other !== null && !(await other.isSameEntry(target))) return write(parts, other);
    tell('file', 'error', 'app.notSaved', { name, detail: detailOf(error) });
    return null;
  }
  const saved = { fileName: name, handle: target, stamp: await stampOf(target) };
  watch.follow(saved);
  await server.saved(state, saved);
  tell('file', 'success', 'app.saved', { name });
  return saved;
}

async function download({ server, tell, settle }: SaveParts, fileName: string): Promise<SavedFile> {
  await settle();
  const { bytes, ...state } = await server.bytes();
  saveFile({ fileName, bytes });
  const saved = { fileName, handle: null, stamp: null };
  await server.saved(state, saved);
  tell('file', 'success', 'app.downloaded', { name: fileName });
  return saved;
}

function isNotFound(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'NotFoundError';
}
