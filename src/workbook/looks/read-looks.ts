import type { Sheet } from '../../core/base/cells';
import type { PartStore } from '../package/part-store';
import { workbookParts, type SheetEntry, type WorkbookParts } from '../package/workbook-parts';
import { relationshipsName, relationshipsOf } from '../package/relationships';
import { ReadingBudget } from '../reading/cell-grid';
import type { CellContext } from '../reading/cell-draft';
import { readNumberStyles } from '../reading/read-number-styles';
import { readSharedStrings } from '../reading/read-shared-strings';
import { readSheet } from '../reading/read-sheet';
import { days1904 } from '../reading/read-workbook';
import { definedNames } from '../writing/defined-names';
import { attribute, deepText, readXml } from '../xml/xml-tree';
import type { DefinedName } from '../../core/base/change';
import type { BookLooks, CellLook, SheetLooks } from './book-looks';
import { readNotes, readTables } from './read-attachments';
import { readCellLooks, type StyleLooks } from './read-cell-looks';
import type { PrintNames } from './read-print';
import { SheetLooksTaker } from './sheet-looks-taker';
import { styleLimit } from './style-rows';

/** A sheet as it is read: its cells and how it looks. */
export type ReadSheet = { readonly entry: SheetEntry; readonly sheet: Sheet; readonly looks: SheetLooks };

/** A whole workbook, cells and looks, of one walk through each part. */
export type ReadBook = {
  readonly store: PartStore;
  readonly parts: WorkbookParts;
  readonly sheets: readonly ReadSheet[];
  readonly cells: readonly CellLook[];
  readonly names: readonly DefinedName[];
  readonly context: Context;
};

export function readLooks(store: PartStore): BookLooks {
  const { sheets, cells, names, parts } = readBookLooks(store);
  return { cells, sheets: sheets.map(({ looks }) => looks), names, date1904: parts.date1904 };
}

/**
 * Reads a workbook; of one that was read `before` it was changed, only the sheets whose parts are others now. `isKnown` tells of sheets
 * that are to be kept although their parts are others.
 */
export function readBookLooks(
  store: PartStore,
  before?: ReadBook,
  isKnown: (sheet: string) => boolean = () => false,
): ReadBook {
  const reading = readSheetBySheet(store, before, isKnown);
  for (;;) {
    const { done, value } = reading.next();
    if (done === true) return value;
  }
}

/** The same in steps, the sheet that shows first before the others: after each the workbook with the sheets that are read so far. */
export function* readSheetBySheet(
  store: PartStore,
  before?: ReadBook,
  isKnown: (sheet: string) => boolean = () => false,
): Generator<ReadBook, ReadBook> {
  const parts = workbookParts(store);
  const names = namesOf(store, parts);
  const context = readContext(store, parts, before);
  const cellBudget = new ReadingBudget();
  const looksContext = { styles: context.styles, date1904: parts.date1904, budget: { left: styleLimit } };
  const readOne = (entry: SheetEntry): ReadSheet => {
    const kept = before === undefined ? undefined : keptSheet(store, before, entry, isKnown);
    if (kept !== undefined) return kept;
    const taker = new SheetLooksTaker(looksContext);
    const sheet = readSheet(store, entry, context, cellBudget, taker);
    const beside = {
      notes: readNotes(store, entry.part),
      tables: readTables(store, entry.part),
      merges: sheet.merges,
      printNames: printNames(names, entry),
    };
    return { entry, sheet, looks: taker.looks(entry, beside) };
  };
  const global = names.flatMap(({ name, refersTo, sheet }) => (sheet === undefined ? [{ name, refersTo }] : []));
  const read = new Map<SheetEntry, ReadSheet>();
  const soFar = (): ReadBook => {
    const sheets = parts.sheets.flatMap((entry) => read.get(entry) ?? []);
    return { store, parts, sheets, context, cells: context.styles.cells, names: global };
  };
  for (const entry of firstShownFirst(parts.sheets)) {
    read.set(entry, readOne(entry));
    yield soFar();
  }
  return soFar();
}

function firstShownFirst(sheets: readonly SheetEntry[]): readonly SheetEntry[] {
  const first = sheets.find(({ visibility }) => visibility === 'visible');
  return first === undefined ? sheets : [first, ...sheets.filter((sheet) => sheet !== first)];
}

type Context = CellContext & { readonly styles: StyleLooks };

/** Texts and styles, read anew where their parts are others now. */
function readContext(store: PartStore, parts: WorkbookParts, before: ReadBook | undefined): Context {
  const isSame = (part: string | undefined): boolean =>
    part === undefined || before === undefined ? false : store.sharesPart(before.store, part);
  const known = before?.context;
  const strings = isSame(parts.sharedStrings) ? known?.strings : undefined;
  const styled = isSame(parts.styles) ? known : undefined;
  return {
    strings: strings ?? readSharedStrings(store, parts.sharedStrings),
    numberStyles: styled?.numberStyles ?? readNumberStyles(store, parts.styles),
    dateShift: parts.date1904 ? days1904 : 0,
    styles: styled?.styles ?? readCellLooks(store, parts),
  };
}

function keptSheet(
  store: PartStore,
  before: ReadBook,
  entry: SheetEntry,
  isKnown: (sheet: string) => boolean,
): ReadSheet | undefined {
  const same = before.sheets.find((one) => one.entry.part === entry.part && one.entry.name === entry.name);
  if (same === undefined || !(isKnown(entry.name) || isUnchanged(before.store, store, entry.part))) return undefined;
  const { visibility } = entry;
  if (visibility === same.entry.visibility) return { ...same, entry };
  return { entry, sheet: { ...same.sheet, visibility }, looks: { ...same.looks, visibility } };
}

/** True where neither the sheet's part nor what hangs on it was put since. */
function isUnchanged(before: PartStore, after: PartStore, part: string): boolean {
  const links = relationshipsName(part);
  if (!after.sharesPart(before, part) || !after.sharesPart(before, links)) return false;
  return relationshipsOf(after, part).every(({ target }) => target === undefined || after.sharesPart(before, target));
}

type ScopedName = DefinedName & { readonly sheet: string | undefined };

function namesOf(store: PartStore, { workbook }: WorkbookParts): readonly ScopedName[] {
  const { root } = readXml(store.text(workbook), workbook);
  return definedNames(root).map((element) => ({
    name: attribute(element, 'name') ?? '',
    refersTo: deepText(element),
    sheet: attribute(element, 'localSheetId'),
  }));
}

function printNames(names: readonly ScopedName[], { index }: SheetEntry): PrintNames {
  const own = (wanted: string): string =>
    names.find(({ name, sheet }) => name === wanted && sheet === String(index))?.refersTo ?? '';
  return { titles: own('_xlnm.Print_Titles'), area: own('_xlnm.Print_Area') };
}
