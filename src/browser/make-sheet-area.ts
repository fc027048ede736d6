import type { GridBook } from '../grid/grid-book';
import { sheetView } from '../sheet/sheet-view';
import type { SheetView } from '../sheet/sheet-view';
import { sayBrowserIn } from '../words/browser-words';
import type { Language } from '../words/words';
import type { Happenings } from './pane-host';
import type { SheetArea, Typing } from './sheet-area';

/** The sheet view in the page: made when the page gives it room, and told what happens in the worker. */
export function makeSheetArea(book: GridBook, happenings: Happenings, language: Language): SheetArea {
  let view: SheetView | null = null;
  let beside: Typing | null = null;
  let end: () => void = () => undefined;
  const withView = (job: (shown: SheetView) => unknown) => () => {
    if (view !== null) void job(view);
  };
  const showFirst = async (): Promise<void> => {
    const { sheets } = await book.view();
    const first = sheets.find(({ visibility }) => visibility === 'visible');
    if (first !== undefined) await view?.show(first.name);
  };
  return {
    mount: (host) => {
      end();
      view?.remove();
      view = host === null ? null : sheetView(host, { book, say: sayBrowserIn(language), today });
      const shown = view;
      end = shown === null ? () => undefined : happenings.onUpdate((update) => void shown.update(update));
      // A workbook may have been opened before there was room for it.
      void showFirst();
    },
    goTo: async ({ sheet, row, column }) => {
      await view?.show(sheet, { row, column });
      view?.focus();
    },
    commands: {
      undo: withView(({ commands }) => commands.undo()),
      redo: withView(({ commands }) => commands.redo()),
      find: withView(({ commands }) => {
        commands.find();
      }),
      filter: withView(({ commands }) => commands.filterBy()),
      insertRows: withView(({ commands }) => commands.insertRows()),
      deleteRows: withView(({ commands }) => commands.deleteRows()),
    },
    shown: () => view?.shown() ?? null,
    isTyping: () => view?.isTyping() === true || beside?.isTyping() === true,
    settle: async () => {
      await Promise.all([view?.settle(), beside?.settle()]);
    },
    typeBeside: (typing) => {
      beside = typing;
    },
    show: async () => {
      await showFirst();
      view?.focus();
    },
  };
}

/** Of this computer's calendar, as a person types it. */
function today(): string {
  const now = new Date();
  const two = (part: number) => String(part).padStart(2, '0');
  return `${String(now.getFullYear())}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
