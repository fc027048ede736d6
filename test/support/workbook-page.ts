import { makeCalculation } from '../../src/calc/make-calculation';
import { gridWorkbook } from '../../src/grid/grid-workbook';
import { printBook } from '../../src/sheet/print/print-book';
import { sheetView } from '../../src/sheet/sheet-view';
import { sayBrowserIn } from '../../src/words/browser-words';
import { sayGridIn } from '../../src/words/grid-words';

/** The view over a whole workbook, which is at work in the page itself. */
async function openWorkbook(host: HTMLElement): Promise<void> {
  const bytes = new Uint8Array(await (await fetch('book.xlsx')).arrayBuffer());
  const { book } = gridWorkbook({
    bytes,
    fileName: 'book.xlsx',
    calculation: makeCalculation({ today: () => 46158, chance: () => 0.5 }),
    say: sayGridIn('zh-CN'),
    tell: (update) => void view.update(update),
    record: () => undefined,
  });
  const view = sheetView(host, { book, say: sayBrowserIn('zh-CN'), today: () => '2026-05-16' });
  const { sheets } = await book.view();
  const first = new URLSearchParams(location.search).get('sheet') ?? sheets[0]?.name ?? '';
  await view.show(first);
  view.focus();
  Object.assign(window, { view, book, printBook });
  document.title = 'ready';
}

const host = document.querySelector('main');
if (host !== null) void openWorkbook(host);
