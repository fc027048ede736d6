import type { FileStamp } from '../grid/book-server';
import { isSameStamp, stampOf } from './file-access';

/** A file counts as written when two looks in a row find it the same. */
const lookMs = 1_000;

/** The file that is open, watched for what other programs save into it. */
export type FileWatch = {
  /** Watches this file from now on, known in this state; null watches none. */
  readonly follow: (file: { readonly handle: FileSystemFileHandle; readonly stamp: FileStamp } | null) => void;
  /** While this page writes the file, so that its own state is not taken for somebody else's. */
  readonly pause: () => { readonly resume: () => void };
  /** True where the file is not what it was when it was last read or written here. */
  readonly isChanged: () => Promise<boolean>;
};

type Watched = {
  readonly handle: FileSystemFileHandle;
  /** As it was read or written here. */
  readonly known: FileStamp;
  seen: FileStamp;
  told: FileStamp;
};

/** `changed` is called once for each newer state of the file, when it has stopped changing. */
export function watchFile(changed: (handle: FileSystemFileHandle) => void): FileWatch {
  let watched: Watched | null = null;
  let pauses = 0;
  const look = async (): Promise<void> => {
    const current = watched;
    if (current === null || pauses > 0) return;
    // A file that was taken away may be in the middle of being replaced; saving tells if it stays away.
    const now = await stampOf(current.handle).catch(() => current.known);
    if (watched !== current || pauses > 0) return;
    const isStill = isSameStamp(now, current.seen);
    current.seen = now;
    if (!isStill || isSameStamp(now, current.told)) return;
    current.told = now;
    if (!isSameStamp(now, current.known)) changed(current.handle);
  };
  setInterval(() => {
    if (!document.hidden) void look();
  }, lookMs);
  return {
    follow: (file) => {
      watched = file && { handle: file.handle, known: file.stamp, seen: file.stamp, told: file.stamp };
    },
    pause: () => {
      pauses++;
      return {
        resume: () => {
          pauses--;
        },
      };
    },
    isChanged: async () => watched !== null && !isSameStamp(watched.known, await stampOf(watched.handle)),
  };
}
