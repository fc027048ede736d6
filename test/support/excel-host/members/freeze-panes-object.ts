import { HostError } from '../host-error';
import { HostObject, numberArgument } from '../host-object';
import type { HostSheet } from '../model/host-sheet';
import { lastColumn, lastRow } from '../model/host-sheet';
import { rangeArgument } from './places';
import { rangeObject } from './range-object';
import type { Scope } from './scope';

export function freezePanesObject(scope: Scope, sheet: HostSheet): HostObject {
  return new HostObject('WorksheetFreezePanes', {
    methods: {
      freezeAt: ([range]) => {
        const { top, left, bottom, right } = rangeArgument(range);
        if (top !== 0 || left !== 0) throw new HostError('InvalidArgument');
        sheet.freeze = { rows: bottom === lastRow ? 0 : bottom + 1, columns: right === lastColumn ? 0 : right + 1 };
      },
      freezeRows: ([count]) => {
        sheet.freeze = { rows: numberArgument(count), columns: 0 };
      },
      freezeColumns: ([count]) => {
        sheet.freeze = { rows: 0, columns: numberArgument(count) };
      },
      unfreeze: () => {
        sheet.freeze = { rows: 0, columns: 0 };
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
