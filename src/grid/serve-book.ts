import { proxy } from 'comlink';
import { makeCalculation } from '../calc/make-calculation';
import type { Calculation } from '../calc/calculation';
import type { Engine } from '../engine/engine';
import { newWorkbookFile } from '../workbook/file-workbook';
import type { Workbook } from '../workbook/workbook';
import { sayGridIn } from '../words/grid-words';
import type { Language } from '../words/words';
import type { KeptBook } from './book-keeper';
import type { BookBytes, BookServer, FileSource, Opened, PageCalls, UnfinishedView } from './book-server';
import { currentGrid } from './current-grid';
import type { GridBook, GridUpdate } from './grid-book';
import { gridWorkbook } from './grid-workbook';
import type { GridOptions, GridWorkbook } from './grid-workbook';
import { Keeping } from './keeping';
import { newId } from './new-id';
import { Opening } from './opening';
import type { RecordEntry } from './record';
import { sheetAlone } from './sheet-alone';
import { surroundingsHere } from './surroundings-here';

const loadLater = () => import(/* webpackChunkName: "engine" */ './later');
const loadLibrary = () => import(/* webpackChunkName: "functions" */ '../calc/formula-library');

const understandAfterMs = 300;

/** Functions that a school's own formulas may need and ours never do. */
async function giveLibrary(calculation: Calculation): Promise<void> {
  calculation.useLibrary((await loadLibrary()).formulaLibrary());
}

/** What is open: its book, and how many entries of it were recorded. */
type Current = { readonly id: string; readonly book: GridWorkbook; count: number };

/** The server of one page, in its worker. */
export class ServeBook implements BookServer {
  readonly #language: Language;
  readonly #page: PageCalls;
  readonly #keeping: Keeping;
  readonly #grid = currentGrid(() => this.#opening.book ?? this.#current?.book.book);
  readonly #opening = new Opening({
    lookAt: (bytes, read) => this.#apart({ bytes, read }),
    show: () => this.#tell(this.#grid, 'all', 'file'),
  });
  #current: Current | null = null;
  #engine: Promise<Engine> | null = null;

  constructor(language: Language, page: PageCalls) {
    this.#language = language;
    this.#page = page;
    this.#keeping = new Keeping(page.notKept);
  }

  open(source: FileSource): Promise<Opened> {
    return this.#safely(async () => {
      const isOpenElsewhere = await this.#keeping.isOpenElsewhere(source, this.#current?.id);
      return this.#show(newBook(source), [], { isOpenElsewhere });
    });
  }

  create(fileName: string, bytes = newWorkbookFile().toBytes()): Promise<Opened> {
    return this.#safely(() => this.#show(newBook({ fileName, bytes, handle: null, stamp: null }), []));
  }

  renew(source: FileSource): Promise<Opened> {
    return this.#safely(() => this.#show(newBook(source), [], { origin: 'person' }));
  }

  unfinished(): Promise<readonly UnfinishedView[]> {
    return this.#keeping.unfinished();
  }

  recover(id: string): Promise<Opened | null> {
    return this.#safely(async () => {
      const kept = await this.#keeping.find(id);
      if (kept === undefined) return null;
      const { book, entries, isOpen } = kept;
      // Of a tab that was duplicated each goes on with a book of its own.
      return isOpen
        ? this.#show({ ...book, id: newId() }, entries, { isOpenElsewhere: true })
        : this.#show(book, entries);
    });
  }

  forget(id: string): Promise<void> {
    return this.#keeping.forget(id);
  }

  async grid(): Promise<GridBook> {
    return proxy(this.#grid);
  }

  async engine(): Promise<Engine> {
    this.#engine ??= this.#makeEngine();
    return this.#engine;
  }

  kept(): Promise<void> {
    return this.#keeping.settled();
  }

  async bytes(): Promise<BookBytes> {
    const { book, count } = this.#open();
    return { bytes: book.save(), number: count, version: book.version() };
  }

  async sheetFile(sheet: string): Promise<Uint8Array> {
    const { book } = this.#open();
    return this.#safely(() => sheetAlone(book.save(), sheet));
  }

  look(bytes: Uint8Array): Promise<GridBook> {
    return this.#safely(async () => proxy(this.#apart({ bytes })));
  }

  async saved({ number, version }: Omit<BookBytes, 'bytes'>, file: Omit<FileSource, 'bytes'>): Promise<void> {
    const { id, book } = this.#open();
    book.markSaved(version);
    await this.#keeping.saved(id, number, file);
  }

  #open(): Current {
    if (this.#current === null) throw new Error('no workbook is open');
    return this.#current;
  }

  /**
   * Puts a workbook in place of the one that is open, which is then left for good; what was done to it since comes after its bytes. What
   * comes into the file that is open counts as done by a person: who looks at it and types goes on.
   */
  async #show(
    kept: KeptBook,
    entries: readonly RecordEntry[],
    {
      isOpenElsewhere = false,
      origin = 'file',
    }: { readonly isOpenElsewhere?: boolean; readonly origin?: GridUpdate['origin'] } = {},
  ): Promise<Opened> {
    const calculation = makeCalculation(surroundingsHere);
    // What was done since the bytes were kept may have changed the sheet that is seen first.
    const isShownEarly = entries.length === 0 && origin === 'file';
    const read = isShownEarly ? { read: await this.#opening.read(kept.base) } : {};
    const current: Current = { id: kept.id, book: this.#bookOf(kept, calculation, read), count: kept.last };
    if (entries.length > 0) {
      // Formulas that were typed since may need it.
      await giveLibrary(calculation);
      current.book.replay(entries.slice(0, kept.saved));
      current.book.markSaved();
      current.book.replay(entries.slice(kept.saved));
    }
    const left = this.#current;
    this.#current = current;
    // Those of a duplicated tab are not kept under its own id yet.
    this.#keeping.begin(kept, left?.id ?? null, isOpenElsewhere ? entries : []);
    // Who looks at the sheet that was shown early goes on there.
    if (this.#opening.book === undefined) await this.#tell(current.book.book, 'all', origin);
    else await this.#tell(current.book.book, 'none', 'person');
    this.#opening.end(current.book.book);
    setTimeout(() => void this.#understand(current, calculation), understandAfterMs);
    const { id, fileName, handle, stamp } = kept;
    return { id, fileName, handle, stamp, isOpenElsewhere };
  }

  /** Tells the page how a book stands, and which of its sheets are others now. */
  async #tell(book: GridBook, reloaded: 'all' | 'none', origin: GridUpdate['origin']): Promise<void> {
    const view = await book.view();
    const names = reloaded === 'all' ? view.sheets.map(({ name }) => name) : [];
    this.#page.update({ view, reloaded: names, cells: [], origin });
  }

  /** A book to be looked at, of which nothing is told and kept. */
  #apart(file: Pick<GridOptions, 'bytes' | 'read'>): GridBook {
    const calculation = makeCalculation(surroundingsHere);
    const nothing = () => undefined;
    const say = sayGridIn(this.#language);
    return gridWorkbook({ ...file, fileName: '', calculation, say, tell: nothing, record: nothing }).book;
  }

  /** Understanding all formulas takes a while: it is done when the workbook is shown, and before somebody types. */
  async #understand(current: Current, calculation: Calculation): Promise<void> {
    await giveLibrary(calculation).catch(() => undefined);
    if (this.#current === current) current.book.complete();
  }

  #bookOf({ id, fileName, base }: KeptBook, calculation: Calculation, read: Pick<GridOptions, 'read'>): GridWorkbook {
    const isShown = () => this.#current?.id === id && this.#opening.book === undefined;
    return gridWorkbook({
      bytes: base,
      ...read,
      fileName,
      calculation,
      say: sayGridIn(this.#language),
      tell: (update: GridUpdate) => {
        if (isShown()) this.#page.update(update);
      },
      record: (entry) => {
        if (this.#current?.id !== id) return;
        this.#keeping.append(id, ++this.#current.count, entry);
      },
    });
  }

  async #makeEngine(): Promise<Engine> {
    const { makeEngine } = await loadLater();
    const workbook: Workbook = {
      readAll: () => this.#open().book.workbook.readAll(),
      apply: (changes) => this.#open().book.workbook.apply(changes),
    };
    return proxy(
      makeEngine({
        workbook,
        language: this.#language,
        tell: this.#page.stage,
        attempt: (task) => task(),
        overwritten: () => [],
        now: () => new Date().toISOString(),
        newId,
      }),
    );
  }

  /** What fails is said in the user's language, in the words of the command line. */
  async #safely<T>(job: () => Promise<T>): Promise<T> {
    try {
      return await job();
    } catch (error) {
      const { refusalOf, sayIn } = await loadLater();
      throw refusalOf(error, sayIn(this.#language));
    }
  }
}

function newBook({ fileName, bytes, handle, stamp }: FileSource): KeptBook {
  const at = new Date().toISOString();
  return { id: newId(), fileName, handle, stamp, base: bytes, at, last: 0, saved: 0 };
}
