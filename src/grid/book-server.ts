import type { Engine, TellStage } from '../engine/engine';
import type { GridBook, GridUpdate } from './grid-book';

/** Tells one state of a file from another: moment of its last change, bytes. */
export type FileStamp = { readonly modified: number; readonly size: number };

/** A file as the page has it: bytes, and the file itself where the browser lets pages keep one. */
export type FileSource = {
  readonly fileName: string;
  readonly bytes: Uint8Array;
  readonly handle: FileSystemFileHandle | null;
  /** When it was read; null without a handle. */
  readonly stamp: FileStamp | null;
};

export type Opened = {
  /** For `recover`, after the page was loaded again. */
  readonly id: string;
  readonly fileName: string;
  readonly handle: FileSystemFileHandle | null;
  readonly stamp: FileStamp | null;
  /** True where another page has the same file open. */
  readonly isOpenElsewhere: boolean;
};

/** A workbook with changes that no file has, left by a page that ended. */
export type UnfinishedView = { readonly id: string; readonly fileName: string; readonly at: string };

export type NotKept = 'full' | 'refused';

/** What the worker tells its page. */
export type PageCalls = {
  readonly update: (update: GridUpdate) => void;
  readonly stage: TellStage;
  /** Changes cannot be kept in the browser: `full` where its room is used up. Null once they are kept again. */
  readonly notKept: (reason: NotKept | null) => void;
};

/** The bytes to save, and what `saved` has to be told of them. */
export type BookBytes = { readonly bytes: Uint8Array; readonly number: number; readonly version: number };

/**
 * The workbook of a page, in its worker: one at a time. Methods throw a `Refusal`, a sentence in the user's language, where the file or
 * the work fails.
 */
export interface BookServer {
  /** Opens a file in place of what is open. The page asks first whether changes are to be lost. */
  open(source: FileSource): Promise<Opened>;
  /** A workbook that is no file yet: an empty one, or these bytes. */
  create(fileName: string, bytes?: Uint8Array): Promise<Opened>;
  /** The same file has newer bytes: they are taken in place of what is open. */
  renew(source: FileSource): Promise<Opened>;
  /** What pages that ended have left; what they left without changes is forgotten. */
  unfinished(): Promise<readonly UnfinishedView[]>;
  /** Goes on with a book that a page has left; null where the browser no longer has it. */
  recover(id: string): Promise<Opened | null>;
  forget(id: string): Promise<void>;
  grid(): Promise<GridBook>;
  /** What the pane works with; its code is loaded when it is first asked for. */
  engine(): Promise<Engine>;
  /** Waits until all that was done is kept in the browser, as far as that lets it. */
  kept(): Promise<void>;
  bytes(): Promise<BookBytes>;
  /** A file with this sheet alone. */
  sheetFile(sheet: string): Promise<Uint8Array>;
  /** Another file, to be looked at beside the one that is open. */
  look(bytes: Uint8Array): Promise<GridBook>;
  /** The bytes are in this file now. */
  saved(state: Omit<BookBytes, 'bytes'>, file: Omit<FileSource, 'bytes'>): Promise<void>;
}
