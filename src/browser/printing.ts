import type { BookServer } from '../grid/book-server';
import type { GridBook } from '../grid/grid-book';
import type { PrintParts } from '../sheet/print/print-book';
import type { SayBrowser } from '../words/browser-words';
import type { Language } from '../words/words';
import type { SheetArea } from './sheet-area';
import type { Workbench } from './workbench';

export type Printing = {
  /** The sheet that shows. */
  readonly sheet: () => Promise<void>;
  /** The official sheets, with the numbers as they are now. */
  readonly official: () => Promise<void>;
};

type Parts = {
  readonly workbench: Workbench;
  readonly server: BookServer;
  readonly grid: GridBook;
  readonly sheet: SheetArea;
  readonly language: Language;
  readonly say: SayBrowser;
};

const kind = 'print';
/** More pages than this are asked about. */
const manyPages = 500;
/** Milliseconds after which there is something to say, and between one word and the next. */
const patience = 1000;

/** One printing at a time: pages are laid, the browser prints them; what there is to say comes above the sheet. */
export function makePrinting({ workbench, server, grid, sheet, language, say }: Parts): Printing {
  let isBusy = false;
  const once = async (job: () => Promise<void>): Promise<void> => {
    if (isBusy || workbench.state().fileName === null) return;
    isBusy = true;
    try {
      await job();
    } catch (error) {
      workbench.fail(error);
    } finally {
      isBusy = false;
    }
  };
  const print = async (what: Pick<PrintParts, 'book' | 'sheets'>, fileName: string): Promise<void> => {
    const { printBook } = await import(/* webpackChunkName: "print" */ '../sheet/print/print-book');
    const ending = new AbortController();
    const now = new Date();
    const { notices } = workbench;
    const pages = await printBook({
      ...what,
      facts: { fileName, date: now.toLocaleDateString(language), time: now.toLocaleTimeString(language) },
      ...watched(workbench, say, ending),
    }).finally(() => {
      notices.remove(kind);
    });
    if (pages === 0 && !ending.signal.aborted) workbench.tell(kind, 'info', 'print.nothing');
  };
  return {
    sheet: () =>
      once(async () => {
        const shown = sheet.shown();
        if (shown !== null) await print({ book: grid, sheets: [shown] }, workbench.state().fileName ?? '');
      }),
    official: () =>
      once(async () => {
        const engine = await server.engine();
        await engine.refresh('changed');
        const { fileName, bytes, notes } = await engine.print({ form: 'activities' });
        for (const text of notes)
          workbench.notices.show({ kind: `${kind} ${text}`, tone: 'warning', text, actions: [] });
        const book = await server.look(bytes);
        const { sheets } = await book.view();
        await print({ book, sheets: sheets.filter(({ visibility }) => visibility === 'visible') }, fileName);
      }),
  };
}

/** Says how far it is, lets a person end it, and asks before very many pages. */
function watched(
  { notices }: Workbench,
  say: SayBrowser,
  ending: AbortController,
): Pick<PrintParts, 'progress' | 'mayPrint' | 'signal'> {
  let told = performance.now();
  const cancel = () => {
    ending.abort();
  };
  return {
    signal: ending.signal,
    progress: (done, pages) => {
      if (performance.now() - told < patience) return;
      told = performance.now();
      const text = pages === 0 ? say('print.reading') : say('print.laying', { done, pages });
      notices.show({ kind, tone: 'info', text, actions: [{ label: 'app.cancel', run: cancel }] });
    },
    mayPrint: async (pages) => {
      if (pages <= manyPages) return true;
      const answer = await notices.ask({ kind, text: say('print.many', { pages }) }, ['print.anyway', 'app.cancel']);
      if (answer !== 'print.anyway') cancel();
      return answer === 'print.anyway';
    },
  };
}
