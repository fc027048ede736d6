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
import type { BookBytes, BookServer, FileSource, NotKept, Opened, PageCalls, UnfinishedView } from './book-server';
import type { BookView, GridBook, GridUpdate, RowBlock } from './grid-book';
import { gridWorkbook } from './grid-workbook';
import type { GridWorkbook } from './grid-workbook';
import { JobsInTurn } from './jobs-in-turn';
import { newId } from './new-id';
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
  readonly #keeping = new JobsInTurn((failure) => {
    this.#tellKeeping(failure);
  });
  #notKept: NotKept | null = null;
  #current: Current | null = null;
  #engine: Promise<Engine> | null = null;

  constructor(language: Language, page: PageCalls) {
    this.#language = language;
    this.#page = page;
  }

  open(source: FileSource): Promise<Opened> {
    return this.#safely(async () => {
      const isOpenElsewhere = await this.#isOpenElsewhere(source);
      return this.#show(newBook(source), [], { isOpenElsewhere });
    });
  }

  create(fileName: string, bytes = newWorkbookFile().toBytes()): Promise<Opened> {
    return this.#safely(() => this.#show(newBook({ fileName, bytes, handle: null, stamp: null }), []));
  }

  renew(source: FileSource): Promise<Opened> {
    return this.#safely(() => this.#show(newBook(source), [], { origin: 'person' }));
  }

  async unfinished(): Promise<readonly UnfinishedView[]> {
    // The book of this page is not among them once its lock is held.
    await this.#keeping.settled();
    const books = await this.#keeper.unfinished();
    return books.map(({ id, fileName, at }) => ({ id, fileName, at }));
  }

  recover(id: string): Promise<Opened> {
    return this.#safely(async () => {
      const kept = await this.#keeper.find(id);
      if (kept === undefined) throw new Error('the browser no longer has it');
      const entries = (await this.#keeper.entriesOf(id)).filter(isRecordEntry);
      if (!(await this.#keeper.isOpen(id))) return this.#show(kept, entries);
      // A tab was duplicated: each goes on with a book of its own.
      const copy = { ...kept, id: newId() };
      const opened = await this.#show(copy, entries, { isOpenElsewhere: true });
      entries.forEach((entry, at) => {
        this.#keeping.add(() => this.#keeper.append(copy.id, at + 1, entry, kept.at));
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
    this.#keeping.add(() => this.#keeper.saved(id, number, file));
    await this.#keeping.settled();
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
    const calculation = makeCalculation({ today: serialNow, chance: Math.random });
    const current: Current = { id: kept.id, book: this.#bookOf(kept, calculation), count: kept.last };
    // Formulas that were typed since may need it.
    if (entries.length > 0) await giveLibrary(calculation);
    if (entries.length > 0) {
      current.book.replay(entries.slice(0, kept.saved));
      current.book.markSaved();
      current.book.replay(entries.slice(kept.saved));
    }
    const left = this.#current;
    this.#current = current;
    this.#keeping.clear();
    if (left !== null) this.#keeping.add(() => this.#keeper.forget(left.id));
    this.#keeping.add(() => this.#keeper.open(kept));
    const view = await current.book.book.view();
    this.#page.update({ view, reloaded: view.sheets.map(({ name }) => name), cells: [], origin });
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
        const at = new Date().toISOString();
        this.#keeping.add(() => this.#keeper.append(id, number, entry, at));
      },
    });
  }

  /** Work goes on where the browser keeps nothing, but is told so. */
  #tellKeeping(failure: unknown): void {
    const isFull = failure instanceof DOMException && failure.name === 'QuotaExceededError';
    const reason = failure === null ? null : isFull ? 'full' : 'refused';
    if (reason === this.#notKept) return;
    this.#notKept = reason;
    this.#page.notKept(reason);
  }

  async #isOpenElsewhere({ handle, fileName, bytes }: FileSource): Promise<boolean> {
    const others = await this.#keeper.openElsewhere().catch(() => []);
    for (const other of others) {
      if (other.id === this.#current?.id) continue;
      if (handle !== null && other.handle !== null) {
        if (await handle.isSameEntry(other.handle)) return true;
      } else if (other.fileName === fileName && other.size === bytes.length) return true;
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

/**
 * The book that is open at the moment of each call; before there is one, it has no sheets. Who still asks about a sheet of the one before
 * learns a moment later that it is gone, and finds nothing in it until then.
 */
function currentGrid(book: () => GridBook | undefined): GridBook {
  const open = (): GridBook => {
    const found = book();
    if (found === undefined) throw new Error('no workbook is open');
    return found;
  };
  const unless = async <T>(sheet: string, none: T, ask: (found: GridBook) => Promise<T>): Promise<T> => {
    const found = open();
    const { sheets } = await found.view();
    return sheets.some(({ name }) => name === sheet) ? ask(found) : none;
  };
  return {
    view: async () => book()?.view() ?? nothing,
    frame: (...asked) => open().frame(...asked),
    rows: (sheet, ...asked) => unless(sheet, noRows, (found) => found.rows(sheet, ...asked)),
    source: (sheet, ...asked) => unless(sheet, '', (found) => found.source(sheet, ...asked)),
    choices: (sheet, ...asked) => unless(sheet, null, (found) => found.choices(sheet, ...asked)),
    conditions: (sheet, ...asked) => unless(sheet, [], (found) => found.conditions(sheet, ...asked)),
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

const noRows: RowBlock = {
  top: 0,
  starts: new Uint32Array(1),
  columns: new Uint16Array(),
  styles: new Uint16Array(),
  values: [],
  marks: new Uint8Array(),
};
const nothing: BookView = { sheets: [], looks: [], conditional: [], canUndo: false, canRedo: false, unsaved: false };

/** This moment of this computer's calendar, as a serial number counted from 1900. */
function serialNow(): number {
  const now = new Date();
  return now.getTime() / 86_400_000 - now.getTimezoneOffset() / 1440 + 25_569;
}
