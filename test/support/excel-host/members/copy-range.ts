import { rangeAddress } from '../../../../src/core/base/cells';
import { shiftable } from '../../../../src/workbook/formulas/shift-formula';
import { HostError } from '../host-error';
import type { Place } from '../model/host-book';
import { tablesWatch } from '../model/table-columns';
import { demandWritable } from '../model/write-cells';
import { columnCount, rowCount, sizedRange } from './address';
import { placeOf, rangeArgument } from './places';
import type { Scope } from './scope';

/** `range.copyFrom`: the source is repeated to fill the target; relative references move along. */
export function copyInto(scope: Scope, target: Place, source: unknown, [what, ...rest]: readonly unknown[]): void {
  const kind = what === undefined || what === null ? 'All' : what;
  if (!['All', 'Values', 'Formulas', 'Formats'].includes(String(kind))) throw new HostError('InvalidArgument');
  if (rest.some((flag) => flag === true)) throw new HostError('NotImplemented');
  const from: Place =
    typeof source === 'string' ? { sheet: target.sheet, range: rangeArgument(source) } : placeOf(source);
  const { sheet } = target;
  const rows = Math.max(rowCount(target.range), rowCount(from.range));
  const columns = Math.max(columnCount(target.range), columnCount(from.range));
  const range = sizedRange(target.range.top, target.range.left, rows, columns);
  demandWritable(scope.book, sheet, range);
  const corrected = tablesWatch(sheet, range);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const sourceRow = from.range.top + (row % rowCount(from.range));
      const sourceColumn = from.range.left + (column % columnCount(from.range));
      copyCell(from, [sourceRow, sourceColumn], target, [range.top + row, range.left + column], String(kind));
    }
  }
  corrected(scope.author);
  scope.book.stale = true;
  const address = rangeAddress(range);
  scope.book.events.push({
    kind: 'changed',
    author: scope.author,
    sheet: sheet.id,
    address,
    changeType: 'RangeEdited',
  });
}

function copyCell(
  from: Place,
  [sourceRow, sourceColumn]: readonly [number, number],
  { sheet }: Place,
  [row, column]: readonly [number, number],
  kind: string,
): void {
  const source = from.sheet.cell(sourceRow, sourceColumn);
  const old = sheet.cell(row, column);
  const look = kind === 'All' || kind === 'Formats' ? source.look : old.look;
  if (kind === 'Formats') return sheet.setCell(row, column, { ...old, look });
  const { formula, ...content } = source;
  const moved =
    formula === undefined || kind === 'Values'
      ? {}
      : { formula: shiftable(formula)(row - sourceRow, column - sourceColumn) };
  sheet.setCell(row, column, { ...content, ...moved, look });
}
