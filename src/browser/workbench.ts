import type { BookServer, FileSource, Opened } from '../grid/book-server';
import type { BookView } from '../grid/grid-book';
import type { SayBrowser } from '../words/browser-words';
import { detailOf } from './detail-of';
import { pickFile, sourceOf } from './file-access';
import { makeNotices } from './notices';
import type { Notice, Notices, Tell } from './notices';
import { rememberBook } from './resume';
import { saveBook } from './save-book';
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
    if (view.sheets.length > 0) this.notices.remove('empty');
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
    const { server, say } = this.#parts;
    const isOpen = await this.#opening(async () => server.create(say('app.sampleName'), new Uint8Array(await bytes)));
    if (isOpen) this.tell('sample', 'info', 'app.sample');
  }

  async create(): Promise<void> {
    const name = this.#parts.say('app.newName');
    if (!(await this.#mayLeave())) return;
    // The pane's step that fills it.
    location.hash = 'prepare';
    if (await this.#opening(() => this.#parts.server.create(name))) this.tell('empty', 'info', 'app.empty');
  }

  /** Goes on with the book that this tab had before it was loaded again, if the browser still has it. */
  resume(id: string): Promise<boolean> {
    return this.#opening(() => this.#parts.server.recover(id));
  }

  async recover(id: string): Promise<void> {
    if (!(await this.#mayLeave()) || !(await this.resume(id))) return;
    this.tell('file', 'info', 'app.recovered', { name: this.#state.fileName ?? '' });
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
      const parts = { ...this.#parts, notices: this.notices, tell: this.tell, watch: this.#watch };
      const saved = await saveBook(parts, { fileName, handle: this.#handle }, where);
      if (saved === null) return false;
      this.#handle = saved.handle;
      this.#put({ fileName: saved.fileName });
      return true;
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

  readonly tell: Tell = (kind, tone, id, values = {}) => {
    this.notices.show({ kind, tone, text: this.#parts.say(id, values), actions: [] });
  };

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

  /** True where a workbook was opened. */
  #opening(open: () => Promise<Opened | null>): Promise<boolean> {
    return this.#during('opening', false, async () => {
      const opened = await open();
      if (opened === null) return false;
      const { id, fileName, handle, stamp, isOpenElsewhere } = opened;
      this.#handle = handle;
      rememberBook(id);
      for (const kind of ['file', 'sample', 'empty', 'elsewhere', 'newer']) this.notices.remove(kind);
      this.#put({ fileName });
      this.#watch.follow(handle && stamp && { handle, stamp });
      if (isOpenElsewhere) this.tell('elsewhere', 'warning', 'app.openElsewhere', { name: fileName });
      // The pane and the core, which are made anew with each book, come after what they stand beside.
      await this.#parts.show().finally(() => {
        this.#put({ book: this.#state.book + 1 });
      });
      return true;
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
}
