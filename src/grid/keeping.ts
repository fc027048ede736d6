import { BookKeeper } from './book-keeper';
import type { KeptBook } from './book-keeper';
import type { FileSource, NotKept, PageCalls, UnfinishedView } from './book-server';
import { JobsInTurn } from './jobs-in-turn';
import { isRecordEntry } from './record';
import type { RecordEntry } from './record';

/** Keeps the book of this page in the browser, entry by entry. Work goes on where the browser keeps nothing, but the page is told. */
export class Keeping {
  readonly #keeper = new BookKeeper();
  readonly #tell: PageCalls['notKept'];
  readonly #jobs = new JobsInTurn((failure) => {
    this.#tellOnce(failure);
  });
  #told: NotKept | null = null;

  constructor(tell: PageCalls['notKept']) {
    this.#tell = tell;
  }

  /** Keeps this book from now on, with the entries that it already has; the one before is left for good. */
  begin(book: KeptBook, left: string | null, entries: readonly RecordEntry[] = []): void {
    this.#jobs.clear();
    if (left !== null) this.#jobs.add(() => this.#keeper.forget(left));
    this.#jobs.add(() => this.#keeper.open(book));
    entries.forEach((entry, at) => {
      this.#jobs.add(() => this.#keeper.append(book.id, at + 1, entry, book.at));
    });
  }

  append(book: string, number: number, entry: RecordEntry): void {
    const at = new Date().toISOString();
    this.#jobs.add(() => this.#keeper.append(book, number, entry, at));
  }

  async saved(book: string, number: number, file: Omit<FileSource, 'bytes'>): Promise<void> {
    this.#jobs.add(() => this.#keeper.saved(book, number, file));
    await this.#jobs.settled();
  }

  settled(): Promise<void> {
    return this.#jobs.settled();
  }

  /** Books of pages that ended. The one of this page is not among them once its lock is held. */
  async unfinished(): Promise<readonly UnfinishedView[]> {
    await this.#jobs.settled();
    const books = await this.#keeper.unfinished();
    return books.map(({ id, fileName, at }) => ({ id, fileName, at }));
  }

  /** What is kept of a book; undefined where the browser no longer has it. */
  async find(id: string) {
    const book = await this.#keeper.find(id);
    if (book === undefined) return undefined;
    const [entries, isOpen] = await Promise.all([this.#keeper.entriesOf(id), this.#keeper.isOpen(id)]);
    return { book, entries: entries.filter(isRecordEntry), isOpen };
  }

  forget(id: string): Promise<void> {
    return this.#keeper.forget(id);
  }

  /** True where another page has this file open. Without the file itself, one of the same name and size counts as the same. */
  async isOpenElsewhere({ handle, fileName, bytes }: FileSource, own: string | undefined): Promise<boolean> {
    const others = await this.#keeper.openElsewhere().catch(() => []);
    for (const other of others) {
      if (other.id === own) continue;
      if (handle !== null && other.handle !== null) {
        if (await handle.isSameEntry(other.handle)) return true;
      } else if (other.fileName === fileName && other.size === bytes.length) return true;
    }
    return false;
  }

  #tellOnce(failure: unknown): void {
    const isFull = failure instanceof DOMException && failure.name === 'QuotaExceededError';
    const reason = failure === null ? null : isFull ? 'full' : 'refused';
    if (reason === this.#told) return;
    this.#told = reason;
    this.#tell(reason);
  }
}
