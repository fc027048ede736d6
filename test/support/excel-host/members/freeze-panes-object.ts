import { HostError } from '../host-error';
import { HostObject, numberArgument } from '../host-object';
import type { HostSheet } from '../model/host-sheet';
import { lastColumn, lastRow } from '../model/host-sheet';
import { rangeArgument } from './places';
import { rangeObject } from './range-object';
import type { Scope } from './scope';

/** Excel freezes only what is in front of the person: on some builds a hidden sheet is refused. */
export function freezePanesObject(scope: Scope, sheet: HostSheet): HostObject {
  const freeze = (rows: number, columns: number): void => {
    scope.book.demandFocus();
    if (sheet.visibility !== 'visible') throw new HostError('GeneralException');
    sheet.freeze = { rows, columns };
  };
  return new HostObject('WorksheetFreezePanes', {
    methods: {
      freezeAt: ([range]) => {
        const { top, left, bottom, right } = rangeArgument(range);
        if (top !== 0 || left !== 0) throw new HostError('InvalidArgument');
        freeze(bottom === lastRow ? 0 : bottom + 1, right === lastColumn ? 0 : right + 1);
      },
      freezeRows: ([count]) => {
        freeze(numberArgument(count), 0);
      },
      freezeColumns: ([count]) => {
        freeze(0, numberArgument(count));
      },
      unfreeze: () => {
        freeze(0, 0);
      },
      getLocationOrNullObject: () => {
        const { rows, columns } = sheet.freeze;
        if (rows === 0 && columns === 0) return null;
        const bottom = rows === 0 ? lastRow : rows - 1;
        return rangeObject(scope, sheet, { top: 0, left: 0, bottom, right: columns === 0 ? lastColumn : columns - 1 });
      },
    },
  });
}
