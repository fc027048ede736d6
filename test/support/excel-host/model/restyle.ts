import type { Range } from '../../../../src/core/base/cells';
import { lastRow } from './host-sheet';
import type { HostSheet } from './host-sheet';
import { lookChanger, plainLook } from './look';
import type { Look } from './look';

/** Changes how the cells of a range look. Whole columns keep it for the cells that are written later. */
export function restyle(sheet: HostSheet, range: Range, change: (look: Look) => Look): void {
  const changed = lookChanger(change);
  const wholeColumns = range.top === 0 && range.bottom === lastRow;
  if (wholeColumns) {
    for (let column = range.left; column <= range.right; column++) {
      sheet.columnLooks.set(column, changed(sheet.columnLooks.get(column) ?? plainLook));
    }
    sheet.eachCell(range, (row, column, cell) => {
      sheet.setCell(row, column, { ...cell, look: changed(cell.look) });
    });
    return;
  }
  for (let row = range.top; row <= range.bottom; row++) {
    for (let column = range.left; column <= range.right; column++) {
      const cell = sheet.cell(row, column);
      sheet.setCell(row, column, { ...cell, look: changed(cell.look) });
    }
  }
}
