import { openDB } from 'idb';
import type { DBSchema, IDBPDatabase } from 'idb';
import type { FileSource, FileStamp } from './book-server';

/** A workbook that is open, or was when its page ended. `handle` is its file, where the browser lets pages keep one. */
export type KeptBook = {
  readonly id: string;
  readonly fileName: string;
  readonly handle: FileSystemFileHandle | null;
  readonly stamp: FileStamp | null;
  /** Bytes that `entries` continue. */
  readonly base: Uint8Array;
  /** Moment of the last change, as ISO text. */
  readonly at: string;
  /** Number of the last entry, and of the last one that a saved file has. */
  readonly last: number;
  readonly saved: number;
};

/** Bytes are kept apart: they stay while what is said of the book changes with each entry. */
type KeptFacts = Omit<KeptBook, 'base'>;
type KeptEntry = { readonly book: string; readonly number: number; readonly entry: unknown };

interface Kept extends DBSchema {
  books: { key: string; value: KeptFacts };
  bases: { key: string; value: Uint8Array };
  entries: { key: [string, number]; value: KeptEntry; indexes: { book: string } };
}

const lockPrefix = 'weektally-book-';

/**
 * Keeps every change in the browser's own database, so that neither a crash nor a closed tab loses what was typed. A lock of the page
 * tells that its book is still open: the browser gives it back when the page ends, however it ends.
 */
export class BookKeeper {
  readonly #database: Promise<IDBPDatabase<Kept>>;
  #release: () => void = () => undefined;

  constructor() {
    this.#database = openKept();
    // Whoever asks for it gets the error; browsers may refuse a database.
    this.#database.catch(() => undefined);
  }

  /** Starts to keep a book, in place of the one that was open here. */
  async open(book: KeptBook): Promise<void> {
    this.#release();
    const release = await holdLock(book.id);
    this.#release = release;
    const { base, ...facts } = book;
    const transaction = (await this.#database).transaction(['books', 'bases'], 'readwrite');
    await written(transaction.done, [
      transaction.objectStore('bases').put(base, book.id),
      transaction.objectStore('books').put(facts),
    ]);
  }

  async find(id: string): Promise<KeptBook | undefined> {
    const database = await this.#database;
    const [facts, base] = await Promise.all([database.get('books', id), database.get('bases', id)]);
    return facts && base && { ...facts, base };
  }

  async append(book: string, number: number, entry: unknown, at: string): Promise<void> {
    const transaction = (await this.#database).transaction(['books', 'entries'], 'readwrite');
    const books = transaction.objectStore('books');
    const before = await books.get(book);
    await written(transaction.done, [
      before && books.put({ ...before, last: Math.max(before.last, number), at }),
      transaction.objectStore('entries').put({ book, number, entry }),
    ]);
  }

  /** The file now has everything up to this entry. */
  async saved(id: string, number: number, file: Omit<FileSource, 'bytes'>): Promise<void> {
    const database = await this.#database;
    const before = await database.get('books', id);
    if (before !== undefined) await database.put('books', { ...before, ...file, saved: number });
  }

  /** Books that no page has open and that hold changes no file has; the others that no page has open are forgotten. */
  async unfinished(): Promise<readonly KeptFacts[]> {
    const database = await this.#database;
    const books = await database.getAll('books');
    // Asked last: a book is kept from when its lock is held.
    const held = await heldBooks();
    const left = books.filter(({ id }) => !held.has(id));
    const done = left.filter(({ last, saved }) => last <= saved);
    for (const { id } of done) await this.forget(id);
    return left.filter(({ last, saved }) => last > saved).sort((one, other) => (one.at < other.at ? 1 : -1));
  }

  /** True where a page has it open. */
  async isOpen(id: string): Promise<boolean> {
    return (await heldBooks()).has(id);
  }

  /** Books that other pages have open now. */
  async openElsewhere(): Promise<readonly (KeptFacts & { readonly size: number })[]> {
    const database = await this.#database;
    const held = await heldBooks();
    const found = (await database.getAll('books')).filter(({ id }) => held.has(id));
    return Promise.all(
      found.map(async (facts) => ({ ...facts, size: (await database.get('bases', facts.id))?.length ?? 0 })),
    );
  }

  async entriesOf(book: string): Promise<readonly unknown[]> {
    const found = await (await this.#database).getAllFromIndex('entries', 'book', book);
    return found.sort((one, other) => one.number - other.number).map(({ entry }) => entry);
  }

  async forget(id: string): Promise<void> {
    const transaction = (await this.#database).transaction(['books', 'bases', 'entries'], 'readwrite');
    await transaction.objectStore('books').delete(id);
    await transaction.objectStore('bases').delete(id);
    await transaction.objectStore('entries').delete(IDBKeyRange.bound([id, 0], [id, Infinity]));
    await transaction.done;
  }
}

async function openKept(): Promise<IDBPDatabase<Kept>> {
  return openDB<Kept>('weektally', 1, {
    upgrade: (database) => {
      database.createObjectStore('books', { keyPath: 'id' });
      database.createObjectStore('bases');
      database.createObjectStore('entries', { keyPath: ['book', 'number'] }).createIndex('book', 'book');
    },
  });
}

/** Where there is no room the transaction says so, and the requests only that it was given up. */
async function written(done: Promise<void>, requests: readonly (Promise<unknown> | undefined)[]): Promise<void> {
  for (const request of requests) request?.catch(() => undefined);
  await done;
}

/** Holds the book's lock until the result is called or this page ends; where another page holds it there is nothing to give back. */
function holdLock(book: string): Promise<() => void> {
  return new Promise((resolve, reject) => {
    const held = navigator.locks.request(
      lockPrefix + book,
      { ifAvailable: true },
      (lock) =>
        new Promise<void>((end) => {
          resolve(end);
          if (lock === null) end();
        }),
    );
    held.catch(reject);
  });
}

async function heldBooks(): Promise<ReadonlySet<string>> {
  const { held = [] } = await navigator.locks.query();
  return new Set(held.flatMap(({ name = '' }) => (name.startsWith(lockPrefix) ? [name.slice(lockPrefix.length)] : [])));
}
