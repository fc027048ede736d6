import type { BookView, GridBook, RowBlock } from './grid-book';

/**
 * The book that is open at the moment of each call; before there is one, it has no sheets. Who still asks about a sheet of the one before
 * learns a moment later that it is gone, and finds nothing in it until then.
 */
export function currentGrid(book: () => GridBook | undefined): GridBook {
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
    drawn: async (sheet) => book()?.drawn(sheet),
    source: (sheet, ...asked) => unless(sheet, '', (found) => found.source(sheet, ...asked)),
    choices: (sheet, ...asked) => unless(sheet, null, (found) => found.choices(sheet, ...asked)),
    conditions: (sheet, ...asked) => unless(sheet, [], (found) => found.conditions(sheet, ...asked)),
    enter: (...asked) => open().enter(...asked),
    copy: (...asked) => open().copy(...asked),
    clip: (...asked) => open().clip(...asked),
    insertRows: (...asked) => open().insertRows(...asked),
    resize: (...asked) => open().resize(...asked),
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
