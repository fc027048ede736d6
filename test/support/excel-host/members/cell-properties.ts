import { HostError } from '../host-error';
import { isRecord } from '../host-object';
import type { Members, HostObject } from '../host-object';
import type { Place } from '../model/host-book';
import { columnCount, fullAddress, rowCount, sizedRange } from './address';
import { formatObject } from './format-objects';
import { rangeProperties } from './range-properties';
import type { Scope } from './scope';

/** `getCellProperties` and its kin: the same members as a range's own, asked for many cells at once. */
export function cellPropertyMethods(scope: Scope, current: () => Place): NonNullable<Members['methods']> {
  const cellAt = (row: number, column: number): Place => part(current(), row, column, 1, 1);
  const rowAt = (row: number): Place => part(current(), row, 0, 1, columnCount(current().range));
  const columnAt = (column: number): Place => part(current(), 0, column, rowCount(current().range), 1);
  const rows = (): readonly number[] => [...Array(rowCount(current().range)).keys()];
  const columns = (): readonly number[] => [...Array(columnCount(current().range)).keys()];
  return {
    getCellProperties: ([options]) =>
      rows().map((row) => columns().map((column) => readFacts(scope, cellAt(row, column), options))),
    getRowProperties: ([options]) => rows().map((row) => readFacts(scope, rowAt(row), options)),
    getColumnProperties: ([options]) => columns().map((column) => readFacts(scope, columnAt(column), options)),
    setCellProperties: ([data]) => {
      const grid = arrayOf(data, rowCount(current().range));
      grid.forEach((line, row) => {
        arrayOf(line, columnCount(current().range)).forEach((facts, column) => {
          writeFacts(scope, cellAt(row, column), facts);
        });
      });
    },
    setRowProperties: ([data]) => {
      arrayOf(data, rowCount(current().range)).forEach((facts, row) => writeFacts(scope, rowAt(row), facts));
    },
    setColumnProperties: ([data]) => {
      arrayOf(data, columnCount(current().range)).forEach((facts, column) => {
        writeFacts(scope, columnAt(column), facts);
      });
    },
  };
}

function part({ sheet, range }: Place, row: number, column: number, rows: number, columns: number): Place {
  return { sheet, range: sizedRange(range.top + row, range.left + column, rows, columns) };
}

function arrayOf(value: unknown, length: number): readonly unknown[] {
  if (!Array.isArray(value) || value.length !== length) throw new HostError('InvalidArgument');
  return value;
}

/** The answer keeps Office.js's own spelling, as the client hands it on untouched. */
function readFacts(scope: Scope, place: Place, options: unknown): Readonly<Record<string, unknown>> {
  if (!isRecord(options)) throw new HostError('InvalidArgument');
  const found: Record<string, unknown> = {};
  for (const [name, wanted] of Object.entries(options)) {
    if (wanted === false || wanted === undefined) continue;
    if (name === 'format')
      found[name] = readPart(
        formatObject(scope, () => [place]),
        wanted,
      );
    else found[name] = readSingle(scope, place, name);
  }
  return found;
}

function readSingle(scope: Scope, place: Place, name: string): unknown {
  if (name === 'address') return fullAddress(place.sheet.name, place.range);
  const get = rangeProperties(scope, () => place)[name]?.get;
  if (get === undefined) throw new HostError('InvalidArgument');
  return get();
}

function readPart(object: HostObject, wanted: unknown): unknown {
  if (!isRecord(wanted)) throw new HostError('InvalidArgument');
  const found: Record<string, unknown> = {};
  for (const [name, below] of Object.entries(wanted)) {
    const made = object.members.parts?.[name]?.();
    const property = object.members.properties?.[name]?.get;
    if (made !== undefined) found[name] = readPart(made, below);
    else if (property !== undefined) found[name] = property();
    else throw new HostError('InvalidArgument');
  }
  return found;
}

function writeFacts(scope: Scope, place: Place, facts: unknown): void {
  if (facts === null || facts === undefined) return;
  if (!isRecord(facts)) throw new HostError('InvalidArgument');
  for (const [name, value] of Object.entries(facts)) {
    if (value === undefined || value === null) continue;
    if (name === 'format')
      writePart(
        formatObject(scope, () => [place]),
        value,
      );
    else {
      const set = rangeProperties(scope, () => place)[name]?.set;
      if (set === undefined) throw new HostError('InvalidArgument');
      set(value);
    }
  }
}

function writePart(object: HostObject, facts: unknown): void {
  if (!isRecord(facts)) throw new HostError('InvalidArgument');
  for (const [name, value] of Object.entries(facts)) {
    if (value === undefined || value === null) continue;
    const made = object.members.parts?.[name]?.();
    const set = object.members.properties?.[name]?.set;
    if (made !== undefined && object.type === 'RangeFormat' && name === 'borders') writeBorders(made, value);
    else if (made !== undefined) writePart(made, value);
    else if (set !== undefined) set(value);
    else throw new HostError('InvalidArgument');
  }
}

/** Borders of a cell are written as `{ top, bottom, left, right, … }`. */
const sides: Readonly<Record<string, string>> = {
  top: 'EdgeTop',
  bottom: 'EdgeBottom',
  left: 'EdgeLeft',
  right: 'EdgeRight',
  horizontal: 'InsideHorizontal',
  vertical: 'InsideVertical',
  diagonalDown: 'DiagonalDown',
  diagonalUp: 'DiagonalUp',
};

function writeBorders(borders: HostObject, facts: unknown): void {
  if (!isRecord(facts)) throw new HostError('InvalidArgument');
  for (const [name, value] of Object.entries(facts)) {
    const side = sides[name];
    if (side === undefined || borders.members.item === undefined) throw new HostError('InvalidArgument');
    if (value !== undefined && value !== null) writePart(borders.members.item(side), value);
  }
}
