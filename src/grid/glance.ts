import type { GridBook } from './grid-book';

/** A workbook of which one sheet is seen while the others are read. */
export type Glance = {
  /** What is asked of the sheet's cells is answered at once, all else by the whole book once it is there. */
  readonly book: GridBook;
  /** Fulfilled when the sheet has been drawn: reading beside it would make the page wait for a processor. */
  readonly seen: Promise<void>;
  /** The whole book is there, or is never to be. */
  readonly end: (whole: GridBook | null) => void;
};

/** `part` is the book with this sheet alone. */
export function makeGlance(part: GridBook, name: string): Glance {
  let end: Glance['end'] = () => undefined;
  let see = (): void => undefined;
  const seen = new Promise<void>((resolve) => (see = resolve));
  const whole = new Promise<GridBook>((resolve, reject) => {
    end = (book) => {
      if (book === null) reject(new Error('the workbook was not opened'));
      else resolve(book);
    };
  });
  // Nobody may be waiting for it.
  whole.catch(() => undefined);
  const of = (sheet: string): Promise<GridBook> => (sheet === name ? Promise.resolve(part) : whole);
  const book: GridBook = {
    view: () => part.view(),
    frame: async (sheet) => (await of(sheet)).frame(sheet),
    rows: async (sheet, ...asked) => (await of(sheet)).rows(sheet, ...asked),
    drawn: async (sheet) => {
      if (sheet === name) see();
    },
    source: async (sheet, ...asked) => (await of(sheet)).source(sheet, ...asked),
    choices: async (...asked) => (await whole).choices(...asked),
    conditions: async (...asked) => (await whole).conditions(...asked),
    enter: async (...asked) => (await whole).enter(...asked),
    copy: async (...asked) => (await whole).copy(...asked),
    clip: async (...asked) => (await whole).clip(...asked),
    insertRows: async (...asked) => (await whole).insertRows(...asked),
    resize: async (...asked) => (await whole).resize(...asked),
    find: async (...asked) => (await whole).find(...asked),
    distinct: async (...asked) => (await whole).distinct(...asked),
    undo: async () => (await whole).undo(),
    redo: async () => (await whole).redo(),
  };
  return { book, seen, end };
}
