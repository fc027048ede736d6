import type { Range } from '../../../../src/core/base/cells';
import { HostError } from '../host-error';
import { HostObject, numberArgument } from '../host-object';
import type { Members } from '../host-object';
import type { Place } from '../model/host-book';
import { lastColumn, lastRow, usedRange } from '../model/host-sheet';
import type { HostSheet } from '../model/host-sheet';
import { columnCount, intersection, rowCount, sizedRange } from './address';
import { conditionalFormatCollection } from './conditional-format-objects';
import { dataValidationObject } from './data-validation-object';
import { formatObject } from './format-objects';
import { rangeArgument, rememberPlaces } from './places';
import { rangeActions } from './range-actions';
import { rangeAreasOrNull } from './range-areas-object';
import { rangeProperties } from './range-properties';
import type { Scope } from './scope';
import { tablesIn } from './table-objects';
import { worksheetObject } from './worksheet-object';

/** Excel fails to list more merged areas than this. */
const mostMerges = 512;

export function rangeObject(scope: Scope, sheet: HostSheet, range: Range): HostObject {
  const place: Place = { sheet, range };
  const current = (): Place => {
    if (sheet.deleted) throw new HostError('InvalidReference');
    return place;
  };
  // A batch names thousands of ranges and asks most of them for one thing.
  let properties: Members['properties'];
  let methods: Members['methods'];
  const object: HostObject = new HostObject('Range', {
    kept: true,
    get properties() {
      return (properties ??= rangeProperties(scope, current));
    },
    parts: {
      worksheet: () => worksheetObject(scope, sheet),
      format: () => formatObject(scope, () => [current()]),
      dataValidation: () => dataValidationObject(scope, () => [current()]),
      conditionalFormats: () => conditionalFormatCollection(scope, () => [current()]),
    },
    get methods() {
      return (methods ??= { ...partsOfRange(scope, current), ...rangeActions(scope, current) });
    },
  });
  scope.book.places.add(place);
  return rememberPlaces(object, [place]);
}

function partsOfRange(scope: Scope, current: () => Place): NonNullable<Members['methods']> {
  const made = (range: Range): HostObject => rangeObject(scope, current().sheet, range);
  const madeOrNull = (range: Range | undefined): HostObject | null => (range === undefined ? null : made(range));
  const sized = (row: number, column: number, rows: number, columns: number): HostObject =>
    made(sizedRange(row, column, rows, columns));
  const range = (): Range => current().range;
  return {
    getCell: ([row, column]) => sized(range().top + numberArgument(row), range().left + numberArgument(column), 1, 1),
    getRow: ([row]) => {
      const at = numberArgument(row);
      if (at < 0 || at >= rowCount(range())) throw new HostError('InvalidArgument');
      return sized(range().top + at, range().left, 1, columnCount(range()));
    },
    getColumn: ([column]) => {
      const at = numberArgument(column);
      if (at < 0 || at >= columnCount(range())) throw new HostError('InvalidArgument');
      return sized(range().top, range().left + at, rowCount(range()), 1);
    },
    getLastRow: () => made({ ...range(), top: range().bottom }),
    getLastColumn: () => made({ ...range(), left: range().right }),
    getLastCell: () => made({ ...range(), top: range().bottom, left: range().right }),
    getEntireRow: () => made({ ...range(), left: 0, right: lastColumn }),
    getEntireColumn: () => made({ ...range(), top: 0, bottom: lastRow }),
    getResizedRange: ([rows, columns]) =>
      sized(
        range().top,
        range().left,
        rowCount(range()) + numberArgument(rows),
        columnCount(range()) + numberArgument(columns),
      ),
    getAbsoluteResizedRange: ([rows, columns]) =>
      sized(range().top, range().left, numberArgument(rows), numberArgument(columns)),
    getOffsetRange: ([rows, columns]) =>
      sized(
        range().top + numberArgument(rows),
        range().left + numberArgument(columns),
        rowCount(range()),
        columnCount(range()),
      ),
    getBoundingRect: ([other]) => made(bounding(range(), rangeArgument(other))),
    getIntersection: ([other]) => {
      const common = intersection(range(), rangeArgument(other));
      if (common === undefined) throw new HostError('ItemNotFound');
      return made(common);
    },
    getIntersectionOrNullObject: ([other]) => madeOrNull(intersection(range(), rangeArgument(other))),
    getUsedRange: ([valuesOnly]) =>
      made(usedRange(current().sheet, range(), valuesOnly === true) ?? sizedRange(range().top, range().left, 1, 1)),
    getUsedRangeOrNullObject: ([valuesOnly]) => madeOrNull(usedRange(current().sheet, range(), valuesOnly === true)),
    getTables: ([fullyContained]) => tablesIn(scope, current(), fullyContained === true),
    getMergedAreasOrNullObject: () => {
      // As in Excel, a merge counts only where its first cell lies within the range.
      const found = current().sheet.merges.filter((merge) => inside(merge.top, merge.left, range()));
      if (found.length > mostMerges) throw new HostError('GeneralException');
      return rangeAreasOrNull(scope, current().sheet, found);
    },
  };
}

function inside(row: number, column: number, range: Range): boolean {
  return row >= range.top && row <= range.bottom && column >= range.left && column <= range.right;
}

function bounding(one: Range, other: Range): Range {
  return {
    top: Math.min(one.top, other.top),
    left: Math.min(one.left, other.left),
    bottom: Math.max(one.bottom, other.bottom),
    right: Math.max(one.right, other.right),
  };
}
