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
  /** As the worker has it now: what it tells comes a moment later. */
  readonly view: () => Promise<BookView>;
  readonly isTyping: () => boolean;
  /** Takes what is being typed, and waits until the worker has it. */
  readonly settle: () => Promise<void>;
};

/** What a page does with files, and what it says about them. */
export class Workbench {
  readonly notices: Notices;
  readonly #parts: Parts;
  readonly #watch: FileWatch;
  readonly #listeners = new Set<() => void>();
  #state: WorkbenchState = { fileName: null, book: 0, view: null, busy: null, notices: [] };
  #handle: FileSystemFileHandle | null = null;
  /** What is being done with the file, or was last; the same of saving. */
  #work: Promise<unknown> = Promise.resolve();
  #saving: Promise<boolean> | null = null;
  #isFree = false;

  constructor(parts: Parts) {
    this.#parts = parts;
    this.notices = makeNotices(() => {
      this.#put({ notices: this.notices.list() });
    });
    this.#watch = watchFile((newer) => {
      this.#takeNewer(newer).catch((error: unknown) => {
        this.tell('file', 'error', 'app.notRead', { name: newer.name, detail: detailOf(error) });
      });
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

  async openSample(bytes: Promise<ArrayBuffer>): Promise<void> {
    await this.#opening(async () =>
      this.#parts.server.create(this.#parts.say('app.sampleName'), new Uint8Array(await bytes)),
    );
    if (this.#state.fileName !== null) this.tell('sample', 'info', 'app.sample');
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

  /** True where it was saved. Who asks again while it is being saved gets what was done since saved too. */
  async save(where?: 'as'): Promise<boolean> {
    const before = this.#saving;
    const saving = before === null ? this.#saveNow(where) : before.then((done) => done && this.#saveNow(where));
    this.#saving = saving;
    const done = await saving;
    if (this.#saving === saving) this.#saving = null;
    return done;
  }

  #saveNow(where?: 'as'): Promise<boolean> {
    const { fileName } = this.#state;
    if (fileName === null) return Promise.resolve(false);
    return this.#during('saving', false, async () => {
      const watched = this.#watch.pause();
      try {
        if (!canWriteFiles()) return await this.#download(fileName);
        const own = where === undefined ? this.#handle : null;
        const target = own ?? (await pickTarget(fileName));
        if (target === null || (own !== null && !(await this.#mayOverwrite(own)))) return false;
        return await this.#write(target);
      } finally {
        watched.resume();
      }
    });
  }

  /** The page may be loaded again without asking once this is done: what is unsaved is taken up by the new page. */
  async leaveFreely(): Promise<void> {
    await this.#parts.settle();
    await this.#parts.server.kept();
    this.#isFree = true;
  }

  mayLeaveFreely(): boolean {
    return this.#isFree || (this.#state.view?.unsaved !== true && !this.#parts.isTyping());
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

  /** One thing with the file after the other; what fails is told. */
  #during<T>(busy: 'opening' | 'saving', otherwise: T, work: () => Promise<T>): Promise<T> {
    const done = this.#work.then(async () => {
      this.#put({ busy });
      try {
        return await work();
      } catch (error) {
        this.fail(error);
        return otherwise;
      } finally {
        this.#put({ busy: null });
      }
    });
    this.#work = done;
    return done;
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
    const { fileName } = this.#state;
    await this.#parts.settle();
    if (fileName === null || !(await this.#parts.view()).unsaved) return true;
    const question = {
      kind: 'leave',
      text: this.#parts.say('app.leave', { name: fileName }),
      takesFocus: true,
    } as const;
    const answer = await this.notices.ask(question, ['app.saveFirst', 'app.discard', 'app.cancel']);
    return answer === 'app.saveFirst' ? this.save() : answer === 'app.discard';
  }

  async #takeNewer(newer: FileSystemFileHandle): Promise<void> {
    const { name } = newer;
    const source = await sourceOf(newer);
    if (this.#parts.isTyping() || (await this.#parts.view()).unsaved) {
      const question = { kind: 'newer', text: this.#parts.say('app.newer', { name }) };
      if ((await this.notices.ask(question, ['app.takeNewer', 'app.keepMine'])) !== 'app.takeNewer') return;
    }
    await this.#during('opening', undefined, async () => {
      // Meanwhile another file may have been opened.
      if (this.#handle !== newer) return;
      const { id, handle, stamp } = await this.#parts.server.renew(source);
      rememberBook(id);
      this.#watch.follow(handle && stamp && { handle, stamp });
      this.tell('file', 'info', 'app.taken', { name });
    });
  }

  async #mayOverwrite(target: FileSystemFileHandle): Promise<boolean> {
    const { name } = target;
    if (!(await mayWrite(target))) {
      this.tell('file', 'error', 'app.noPermission', { name });
      return false;
    }
    // A file that was taken away is written anew.
    if (!(await this.#watch.isChanged().catch(() => false))) return true;
    const question = {
      kind: 'newer',
      text: this.#parts.say('app.changedOnDisk', { name }),
      takesFocus: true,
    } as const;
    return (await this.notices.ask(question, ['app.overwrite', 'app.cancel'])) === 'app.overwrite';
  }

  async #write(target: FileSystemFileHandle): Promise<boolean> {
    const { name } = target;
    await this.#parts.settle();
    const { bytes, ...state } = await this.#parts.server.bytes();
    try {
      await writeFile(target, bytes);
    } catch (error) {
      // The file was taken away: a person says where else.
      const other = isNotFound(error) ? await pickTarget(name).catch(() => null) : null;
      if (other !== null && !(await other.isSameEntry(target))) return this.#write(other);
      this.tell('file', 'error', 'app.notSaved', { name, detail: detailOf(error) });
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
    await this.#parts.settle();
    const { bytes, ...state } = await this.#parts.server.bytes();
    saveFile({ fileName, bytes });
    await this.#parts.server.saved(state, { fileName, handle: null, stamp: null });
    this.tell('file', 'success', 'app.downloaded', { name: fileName });
    return true;
  }
}

function isNotFound(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'NotFoundError';
}

function detailOf(error: unknown): string {
  return error instanceof Error ? error.message || error.name : String(error);
}
