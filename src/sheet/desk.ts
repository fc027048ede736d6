import type { Range } from '../core/base/cells';
import type { BookView, GridBook, Objection } from '../grid/grid-book';
import type { SayBrowser } from '../words/browser-words';
import type { Stale } from './stale';
import { makeElements } from './elements';
import type { SheetElements } from './elements';
import type { Hit, Viewport } from './geometry';
import { makeMeasuring } from './measure';
import type { Measuring } from './measure';
import type { OpenSheet } from './open-sheet';
import type { Palette } from './palette';
import type { Place, Selection } from './selection';

/** What the view is given. */
export type SheetParts = {
  readonly book: GridBook;
  readonly say: SayBrowser;
  /** As it is typed into a cell: `2026-05-16`. */
  readonly today: () => string;
};

/** `type`: begun by typing, so that arrows go on to the next cell; `edit`: begun with F2, so that they move in the text. */
export type Editing = Place & {
  readonly sheet: string;
  readonly mode: 'type' | 'edit';
  readonly objection: Objection | null;
  /** What stood in the cell, while it is still asked for: what is typed comes after it. */
  readonly before?: Promise<string>;
};

export type Copied = {
  readonly sheet: string;
  readonly range: Range;
  readonly cut: boolean;
  /** What was typed before and the workbook had not taken yet: it was copied. */
  readonly typed: ReadonlyMap<number, string>;
  /** What other programs take; null until the clipboard has it, which holds what was there before until then. */
  text: string | null;
};

/** What was typed against a rule, entered or not. */
export type Complaint = {
  readonly sheet: string;
  readonly objection: Objection;
  readonly id: 'sheet.breaksRules' | 'sheet.objected' | 'sheet.nothingEntered';
  readonly go: () => void;
};

/** A reference that was put into what is being typed by pointing at a cell, which the next pointing replaces. */
export type Pointed = { readonly from: Hit; readonly start: number; readonly text: string };

/** `isSpoilt` where more than a text was typed meanwhile: then nothing of it is taken. */
export type Turning = { readonly name: string; readonly done: Promise<void>; isSpoilt: boolean };

/** All that the view knows at a moment. Its parts take it along and change it; nothing of it is in the file. */
export type Desk = {
  readonly parts: SheetParts;
  readonly elements: SheetElements;
  readonly context: CanvasRenderingContext2D;
  /** Of the columns' heads and of the rows'. */
  readonly headContexts: readonly [CanvasRenderingContext2D, CanvasRenderingContext2D];
  readonly measuring: Measuring;
  /** Null until something is drawn: asking for it makes the page find its styles. */
  palette: Palette | null;
  view: BookView;
  sheet: OpenSheet | null;
  /** A sheet that is being read, to show next; what changes meanwhile is told to it too. */
  opening: OpenSheet | null;
  /** Counts the sheets that were asked for: only the last one is shown. */
  turn: number;
  /** Another sheet that is to show, while it is read: what is typed meanwhile is for that one. */
  turning: Turning | null;
  selection: Selection | null;
  editing: Editing | null;
  /** Runs while keys after an objection are held back. */
  blind: ReturnType<typeof setTimeout> | undefined;
  /** Column where a run of Tab began: Enter goes back to it. */
  tabStart: number | null;
  copied: Copied | null;
  march: number;
  /** Fulfilled when the sheet that shows has been read anew, where its rows have changed. */
  renewed: Promise<unknown>;
  /** What a drag of the corner would fill. */
  filling: Range | null;
  /** The reference that was put into a formula last. */
  pointed: Pointed | null;
  /** Indexes into `view.conditional` by `placeKey`, of the sheet that shows; the one that counts most last. */
  conditions: ReadonlyMap<number, readonly number[]>;
  /** Typed, and not yet taken by the workbook: by sheet, by `placeKey`. */
  readonly pending: Map<string, Map<number, string>>;
  /** What was typed against a rule and still stands open, by sheet and place; the newest last. */
  readonly complaints: Map<string, Complaint>;
  /** Fulfilled when what was entered so far has been taken or objected to. */
  entered: Promise<unknown>;
  /** Texts that each filtered column lets through, by sheet. */
  readonly filters: Map<string, SheetFilter>;
  /** Where each sheet was left. */
  readonly left: Map<string, { readonly place: Place; readonly scrollLeft: number; readonly scrollTop: number }>;
  /** Closes the list, menu or box that is open. */
  closePopup: (() => void) | null;
  readonly listeners: Set<(sheet: string, range: Range) => void>;
  /** Draws at the next frame: all where nothing is said of what has changed. */
  draw: (stale?: Stale) => void;
};

/** Rows `top` to `bottom` are filtered; their heads stand in row `top - 1`. */
export type SheetFilter = {
  readonly top: number;
  readonly bottom: number;
  readonly columns: ReadonlyMap<number, ReadonlySet<string>>;
  /** Rows that show whatever stands there, until one filters again: put in, or gone to. */
  readonly letThrough: Set<number>;
  /** Rows that the sheet has while those are true. */
  readonly rowCount: number;
};

const emptyView: BookView = {
  sheets: [],
  looks: [],
  conditional: [],
  canUndo: false,
  canRedo: false,
  unsaved: false,
};

export function makeDesk(host: HTMLElement, parts: SheetParts): Desk {
  const elements = makeElements(host, parts.say);
  const [columns, rows] = elements.heads;
  return {
    parts,
    elements,
    context: contextOf(elements.canvas),
    headContexts: [contextOf(columns), contextOf(rows)],
    measuring: makeMeasuring(contextOf(document.createElement('canvas'))),
    palette: null,
    view: emptyView,
    sheet: null,
    opening: null,
    turn: 0,
    turning: null,
    selection: null,
    editing: null,
    blind: undefined,
    tabStart: null,
    copied: null,
    march: 0,
    renewed: Promise.resolve(),
    filling: null,
    pointed: null,
    conditions: new Map(),
    pending: new Map(),
    complaints: new Map(),
    entered: Promise.resolve(),
    filters: new Map(),
    left: new Map(),
    closePopup: null,
    listeners: new Set(),
    draw: () => undefined,
  };
}

function contextOf(canvas: HTMLCanvasElement): CanvasRenderingContext2D {
  const context = canvas.getContext('2d', { alpha: false });
  if (context === null) throw new Error('this browser draws no canvas');
  return context;
}

export function viewportOf({ elements: { stage, scroller } }: Desk): Viewport {
  return {
    width: Math.min(stage.clientWidth, scroller.clientWidth),
    height: Math.min(stage.clientHeight, scroller.clientHeight),
    left: scroller.scrollLeft,
    top: scroller.scrollTop,
  };
}
