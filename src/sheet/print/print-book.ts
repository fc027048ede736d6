import type { BookView, GridBook } from '../../grid/grid-book';
import { make } from '../make';
import { makeMeasuring } from '../measure';
import type { Measuring } from '../measure';
import { drawPage } from './draw-page';
import type { PrintedSheet } from './draw-page';
import { layPages } from './lay-pages';
import type { PageCells } from './lay-pages';
import type { PageFacts } from './page-lines';
import { pageKind, pageStyles } from './page-styles';
import { printedAreas } from './printed-areas';
import { readPrinted } from './read-printed';
import type { SheetToPrint } from './read-printed';

export type PrintParts = {
  readonly book: GridBook;
  readonly sheets: readonly SheetToPrint[];
  readonly facts: Pick<PageFacts, 'fileName' | 'date' | 'time'>;
  /** Asked once all pages are known, before they are drawn; false ends it. */
  readonly mayPrint: (pages: number) => Promise<boolean>;
  /** Pages that are drawn, of so many; 0 of 0 while sheets are read. */
  readonly progress: (done: number, pages: number) => void;
  readonly signal: AbortSignal;
};

type Page = { readonly sheet: PrintedSheet; readonly cells: PageCells; readonly number: number };

/** Milliseconds of work after which the page may do something else. */
const slice = 40;

/** Lays sheets on paper and opens the browser's window for printing. Gives the number of pages, 0 where there are none or it was ended. */
export async function printBook(parts: PrintParts): Promise<number> {
  const pause = pausing(parts.signal);
  try {
    const pages = await pagesOf(parts, async () => {
      parts.progress(0, 0);
      await pause();
    });
    if (pages.length === 0 || !(await parts.mayPrint(pages.length))) return 0;
    const paper = make('div', { class: 'print', 'aria-hidden': 'true' });
    const kinds = new Map<string, string>();
    for (const [at, { sheet, cells, number }] of pages.entries()) {
      const { name, print } = sheet.source.sheet.frame;
      const kind = pageKind(print);
      kinds.set(kind.name, kind.rules);
      const facts = { ...parts.facts, sheet: name, page: number, pages: pages.length };
      paper.append(make('div', { class: `print-page ${kind.name}` }, [drawPage(sheet, cells, facts)]));
      parts.progress(at, pages.length);
      await pause();
    }
    await showPrinting(paper, [...kinds.values()]);
    return pages.length;
  } catch (error) {
    if (parts.signal.aborted) return 0;
    throw error;
  }
}

async function pagesOf({ book, sheets }: PrintParts, pause: () => Promise<void>): Promise<readonly Page[]> {
  const view: BookView = await book.view();
  const measuring = measuringOnPaper();
  const pages: Page[] = [];
  let number = 0;
  for (const sheet of sheets) {
    const source = await readPrinted(book, view, sheet, { measuring, pause });
    const { geometry, frame } = source.sheet;
    const areas = await printedAreas(source, { measuring, pause });
    const laid = layPages({ rows: geometry.rows, columns: geometry.columns, print: frame.print, areas });
    number = (frame.print.firstPage ?? number + 1) - 1;
    for (const cells of laid) pages.push({ sheet: { source, measuring }, cells, number: ++number });
  }
  return pages;
}

/** Widths as on paper, where no sign is moved to a whole pixel. */
function measuringOnPaper(): Measuring {
  const context = document.createElement('canvas').getContext('2d');
  if (context === null) throw new Error('this browser draws no canvas');
  if ('textRendering' in context) context.textRendering = 'geometricPrecision';
  return makeMeasuring(context);
}

/** Lets the page live from time to time; throws where the work is to end. */
function pausing(signal: AbortSignal): () => Promise<void> {
  let since = performance.now();
  return async () => {
    signal.throwIfAborted();
    if (performance.now() - since < slice) return;
    await new Promise((resolve) => setTimeout(resolve));
    since = performance.now();
    signal.throwIfAborted();
  };
}

/** The pages are in the document as long as the browser's window for printing is open, and are what it prints. */
async function showPrinting(paper: HTMLElement, rules: readonly string[]): Promise<void> {
  const end = pageStyles(rules);
  document.body.append(paper);
  try {
    await new Promise<void>((resolve) => {
      addEventListener('afterprint', () => resolve(), { once: true });
      window.print();
    });
  } finally {
    paper.remove();
    end();
  }
}
