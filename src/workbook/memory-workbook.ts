import type { Range, Sheet } from '../core/base/cells';
import type { CellEdit } from '../core/base/findings';
import { groupBy } from '../core/base/group-by';
import { onceForEach } from '../core/base/once-for';
import type { SheetContent } from '../core/base/sheet-content';
import { insertInFormula } from './formulas/insert-in-formula';
import { cellOfContent, insertInSheet, trimmedRows, withEdits, withoutFormulasTo } from './changed-sheet';
import { intersects } from './ranges';
import type { Change, DefinedName, Insertion, SheetPlace } from '../core/base/change';
import type { Workbook } from './workbook';
import { WorkbookError } from './workbook-error';

/** A workbook that lives in memory and holds values only: for tests of tasks, and for trying changes out. */
export interface MemoryWorkbook extends Workbook {
  names(): ReadonlyMap<string, string>;
}

type State = { readonly sheets: readonly Sheet[]; readonly names: ReadonlyMap<string, string> };

export function memoryWorkbook(sheets: readonly Sheet[] = []): MemoryWorkbook {
  let state: State = { sheets, names: new Map() };
  return {
    readAll: async () => state.sheets,
    apply: async (changes) => {
      state = changes.reduce(afterChange, state);
    },
    names: () => state.names,
  };
}

/** The sheets as they will be once the changes are carried out: for looking at an outcome without reading it anew. */
export function sheetsAfter(sheets: readonly Sheet[], changes: readonly Change[]): readonly Sheet[] {
  return changes.reduce(afterChange, { sheets, names: new Map<string, string>() }).sheets;
}

function afterChange(state: State, change: Change): State {
  switch (change.kind) {
    case 'sheet':
      return { ...state, sheets: withSheet(state.sheets, change.content, change.place) };
    case 'cells':
      return { ...state, sheets: afterEdits(state.sheets, change.edits) };
    case 'insertRows':
      return afterInsertion(state, change);
    case 'removeRows':
      return afterInsertion(state, { ...change, count: -change.count });
    case 'removeSheet':
      return withoutOne(state, sheetNamed(state.sheets, change.sheet));
    case 'merge':
      return { ...state, sheets: afterMerging(state.sheets, change.sheet, change.ranges) };
    case 'names':
      return { ...state, names: withNames(state.names, change.names) };
  }
}

function withNames(names: ReadonlyMap<string, string>, defined: readonly DefinedName[]): ReadonlyMap<string, string> {
  return new Map([...names, ...defined.map((one) => [one.name, one.refersTo] as const)]);
}

function same(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

function afterEdits(sheets: readonly Sheet[], edits: readonly CellEdit[]): readonly Sheet[] {
  const sheetOf = onceForEach((name: string) => sheetNamed(sheets, name));
  const bySheet = groupBy(edits, (edit) => sheetOf(edit.sheet));
  return sheets.map((sheet) => withEdits(sheet, bySheet.get(sheet) ?? []));
}

function sheetNamed(sheets: readonly Sheet[], name: string): Sheet {
  const sheet = sheets.find((other) => same(other.name, name));
  if (sheet === undefined) throw new WorkbookError('fault.unknownSheet', { sheet: name });
  return sheet;
}

function withSheet(sheets: readonly Sheet[], content: SheetContent, place: SheetPlace | undefined): readonly Sheet[] {
  const present = sheets.find((sheet) => same(sheet.name, content.name));
  const laid = laidOver(present ?? emptySheet(content.name), content);
  if (present !== undefined) return sheets.map((sheet) => (sheet === present ? laid : sheet));
  if (place === 'first') return [laid, ...sheets];
  const at = place === undefined ? -1 : sheets.findIndex((sheet) => same(sheet.name, place.after));
  return at === -1 ? [...sheets, laid] : [...sheets.slice(0, at + 1), laid, ...sheets.slice(at + 1)];
}

function emptySheet(name: string): Sheet {
  return { name, visibility: 'visible', rows: [], merges: [], hiddenRows: [] };
}

function laidOver(sheet: Sheet, content: SheetContent): Sheet {
  const rows = sheet.rows.map((row) => [...row]);
  content.cells.forEach((cells, index) => {
    while (rows.length <= index) rows.push([]);
    const row = rows[index] ?? [];
    cells.forEach((cell, column) => {
      while (row.length < column) row.push(null);
      if (cell !== undefined) row[column] = cellOfContent(cell);
    });
  });
  const right = content.cells.reduce((widest, row) => Math.max(widest, row.length), 0) - 1;
  const replaced = [{ top: 0, left: 0, bottom: content.cells.length - 1, right }, ...(content.merges ?? [])];
  const kept = sheet.merges.filter((merge) => !replaced.some((other) => intersects(merge, other)));
  const merges = content.merges === undefined ? sheet.merges : [...kept, ...content.merges];
  return { ...sheet, visibility: content.visibility ?? sheet.visibility, rows: trimmedRows(rows), merges };
}

function withoutOne(state: State, gone: Sheet): State {
  const left = state.sheets.filter((sheet) => sheet !== gone);
  return { ...state, sheets: left.map((sheet) => withoutFormulasTo(sheet, gone.name)) };
}

function afterMerging(sheets: readonly Sheet[], name: string, ranges: readonly Range[]): readonly Sheet[] {
  const own = sheetNamed(sheets, name);
  return sheets.map((sheet) => (sheet === own ? { ...sheet, merges: [...sheet.merges, ...ranges] } : sheet));
}

function afterInsertion(state: State, insertion: Insertion): State {
  const { name } = sheetNamed(state.sheets, insertion.sheet);
  const names = [...state.names].map(
    ([key, refersTo]) => [key, insertInFormula(refersTo, undefined, insertion)] as const,
  );
  const sheets = state.sheets.map((sheet) => insertInSheet(sheet, sheet.name === name, insertion));
  return { sheets, names: new Map(names) };
}
