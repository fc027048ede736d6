import { columnLetters, quoteSheet } from '../../core/base/cells';
import { cellIn } from '../compile';
import { lastColumn, lastRow } from '../cut-formula';
import type { Area, Operand } from '../model';
import {
  argumentOf,
  fail,
  isArea,
  isMatrix,
  isValue,
  logicalIn,
  makeArea,
  matrix,
  matrixOf,
  numberIn,
  sizeOf,
  textIn,
  valueIn,
  wholeIn,
} from '../operands';
import type { Call } from '../operands';
import { errors, isError } from '../values';
import type { Value } from '../values';
import { define } from './definition';
import type { FunctionDefinition } from './definition';
import { findAlmost, findExactly, lineOf } from './find-in-line';

function index(call: Call): Operand {
  const from = argumentOf(call, 0);
  if (isError(from)) return from;
  const { height } = sizeOf(from);
  const isRow = call.args[2] === undefined && height === 1;
  const row = isRow ? 1 : wholeIn(call, 1);
  const column = isRow
    ? wholeIn(call, 1)
    : wholeIn(call, 2, sizeOf(from).width === 1 || call.args[2] === undefined ? 1 : 0);
  if (isArea(from))
    return cellIn(from, row, call.args[2] === undefined && !isRow && sizeOf(from).width > 1 ? 0 : column);
  if (row < 0 || column < 0) return errors.value;
  const rows = matrixOf(from, call.scene);
  const chosen = row === 0 ? rows : rows.slice(row - 1, row);
  const cells = chosen.map((line) => (column === 0 ? line : line.slice(column - 1, column)));
  return (cells[0]?.length ?? 0) === 0 ? errors.reference : matrix(cells);
}

function match(call: Call): Operand {
  const wanted = valueIn(call, 0);
  const line = lineOf(argumentOf(call, 1), call.scene);
  if (line === undefined) return errors.notFound;
  const kind = numberIn(call, 2, 1);
  const at =
    kind === 0 ? findExactly(wanted, line, call.scene) : findAlmost(wanted, line, kind > 0 ? 'below' : 'above');
  return at === undefined ? errors.notFound : at + 1;
}

/** VLOOKUP looks in the first column, HLOOKUP in the first row. */
function lookUp(call: Call, way: 'down' | 'right'): Operand {
  const wanted = valueIn(call, 0);
  const table = argumentOf(call, 1);
  if (isError(table)) return table;
  const { height, width } = sizeOf(table);
  const place = wholeIn(call, 2);
  if (place < 1) return errors.value;
  if (place > (way === 'down' ? width : height)) return errors.reference;
  const first = partOf(table, call, way === 'down' ? undefined : 1, way === 'down' ? 1 : undefined);
  const line = lineOf(first, call.scene);
  if (line === undefined) return errors.notFound;
  const isNear = logicalIn(call, 3, true);
  const at = isNear ? findAlmost(wanted, line, 'below') : findExactly(wanted, line, call.scene);
  if (at === undefined) return errors.notFound;
  return way === 'down' ? partOf(table, call, at + 1, place) : partOf(table, call, place, at + 1);
}

/** A cell, row or column of a table by its place from 1. */
function partOf(table: Operand, call: Call, row: number | undefined, column: number | undefined): Operand {
  if (isArea(table)) return cellIn(table, row ?? 0, column ?? 0);
  const rows = matrixOf(table, call.scene);
  const chosen = row === undefined ? rows : rows.slice(row - 1, row);
  return matrix(chosen.map((line) => (column === undefined ? line : line.slice(column - 1, column))));
}

/** LOOKUP: the last value that is not above the wanted one; the result stands at its place. */
function lookupNear(call: Call): Operand {
  const wanted = valueIn(call, 0);
  const table = argumentOf(call, 1);
  if (isError(table)) return table;
  const { height, width } = sizeOf(table);
  const isWide = width > height;
  const isTable = call.args[2] === undefined && height > 1 && width > 1;
  const searched = isTable ? partOf(table, call, isWide ? 1 : undefined, isWide ? undefined : 1) : table;
  const line = lineOf(searched, call.scene);
  const at = line === undefined ? undefined : findAlmost(wanted, line, 'below');
  if (at === undefined) return errors.notFound;
  if (isTable) return isWide ? partOf(table, call, height, at + 1) : partOf(table, call, at + 1, width);
  return inLine(call.args[2] ?? table, call, at);
}

function inLine(list: Operand, call: Call, at: number): Operand {
  const { height } = sizeOf(list);
  return height > 1 ? partOf(list, call, at + 1, 1) : partOf(list, call, 1, at + 1);
}

function xlookup(call: Call): Operand {
  const wanted = valueIn(call, 0);
  const line = lineOf(argumentOf(call, 1), call.scene);
  if (line === undefined) return errors.value;
  const kind = wholeIn(call, 4);
  if (wholeIn(call, 5, 1) !== 1 || ![0, -1, 1, 2].includes(kind)) return errors.value;
  const exact = findExactly(wanted, line, call.scene, kind === 2 ? 'wildcards' : 'plain');
  const at = exact ?? (kind === -1 || kind === 1 ? nearest(wanted, line.all(), kind) : undefined);
  if (at === undefined) return call.args[3] ?? errors.notFound;
  const list = argumentOf(call, 2);
  const isDown = sizeOf(argumentOf(call, 1)).height > 1;
  return isDown ? partOf(list, call, at + 1, undefined) : partOf(list, call, undefined, at + 1);
}

/** The place of the next smaller (-1) or next larger value, in whatever order they stand. */
function nearest(wanted: Value, values: readonly Value[], kind: -1 | 1): number | undefined {
  let best: number | undefined;
  values.forEach((value, at) => {
    if (typeof value !== 'number' || typeof wanted !== 'number' || (value - wanted) * kind < 0) return;
    const known = best === undefined ? undefined : values[best];
    if (typeof known !== 'number' || (value - known) * kind < 0) best = at;
  });
  return best;
}

function offset(call: Call): Operand {
  const from = argumentOf(call, 0);
  if (!isArea(from)) return isError(from) ? from : errors.value;
  const { height, width } = sizeOf(from);
  const sizeAt = (at: number, otherwise: number): number =>
    call.args[at] === undefined || call.args[at] === null ? otherwise : wholeIn(call, at);
  const [rows, columns] = [sizeAt(3, height), sizeAt(4, width)];
  if (rows === 0 || columns === 0) return errors.reference;
  const top = from.top + wholeIn(call, 1) + (rows < 0 ? rows + 1 : 0);
  const left = from.left + wholeIn(call, 2) + (columns < 0 ? columns + 1 : 0);
  const [bottom, right] = [top + Math.abs(rows) - 1, left + Math.abs(columns) - 1];
  if (top < 0 || left < 0 || bottom > lastRow || right > lastColumn) return errors.reference;
  return makeArea(from.sheet, top, left, bottom, right);
}

function indirect(call: Call): Operand {
  if (!logicalIn(call, 1, true)) return errors.reference;
  const found = call.scene.host.operandOf(textIn(call, 0), call.scene);
  return isArea(found) ? found : errors.reference;
}

/** The rows or columns of a range as numbers from 1; without one the formula's own. */
function places(
  call: Call,
  first: (area: Area) => number,
  count: (area: Area) => number,
  way: 'down' | 'right',
): Operand {
  const range = argumentOf(call, 0);
  if (!isArea(range)) return isError(range) ? range : errors.value;
  const from = first(range) + 1;
  if (count(range) === 1) return from;
  const numbers = Array.from({ length: Math.min(count(range), call.scene.host.height() + 1) }, (_, at) => from + at);
  return matrix(way === 'down' ? numbers.map((number) => [number]) : [numbers]);
}

function cellAddress(call: Call): Operand {
  const [row, column, kind] = [wholeIn(call, 0), wholeIn(call, 1), wholeIn(call, 2, 1)];
  if (row < 1 || column < 1 || row > lastRow + 1 || column > lastColumn + 1 || !logicalIn(call, 3, true))
    return errors.value;
  const letters = (kind === 1 || kind === 3 ? '$' : '') + columnLetters(column - 1);
  const address = `${letters}${kind === 1 || kind === 2 ? '$' : ''}${row}`;
  return call.args[4] === undefined ? address : `${quoteSheet(textIn(call, 4))}!${address}`;
}

function transpose(call: Call): Operand {
  const rows = matrixOf(argumentOf(call, 0), call.scene);
  return matrix((rows[0] ?? []).map((_, column) => rows.map((row) => row[column] ?? null)));
}

function rowOf(call: Call): Operand {
  if (call.args.length === 0) return call.scene.row + 1;
  return places(
    call,
    ({ top }) => top,
    ({ top, bottom }) => bottom - top + 1,
    'down',
  );
}

function columnOf(call: Call): Operand {
  if (call.args.length === 0) return call.scene.column + 1;
  return places(
    call,
    ({ left }) => left,
    ({ left, right }) => right - left + 1,
    'right',
  );
}

function sizeIn(call: Call): { readonly height: number; readonly width: number } {
  const operand = argumentOf(call, 0);
  if (isError(operand)) fail(operand);
  return isValue(operand) || isArea(operand) || isMatrix(operand) ? sizeOf(operand) : fail(errors.reference);
}

export const lookups: Readonly<Record<string, FunctionDefinition>> = {
  INDEX: define('rss', 2, 3, index),
  MATCH: define('srs', 2, 3, match),
  VLOOKUP: define('srss', 3, 4, (call) => lookUp(call, 'down')),
  HLOOKUP: define('srss', 3, 4, (call) => lookUp(call, 'right')),
  LOOKUP: define('srr', 2, 3, lookupNear),
  XLOOKUP: define('srrkss', 3, 6, xlookup),
  OFFSET: define('rssss', 3, 5, offset),
  INDIRECT: define('ss', 1, 2, indirect),
  ROW: define('r', 0, 1, rowOf),
  COLUMN: define('r', 0, 1, columnOf),
  ROWS: define('r', 1, 1, (call) => sizeIn(call).height),
  COLUMNS: define('r', 1, 1, (call) => sizeIn(call).width),
  ADDRESS: define('sssss', 2, 5, cellAddress),
  TRANSPOSE: define('r', 1, 1, transpose),
  HYPERLINK: define('ss', 1, 2, (call) => valueIn(call, call.args.length - 1)),
};
