import type { Range } from '../../../../src/core/base/cells';
import { HostError } from '../host-error';
import { HostObject } from '../host-object';
import type { Place } from '../model/host-book';
import type { HostSheet } from '../model/host-sheet';
import { columnCount, fullAddress, rowCount } from './address';
import { clearRange } from './clear-range';
import { conditionalFormatCollection } from './conditional-format-objects';
import { dataValidationObject } from './data-validation-object';
import { formatObject } from './format-objects';
import { rememberPlaces } from './places';
import { rangeObject } from './range-object';
import type { Scope } from './scope';
import { worksheetObject } from './worksheet-object';

/** Several ranges of one sheet at once. */
export function rangeAreasObject(scope: Scope, sheet: HostSheet, areas: readonly Range[]): HostObject {
  const places = areas.map((range): Place => ({ sheet, range }));
  const current = (): readonly Place[] => {
    if (sheet.deleted) throw new HostError('InvalidReference');
    return places;
  };
  for (const place of places) scope.book.places.add(place);
  const object = new HostObject('RangeAreas', {
    kept: true,
    properties: {
      address: { get: () => places.map((place) => fullAddress(sheet.name, place.range)).join(',') },
      areaCount: { get: () => places.length },
      cellCount: {
        get: () => places.reduce((sum, { range }) => sum + rowCount(range) * columnCount(range), 0),
      },
    },
    parts: {
      areas: () =>
        new HostObject('RangeCollection', {
          items: () => current().map((place) => rangeObject(scope, sheet, place.range)),
        }),
      format: () => formatObject(scope, current),
      dataValidation: () => dataValidationObject(scope, current),
      conditionalFormats: () => conditionalFormatCollection(scope, current),
      worksheet: () => worksheetObject(scope, sheet),
    },
    methods: {
      clear: ([what]) => {
        for (const place of current()) clearRange(scope, place, what);
      },
      calculate: () => {
        scope.calculate();
      },
    },
  });
  return rememberPlaces(object, places);
}

export function rangeAreasOrNull(scope: Scope, sheet: HostSheet, areas: readonly Range[]): HostObject | null {
  return areas.length === 0 ? null : rangeAreasObject(scope, sheet, areas);
}
