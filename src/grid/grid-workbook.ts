import type { Calculation } from '../calc/calculation';
import type { SayGrid } from '../words/grid-words';
import { readBookLooks, type ReadBook } from '../workbook/looks/read-looks';
import { openPackage } from '../workbook/package/open-package';
import type { Workbook } from '../workbook/workbook';
import { plainCodec, type Codec } from '../workbook/zip/codec';
import { rowBlock, sheetFrame } from './book-views';
import { changeBook } from './change-book';
import { changeRows } from './change-rows';
import { clipRange } from './clip-range';
import { conditionHits } from './conditions';
import { complete, load, tellChanged, viewOf, type Desk } from './desk';
import { copyCells, enterTexts } from './entering';
import { distinctTexts, findCells } from './find-cells';
import type { GridBook, GridUpdate } from './grid-book';
import { History } from './history';
import { choicesOf } from './input-rules';
import { withPending } from './pending';
import { placeCells } from './place-cells';
import type { RecordEntry } from './record';
import { resize } from './resize';
import { appliesTo } from './rule-formulas';
import { sourceText } from './source-text';
import { cellOf, givenSheet, lookOf, sheetNamed, workingBook } from './working-book';

export type GridOptions = {
  readonly bytes: Uint8Array;
  /** What was read of them already. */
  readonly read?: ReadBook;
  readonly fileName: string;
  readonly calculation: Calculation;
  readonly say: SayGrid;
  readonly tell: (update: GridUpdate) => void;
  /** Takes what is done, for opening the same bytes again and doing it again. */
  readonly record: (entry: RecordEntry) => void;
  readonly codec?: Codec;
};

/** The workbook that a page works on: the port for tasks, the book for the sheet view, and its file. */
export type GridWorkbook = {
  readonly fileName: string;
  readonly workbook: Workbook;
  readonly book: GridBook;
  /** The file as it stands; byte for byte the one that was opened where nothing is another now. */
  readonly save: () => Uint8Array;
  /** Names the state, for `markSaved`: what is done while a file is being written is not in it. */
  readonly version: () => number;
  readonly markSaved: (version?: number) => void;
  /** Calculates formulas of which the file stores no result; to be called once the first sheet is seen. The first change does it too. */
  readonly complete: () => void;
  /** Does again what was recorded. */
  readonly replay: (entries: readonly RecordEntry[]) => void;
};

/** Throws a WorkbookError where the bytes are no workbook. Without DOM and Node: for a worker. */
export function gridWorkbook(options: GridOptions): GridWorkbook {
  const { bytes, fileName, calculation, say, tell, record, codec = plainCodec } = options;
  const { read = readBookLooks(openPackage(bytes, codec)) } = options;
  const book = workingBook(read);
  let isReplaying = false;
  const desk: Desk = {
    book,
    isComplete: false,
    history: new History(),
    calculation,
    say,
    tell: (update) => (isReplaying ? undefined : tell(update)),
    record: (entry) => (isReplaying ? undefined : record(entry)),
  };
  load(desk);
  const save = (): Uint8Array => {
    if (desk.history.isAtStart) return bytes;
    const store = withPending(desk.book);
    return store === read.store ? bytes : store.toBytes();
  };
  const replay = (entries: readonly RecordEntry[]): void => {
    isReplaying = true;
    try {
      for (const entry of entries) doAgain(desk, entry);
    } finally {
      isReplaying = false;
    }
    tell({ view: viewOf(desk), reloaded: desk.book.sheets.map(({ name }) => name), cells: [], origin: 'file' });
  };
  return {
    fileName,
    workbook: {
      readAll: async () => desk.book.sheets.map(givenSheet),
      apply: async (changes) => changeBook(desk, changes, 'task'),
    },
    book: gridBook(desk),
    save,
    version: () => desk.history.version,
    markSaved: (version = desk.history.version) => {
      desk.history.saved(version);
      desk.tell({ view: viewOf(desk), reloaded: [], cells: [], origin: 'person' });
    },
    complete: () => {
      const places = complete(desk);
      if (places.length > 0) tellChanged(desk, places, [], 'person');
    },
    replay,
  };
}

function gridBook(desk: Desk): GridBook {
  const sheetOf = (name: string) => sheetNamed(desk.book, name);
  const { calculation } = desk;
  return {
    view: async () => viewOf(desk),
    frame: async (sheet) => sheetFrame(desk.book, sheetOf(sheet)),
    rows: async (sheet, from, to) => rowBlock(sheetOf(sheet), from, to, calculation),
    drawn: async () => undefined,
    source: async (sheet, row, column) =>
      sourceText(cellOf(sheetOf(sheet), row, column), lookOf(desk.book, sheetOf(sheet), row, column)),
    choices: async (sheet, row, column) => {
      const { name, read } = sheetOf(sheet);
      const rule = read.looks.rules.find((one) => one.type === 'list' && appliesTo(one, row, column));
      return rule === undefined ? null : choicesOf(rule, { sheet: name, row, column }, calculation);
    },
    conditions: async (sheet, range) => conditionHits(desk.book, sheetOf(sheet), range, calculation),
    enter: async (sheet, entries, checked) => enterTexts(desk, sheet, entries, checked),
    copy: async (from, to, leftOut) => copyCells(desk, from, to, leftOut),
    clip: async (sheet, range, leftOut) => clipRange(desk.book, sheetOf(sheet), range, leftOut),
    insertRows: async (sheet, at, count) => changeRows(desk, sheet, at, count),
    resize: async (resizings) => resize(desk, resizings),
    find: async (text, sheet) => findCells(desk.book, text, sheet),
    distinct: async (sheet, column, from, to) => distinctTexts(desk.book, sheetOf(sheet), column, from, to),
    undo: async () => undo(desk),
    redo: async () => redo(desk),
  };
}

function undo({ history, record }: Desk) {
  const deed = history.takeUndo();
  if (deed === undefined) return null;
  record({ kind: 'undo' });
  deed.undo();
  return deed.where;
}

function redo({ history, record }: Desk) {
  const deed = history.takeRedo();
  if (deed === undefined) return null;
  record({ kind: 'redo' });
  deed.redo();
  return deed.where;
}

function doAgain(desk: Desk, entry: RecordEntry): void {
  switch (entry.kind) {
    case 'cells':
      return placeCells(desk, entry.sheet, entry.cells).keep();
    case 'changes':
      return changeBook(desk, entry.changes, entry.origin);
    case 'resize':
      return resize(desk, entry.resizings);
    case 'undo':
      return void undo(desk);
    case 'redo':
      return void redo(desk);
  }
}
