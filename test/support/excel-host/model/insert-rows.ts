import type { Range } from '../../../../src/core/base/cells';
import type { Insertion } from '../../../../src/core/base/change';
import {
  insertInFormula,
  insertInRow,
  insertInRule,
  isTakenOut,
} from '../../../../src/workbook/formulas/insert-in-formula';
import { HostError } from '../host-error';
import type { Author, HostBook } from './host-book';
import type { HostRule } from './host-rule';
import type { HostCell, HostSheet } from './host-sheet';
import { lastRow } from './host-sheet';

/** Puts whole rows in: what stands below moves, with all that refers to it; the new rows look as the row above. */
export function insertRows(book: HostBook, sheet: HostSheet, at: number, count: number, author: Author): void {
  if (book.readOnly || sheet.protectedBy !== 'nobody') throw new HostError('AccessDenied');
  if (sheet.rows.length + count > lastRow) throw new HostError('InsertDeleteConflict');
  if (sheet.rows.length > at) {
    const fresh = Array.from({ length: count }, () => lookOf(sheet.rows[at - 1] ?? []));
    sheet.rows.splice(at, 0, ...fresh);
  }
  follow(book, sheet, { sheet: sheet.name, at, count });
  const address = `${String(at + 1)}:${String(at + count)}`;
  book.events.push({ kind: 'changed', author, sheet: sheet.id, address, changeType: 'RowInserted' });
}

/** Takes whole rows out; a table keeps its headings. */
export function removeRows(book: HostBook, sheet: HostSheet, at: number, count: number, author: Author): void {
  if (book.readOnly || sheet.protectedBy !== 'nobody') throw new HostError('AccessDenied');
  const isOut = (row: number): boolean => row >= at && row < at + count;
  if (sheet.tables.some(({ range }) => isOut(range.top))) throw new HostError('InsertDeleteConflict');
  sheet.rows.splice(at, count);
  follow(book, sheet, { sheet: sheet.name, at, count: -count });
  const address = `${String(at + 1)}:${String(at + count)}`;
  book.events.push({ kind: 'changed', author, sheet: sheet.id, address, changeType: 'RowDeleted' });
}

/** Everything that stands on rows, or refers to them, after rows were put in or taken out. */
function follow(book: HostBook, sheet: HostSheet, insertion: Insertion): void {
  const moved = (range: Range): Range => ({
    ...range,
    top: insertInRow(range.top, insertion),
    bottom: insertInRow(range.bottom, insertion) - (isTakenOut(range.bottom, insertion) ? 1 : 0),
  });
  const left = (ranges: readonly Range[]): Range[] => ranges.map(moved).filter(({ top, bottom }) => bottom >= top);
  const rowsLeft = (rows: ReadonlySet<number>): Set<number> =>
    new Set([...rows].filter((row) => !isTakenOut(row, insertion)).map((row) => insertInRow(row, insertion)));
  for (const other of book.sheets) moveFormulas(other, insertion);
  sheet.merges = left(sheet.merges).filter((one) => one.top < one.bottom || one.left < one.right);
  for (const rule of [...sheet.validations, ...sheet.conditionalFormats]) rule.ranges = left(rule.ranges);
  sheet.validations = sheet.validations.filter(({ ranges }) => ranges.length > 0);
  sheet.conditionalFormats = sheet.conditionalFormats.filter(({ ranges }) => ranges.length > 0);
  for (const table of sheet.tables) table.range = moved(table.range);
  if (sheet.filter !== undefined) sheet.filter = moved(sheet.filter);
  sheet.hiddenRows = rowsLeft(sheet.hiddenRows);
  sheet.filteredRows = rowsLeft(sheet.filteredRows);
  sheet.rowHeights = new Map(
    [...sheet.rowHeights]
      .filter(([row]) => !isTakenOut(row, insertion))
      .map(([row, height]) => [insertInRow(row, insertion), height]),
  );
  for (const place of book.places) if (place.sheet === sheet) place.range = moved(place.range);
  for (const name of book.names) name.refersTo = insertInFormula(name.refersTo, undefined, insertion);
  book.stale = true;
}

function moveFormulas(sheet: HostSheet, insertion: Parameters<typeof insertInFormula>[2]): void {
  for (const cells of sheet.rows) {
    cells?.forEach((cell, column) => {
      if (cell.formula === undefined) return;
      cells[column] = { ...cell, formula: insertInFormula(cell.formula, sheet.name, insertion) };
    });
  }
  for (const rule of [...sheet.validations, ...sheet.conditionalFormats]) {
    rule.facts = movedFacts(rule, sheet.name, insertion);
  }
}

/** Every formula within what a rule was told. */
function movedFacts({ facts, ranges }: HostRule, home: string, insertion: Insertion): Record<string, unknown> {
  const top = ranges[0]?.top ?? -1;
  const moved = (value: unknown): unknown => {
    if (typeof value === 'string' && value.startsWith('='))
      return `=${insertInRule(value.slice(1), top, home, insertion)}`;
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, moved(inner)]));
  };
  return Object.fromEntries(Object.entries(facts).map(([key, value]) => [key, moved(value)]));
}

function lookOf(above: readonly HostCell[]): HostCell[] {
  const cells: HostCell[] = [];
  above.forEach((cell, column) => {
    cells[column] = { value: null, look: cell.look };
  });
  return cells;
}
