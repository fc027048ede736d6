import { proxy } from 'comlink';
import { makeCalculation } from '../calc/make-calculation';
import type { Calculation } from '../calc/calculation';
import type { Engine } from '../engine/engine';
import { newWorkbookFile } from '../workbook/file-workbook';
import type { Workbook } from '../workbook/workbook';
import { sayGridIn } from '../words/grid-words';
import type { Language } from '../words/words';
import { BookKeeper } from './book-keeper';
import type { KeptBook } from './book-keeper';
import type { BookBytes, BookServer, FileSource, Opened, PageCalls, UnfinishedView } from './book-server';
import type { BookView, GridBook, GridUpdate } from './grid-book';
import { gridWorkbook } from './grid-workbook';
import type { GridWorkbook } from './grid-workbook';
import { isRecordEntry } from './record';
import type { RecordEntry } from './record';
import { sheetAlone } from './sheet-alone';

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
  readonly #keeper = new BookKeeper();
  /** Entries are kept one after the other. */
  #kept: Promise<void> = Promise.resolve();
  #current: Current | null = null;
  #engine: Promise<Engine> | null = null;

  constructor(language: Language, page: PageCalls) {
    this.#language = language;
    this.#page = page;
  }

  open(source: FileSource): Promise<Opened> {
    return this.#safely(async () => {
      const isOpenElsewhere = await this.#isOpenElsewhere(source);
      return this.#show(newBook(source), [], isOpenElsewhere);
    });
  }

  create(fileName: string): Promise<Opened> {
    return this.open({ fileName, bytes: newWorkbookFile().toBytes(), handle: null, stamp: null });
  }

  renew(source: FileSource): Promise<Opened> {
    return this.#safely(() => this.#show(newBook(source), [], false));
  }

  async unfinished(): Promise<readonly UnfinishedView[]> {
    const books = await this.#keeper.unfinished();
    return books.map(({ id, fileName, at }) => ({ id, fileName, at }));
  }

  recover(id: string): Promise<Opened> {
    return this.#safely(async () => {
      const kept = await this.#keeper.find(id);
      if (kept === undefined) throw new Error('the browser no longer has it');
      const entries = (await this.#keeper.entriesOf(id)).filter(isRecordEntry);
      if (!(await this.#keeper.isOpen(id))) return this.#show(kept, entries, false);
      // A tab was duplicated: each goes on with a book of its own.
      const copy = { ...kept, id: crypto.randomUUID() };
      const opened = await this.#show(copy, entries, true);
      entries.forEach((entry, at) => {
        this.#keep(() => this.#keeper.append(copy.id, at + 1, entry, kept.at));
      });
      return opened;
    });
  }

  forget(id: string): Promise<void> {
    return this.#keeper.forget(id);
  }

  async grid(): Promise<GridBook> {
    return proxy(currentGrid(() => this.#current?.book.book));
  }

  async engine(): Promise<Engine> {
    this.#engine ??= this.#makeEngine();
    return this.#engine;
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
    return this.#safely(async () => {
      const calculation = makeCalculation({ today: serialNow, chance: Math.random });
      const nothing = () => undefined;
      const say = sayGridIn(this.#language);
      return proxy(gridWorkbook({ bytes, fileName: '', calculation, say, tell: nothing, record: nothing }).book);
    });
  }

  async saved({ number, version }: Omit<BookBytes, 'bytes'>, file: Omit<FileSource, 'bytes'>): Promise<void> {
    const { id, book } = this.#open();
    book.markSaved(version);
    this.#keep(() => this.#keeper.saved(id, number, file));
    await this.#kept;
  }

  #open(): Current {
    if (this.#current === null) throw new Error('no workbook is open');
    return this.#current;
  }

  /** Puts a workbook in place of the one that is open; what was done to it since comes after its bytes. */
  async #show(kept: KeptBook, entries: readonly RecordEntry[], isOpenElsewhere: boolean): Promise<Opened> {
    const calculation = makeCalculation({ today: serialNow, chance: Math.random });
    const current: Current = { id: kept.id, book: this.#bookOf(kept, calculation), count: kept.last };
    // Formulas that were typed since may need it.
    if (entries.length > 0) await giveLibrary(calculation);
    if (entries.length > 0) {
      current.book.replay(entries.slice(0, kept.saved));
      current.book.markSaved();
      current.book.replay(entries.slice(kept.saved));
    }
    this.#current = current;
    this.#keep(() => this.#keeper.open(kept));
    const view = await current.book.book.view();
    this.#page.update({ view, reloaded: view.sheets.map(({ name }) => name), cells: [], origin: 'file' });
    setTimeout(() => void this.#understand(current, calculation), understandAfterMs);
    const { id, fileName, handle, stamp } = kept;
    return { id, fileName, handle, stamp, isOpenElsewhere };
  }

  /** Understanding all formulas takes a while: it is done when the workbook is shown, and before somebody types. */
  async #understand(current: Current, calculation: Calculation): Promise<void> {
    await giveLibrary(calculation).catch(() => undefined);
    if (this.#current === current) current.book.complete();
  }

  #bookOf({ id, fileName, base }: KeptBook, calculation: Calculation): GridWorkbook {
    const isShown = () => this.#current?.id === id;
    return gridWorkbook({
      bytes: base,
      fileName,
      calculation,
      say: sayGridIn(this.#language),
      tell: (update: GridUpdate) => {
        if (isShown()) this.#page.update(update);
      },
      record: (entry) => {
        if (this.#current?.id !== id) return;
        const number = ++this.#current.count;
        this.#keep(() => this.#keeper.append(id, number, entry, new Date().toISOString()));
      },
    });
  }

  /** Work goes on where the browser keeps nothing, but is told so. */
  #keep(job: () => Promise<void>): void {
    this.#kept = this.#kept.then(job).catch((error: unknown) => {
      this.#page.notKept(error instanceof DOMException && error.name === 'QuotaExceededError' ? 'full' : 'refused');
    });
  }

  async #isOpenElsewhere({ handle, fileName, bytes }: FileSource): Promise<boolean> {
    const others = await this.#keeper.openElsewhere().catch(() => []);
    for (const other of others) {
      if (other.id === this.#current?.id) continue;
      if (handle !== null && other.handle !== null) {
        if (await handle.isSameEntry(other.handle)) return true;
      } else if (other.fileName === fileName && other.base.length === bytes.length) return true;
    }
    return false;
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
        newId: () => crypto.randomUUID(),
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
  return { id: crypto.randomUUID(), fileName, handle, stamp, base: bytes, at, last: 0, saved: 0 };
}

/** The book that is open at the moment of each call; before there is one, it has no sheets. */
function currentGrid(book: () => GridBook | undefined): GridBook {
  const open = (): GridBook => {
    const found = book();
    if (found === undefined) throw new Error('no workbook is open');
    return found;
  };
  return {
    view: async () => book()?.view() ?? nothing,
    frame: (...asked) => open().frame(...asked),
    rows: (...asked) => open().rows(...asked),
    source: (...asked) => open().source(...asked),
    choices: (...asked) => open().choices(...asked),
    conditions: (...asked) => open().conditions(...asked),
    enter: (...asked) => open().enter(...asked),
    copy: (...asked) => open().copy(...asked),
    clip: (...asked) => open().clip(...asked),
    insertRows: (...asked) => open().insertRows(...asked),
    find: (...asked) => open().find(...asked),
    distinct: (...asked) => open().distinct(...asked),
    undo: () => open().undo(),
    redo: () => open().redo(),
  };
}

const nothing: BookView = { sheets: [], looks: [], conditional: [], canUndo: false, canRedo: false, unsaved: false };

/** This moment of this computer's calendar, as a serial number counted from 1900. */
function serialNow(): number {
  const now = new Date();
  return now.getTime() / 86_400_000 - now.getTimezoneOffset() / 1440 + 25_569;
}
