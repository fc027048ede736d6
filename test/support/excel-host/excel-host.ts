import type { Sheet } from '../../../src/core/base/cells';
import { calculateBook } from './calculation/calculate-book';
import { loadExcelClient } from './excel-client';
import type { ExcelClient } from './excel-client';
import { rangeArgument } from './members/places';
import type { Scope } from './members/scope';
import { workbookObject } from './members/workbook-object';
import { loadSheets, sheetsOf } from './model/core-sheets';
import { HostBook } from './model/host-book';
import type { Author } from './model/host-book';
import type { HostSheet } from './model/host-sheet';
import { saveBook } from './model/save-book';
import { undoRecords } from './model/undo-records';
import { writeBlock } from './model/write-cells';
import { clientSession } from './protocol/client-session';
import type { ClientSession } from './protocol/client-session';
import { countBatches } from './protocol/counters';
import type { Counters } from './protocol/counters';
import { eventMessage } from './protocol/event-messages';
import { memberAccess } from './protocol/member-access';
import { rangeReferences } from './protocol/range-references';
import { requestHandler } from './protocol/request-handler';
import type { ActionHandler, HostControls } from './protocol/request-handler';
import { setNumber } from './protocol/requirement-table';

export type ExcelHostOptions = {
  /** What the workbook holds to begin with; an empty sheet `Sheet1` where it is left out. */
  readonly sheets?: readonly Sheet[];
  /** `1.14` where it is left out. */
  readonly requirementSet?: string;
  /** Days are counted from 1904. */
  readonly date1904?: boolean;
  /** False keeps the results that cells came with; formulas that are written then have none. */
  readonly calculation?: boolean;
  /** True keeps what `undoLast` takes back. */
  readonly undo?: boolean;
};

/** Somebody who edits without an add-in. */
export type Editor = {
  /** Writes as typing would: one value for every cell of the range, or rows of values. */
  readonly edit: (sheet: string, address: string, value: unknown) => void;
};

/**
 * A simulated Excel with one workbook. The clients that connect are Microsoft's own; what is simulated is Excel's
 * side of the wire: cells, formulas, names, tables, filters, protection, events, limits and faults.
 */
export type ExcelHost = {
  readonly book: HostBook;
  readonly requirementSet: string;
  /**
   * Each client sits at a computer of its own: what one writes reaches the others as a remote change. Those that are given one number
   * are runtimes of one add-in at one computer, as its pane and its commands are: each hears the others as `ThisLocalAddin`.
   */
  readonly connect: (computer?: number) => ExcelClient;
  /** For a client elsewhere, in a page of a browser: `deliver` hands it texts, the answer takes what it sends. */
  readonly connectWire: (deliver: (text: string) => void, computer?: number) => (text: string) => void;
  /** The workbook as the core sees it, with fresh results. */
  readonly sheets: () => readonly Sheet[];
  /** An .xlsx file of the workbook, laid by the project's own file adapter. */
  readonly saveToFile: () => Promise<Uint8Array>;
  /** The person at the first client's computer. */
  readonly user: Editor;
  /** Somebody who has the workbook open elsewhere. */
  readonly remote: Editor;
  readonly beforeAction: (handler: ActionHandler | undefined) => void;
  readonly counters: () => Counters;
  readonly resetCounters: () => void;
  readonly controls: HostControls;
  readonly startCellEdit: () => void;
  readonly endCellEdit: () => void;
  /** What Ctrl+Z takes back: the last message that wrote anything, alone. Throws where there is none; needs the option `undo`. */
  readonly undoLast: () => void;
  /** Sends what the book's events tell to every client; batches and editors do it by themselves. */
  readonly sendEvents: () => void;
};

const megabyte = 1024 * 1024;

export function createExcelHost(options: ExcelHostOptions = {}): ExcelHost {
  const book = new HostBook();
  book.date1904 = options.date1904 ?? false;
  if (options.sheets === undefined) book.addSheet('Sheet1');
  else loadSheets(book, options.sheets);
  const controls = freshControls();
  const access = memberAccess(() => setNumber(options.requirementSet ?? '1.14'));
  const calculateNow = (): void => {
    if (options.calculation === false) return;
    calculateBook(book);
    book.stale = false;
  };
  const calculateSheet = (sheet: HostSheet): void => {
    if (options.calculation !== false) calculateBook(book, sheet);
  };
  const calculate = (): void => {
    if (book.stale && book.calculationMode !== 'Manual') calculateNow();
  };
  const undo = undoRecords(book);
  const clients: { readonly deliver: (text: string) => void; readonly computer: number }[] = [];
  const sendEvents = (): void => {
    const events = book.events.splice(0);
    if (events.length > 0) clients.forEach(({ deliver, computer }) => deliver(eventMessage(events, computer)));
  };
  const connectWire: ExcelHost['connectWire'] = (deliver, computer = clients.length) => {
    const client = clients.push({ deliver, computer }) - 1;
    const scope: Scope = {
      book,
      author: { kind: 'client', client: computer },
      calculate,
      calculateNow,
      calculateSheet,
    };
    const session = clientSession(() => workbookObject(scope), rangeReferences(book), access);
    const watched: ClientSession = {
      run: (body, hook) => {
        book.message.begin();
        const recorded = options.undo === true ? undo.begin() : undefined;
        const response = session.run(body, hook);
        recorded?.();
        if (!book.message.isDangerous()) return response;
        const error = { Code: 'UndoEndsExcel', Message: '', Location: '', ActionIndex: 0, HttpStatusCode: 400 };
        return { Results: [], Error: error };
      },
    };
    return requestHandler(client, watched, controls, deliver, () => {
      book.forgetPlaces();
      sendEvents();
    });
  };
  return {
    book,
    requirementSet: options.requirementSet ?? '1.14',
    connect: (computer) => connectHere((deliver) => connectWire(deliver, computer)),
    connectWire,
    sheets: () => {
      calculate();
      return sheetsOf(book);
    },
    saveToFile: () => {
      calculate();
      return saveBook(book);
    },
    user: editor(book, { kind: 'user', client: 0 }, sendEvents),
    remote: editor(book, { kind: 'remote' }, sendEvents),
    beforeAction: (handler) => {
      controls.beforeAction = handler;
    },
    counters: () => countBatches(controls.batches),
    resetCounters: () => {
      controls.batches.length = 0;
      controls.actionCount = 0;
    },
    controls,
    startCellEdit: () => {
      controls.cellEditing = true;
    },
    endCellEdit: () => {
      controls.cellEditing = false;
      for (const receive of controls.waiting.splice(0)) receive();
    },
    undoLast: () => {
      undo.takeBack();
      sendEvents();
    },
    sendEvents,
  };
}

function freshControls(): HostControls {
  return {
    connection: 'working',
    cellEditing: false,
    requestLimit: 5 * megabyte,
    responseLimit: 5 * megabyte,
    beforeAction: undefined,
    actionCount: 0,
    batches: [],
    waiting: [],
  };
}

function connectHere(connectWire: ExcelHost['connectWire']): ExcelClient {
  const early: string[] = [];
  let receive = (text: string): void => {
    early.push(text);
  };
  const { client, deliver } = loadExcelClient({ send: (text) => receive(text) });
  receive = connectWire(deliver);
  early.forEach(receive);
  return client;
}

function editor(book: HostBook, author: Author, sendEvents: () => void): Editor {
  return {
    edit: (sheet, address, value) => {
      const range = rangeArgument(address);
      const rows = range.bottom - range.top + 1;
      const columns = range.right - range.left + 1;
      const block = Array.isArray(value)
        ? value
        : Array.from({ length: rows }, () => Array.from({ length: columns }, () => value));
      writeBlock(book, book.sheet(sheet), range, block, author);
      setImmediate(sendEvents);
    },
  };
}
