import type { BookServer, FileSource, Opened } from '../grid/book-server';
import type { BookView } from '../grid/grid-book';
import { saveFile } from '../taskpane/save-file';
import type { BrowserMessageId, SayBrowser } from '../words/browser-words';
import { canWriteFiles, mayWrite, pickFile, pickTarget, sourceOf, stampOf, writeFile } from './file-access';
import { makeNotices } from './notices';
import type { Notice, Notices } from './notices';
import { rememberBook } from './resume';
import { watchFile } from './watch-file';
import type { FileWatch } from './watch-file';

export type WorkbenchState = {
  readonly fileName: string | null;
  /** Another number with each workbook that is opened, from when it is shown. */
  readonly book: number;
  readonly view: BookView | null;
  readonly busy: 'opening' | 'saving' | null;
  readonly notices: readonly Notice[];
};

type Parts = {
  readonly server: BookServer;
  readonly say: SayBrowser;
  /** Draws the workbook that was opened. */
  readonly show: () => Promise<void>;
};

/** What a page does with files, and what it says about them. */
export class Workbench {
  readonly notices: Notices;
  readonly #parts: Parts;
  readonly #watch: FileWatch;
  readonly #listeners = new Set<() => void>();
  #state: WorkbenchState = { fileName: null, book: 0, view: null, busy: null, notices: [] };
  #handle: FileSystemFileHandle | null = null;
  #isFree = false;

  constructor(parts: Parts) {
    this.#parts = parts;
    this.notices = makeNotices(() => {
      this.#put({ notices: this.notices.list() });
    });
    this.#watch = watchFile((newer) => {
      void this.#takeNewer(newer);
    });
  }

  readonly state = (): WorkbenchState => this.#state;

  readonly subscribe = (changed: () => void): (() => void) => {
    this.#listeners.add(changed);
    return () => this.#listeners.delete(changed);
  };

  /** To be called with each view that the worker tells. */
  seen(view: BookView): void {
    this.#put({ view });
  }

  /** The picker comes before any question: a browser shows it only in answer to a click. */
  async open(): Promise<void> {
    const source = await pickFile().catch((error: unknown) => {
      this.fail(error);
      return null;
    });
    if (source !== null) await this.openSource(source);
  }

  async openSource(source: FileSource): Promise<void> {
    if (await this.#mayLeave()) await this.#opening(() => this.#parts.server.open(source));
  }

  async create(): Promise<void> {
    const name = this.#parts.say('app.newName');
    if (!(await this.#mayLeave())) return;
    // The pane's step that fills it.
    location.hash = 'prepare';
    await this.#opening(() => this.#parts.server.create(name));
    this.tell('sample', 'info', 'app.empty');
  }

  /** Goes on with the book that this tab had before it was loaded again; true where it could. */
  async resume(id: string): Promise<boolean> {
    await this.#opening(() => this.#parts.server.recover(id));
    return this.#state.fileName !== null;
  }

  async recover(id: string): Promise<void> {
    if (!(await this.#mayLeave())) return;
    await this.#opening(() => this.#parts.server.recover(id));
    const { fileName } = this.#state;
    if (fileName !== null) this.tell('file', 'info', 'app.recovered', { name: fileName });
  }

  /** True where it was saved. */
  save(where?: 'as'): Promise<boolean> {
    const { fileName } = this.#state;
    if (fileName === null) return Promise.resolve(false);
    return this.#during('saving', false, async () => {
      if (!canWriteFiles()) return this.#download(fileName);
      if (this.#handle !== null && where === undefined)
        return (await this.#mayOverwrite(this.#handle)) && this.#write(this.#handle);
      const target = await pickTarget(fileName);
      return target !== null && this.#write(target);
    });
  }

  /** The page may be loaded again without asking: what is unsaved is taken up by the new page. */
  leaveFreely(): void {
    this.#isFree = true;
  }

  mayLeaveFreely(): boolean {
    return this.#isFree || this.#state.view?.unsaved !== true;
  }

  tell(kind: string, tone: Notice['tone'], id: BrowserMessageId, values: Readonly<Record<string, string>> = {}): void {
    this.notices.show({ kind, tone, text: this.#parts.say(id, values), actions: [] });
  }

  /** Says what failed: the worker's own sentence where it has one. */
  readonly fail = (error: unknown): void => {
    if (typeof error === 'object' && error !== null && 'refusal' in error)
      this.notices.show({ kind: 'file', tone: 'error', text: String(error.refusal), actions: [] });
    else this.tell('file', 'error', 'app.fault', { detail: detailOf(error) });
  };

  #put(change: Partial<WorkbenchState>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener();
  }

  /** One thing with the file at a time; what fails is told. */
  async #during<T>(busy: 'opening' | 'saving', otherwise: T, work: () => Promise<T>): Promise<T> {
    if (this.#state.busy !== null) return otherwise;
    this.#put({ busy });
    try {
      return await work();
    } catch (error) {
      this.fail(error);
      return otherwise;
    } finally {
      this.#put({ busy: null });
    }
  }

  #opening(open: () => Promise<Opened>): Promise<void> {
    return this.#during('opening', undefined, async () => {
      const { id, fileName, handle, stamp, isOpenElsewhere } = await open();
      this.#handle = handle;
      rememberBook(id);
      for (const kind of ['file', 'sample', 'elsewhere', 'newer']) this.notices.remove(kind);
      this.#put({ fileName });
      this.#watch.follow(handle && stamp && { handle, stamp });
      if (isOpenElsewhere) this.tell('elsewhere', 'warning', 'app.openElsewhere', { name: fileName });
      // The pane and the core, which are made anew with each book, come after what they stand beside.
      await this.#parts.show().finally(() => {
        this.#put({ book: this.#state.book + 1 });
      });
    });
  }

  /** Whether what is open may be left. */
  async #mayLeave(): Promise<boolean> {
    const { view, fileName } = this.#state;
    if (view?.unsaved !== true || fileName === null) return true;
    const text = this.#parts.say('app.leave', { name: fileName });
    const answer = await this.notices.ask({ kind: 'leave', text }, ['app.saveFirst', 'app.discard', 'app.cancel']);
    return answer === 'app.saveFirst' ? this.save() : answer === 'app.discard';
  }

  async #takeNewer(newer: FileSystemFileHandle): Promise<void> {
    const { name } = newer;
    if (this.#state.view?.unsaved === true) {
      const question = { kind: 'newer', text: this.#parts.say('app.newer', { name }) };
      if ((await this.notices.ask(question, ['app.takeNewer', 'app.keepMine'])) !== 'app.takeNewer') return;
    }
    await this.#opening(async () => this.#parts.server.renew(await sourceOf(newer)));
    this.tell('file', 'info', 'app.taken', { name });
  }

  async #mayOverwrite(target: FileSystemFileHandle): Promise<boolean> {
    const { name } = target;
    if (!(await mayWrite(target))) {
      this.tell('file', 'error', 'app.noPermission', { name });
      return false;
    }
    // A file that was taken away is written anew.
    if (!(await this.#watch.isChanged().catch(() => false))) return true;
    const question = { kind: 'newer', text: this.#parts.say('app.changedOnDisk', { name }) };
    return (await this.notices.ask(question, ['app.overwrite', 'app.cancel'])) === 'app.overwrite';
  }

  async #write(target: FileSystemFileHandle): Promise<boolean> {
    const { name } = target;
    const { bytes, ...state } = await this.#parts.server.bytes();
    const watched = this.#watch.pause();
    try {
      await writeFile(target, bytes);
    } catch (error) {
      this.tell('file', 'error', 'app.notSaved', { name, detail: detailOf(error) });
      watched.resume();
      return false;
    }
    const stamp = await stampOf(target);
    this.#handle = target;
    this.#watch.follow({ handle: target, stamp });
    await this.#parts.server.saved(state, { fileName: name, handle: target, stamp });
    this.#put({ fileName: name });
    this.tell('file', 'success', 'app.saved', { name });
    return true;
  }

  async #download(fileName: string): Promise<boolean> {
    const { bytes, ...state } = await this.#parts.server.bytes();
    saveFile({ fileName, bytes });
    await this.#parts.server.saved(state, { fileName, handle: null, stamp: null });
    this.tell('file', 'success', 'app.downloaded', { name: fileName });
    return true;
  }
}

function detailOf(error: unknown): string {
  return error instanceof Error ? error.message || error.name : String(error);
}
