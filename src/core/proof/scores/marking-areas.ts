import { cellAt, hasFormula, scalarOf } from '../../base/cells';
import type { Range, Sheet } from '../../base/cells';
import type { MarkingSheet, StrangersSheet } from '../../judges/marking-sheet';
import { ownerPlace, ownerRows } from '../../judges/read-marks';
import { lastFilled } from './input-area';
import type { InputArea } from './input-area';

/** How much of a row is read: all of it, what says whom its columns are for, 编号 and the marks, 编号 alone, or nothing. */
type RowPart = 'all' | 'label' | 'marks' | 'id' | 'none';
type RowRole = { readonly part: RowPart; readonly id: number; readonly points: number };

/** A marking sheet: whose it is, its headings, its 编号, and the marks. 项目, 评分内容, 分值 and sums are only for the eye. */
export function markingArea({ sheet, blocks }: MarkingSheet): InputArea {
  const roles = rowRoles(sheet, blocks);
  const range = usedRange(sheet);
  const owner = ownerPlace(sheet);
  return {
    ...{ sheet, range },
    isWatched: (row, column) => {
      const { part, id, points } = roles[row] ?? { part: 'none', id: 0, points: 0 };
      if (part === 'all' || (row === owner?.row && column === owner.column)) return true;
      // A title whose text was never computed says nothing yet.
      if (part === 'label')
        return scalarOf(cellAt(sheet, row, column)) !== null || !hasFormula(cellAt(sheet, row, column));
      return part !== 'none' && (column <= id || (part === 'marks' && column > points));
    },
    isFixed: () => false,
    columns: [...new Set(blocks.map(({ idColumn }) => idColumn))],
    headingRows: blocks.map(({ headerRow }) => headerRow),
    counted: [owners(range)],
  };
}

function owners(range: Range): InputArea['counted'][number] {
  return { range: { ...range, bottom: Math.min(range.bottom, ownerRows - 1) }, like: '评委*', isLike: /^评委/ };
}

function rowRoles(sheet: Sheet, blocks: MarkingSheet['blocks']): readonly RowRole[] {
  const roles: RowRole[] = sheet.rows.map(() => ({ part: 'none', id: 0, points: 0 }));
  blocks.forEach(({ headerRow, lastRow, totalRow, idColumn, pointsColumn }, index) => {
    const next = blocks[index + 1]?.headerRow ?? sheet.rows.length;
    const columns = { id: idColumn, points: pointsColumn };
    if (headerRow > 0) roles[headerRow - 1] = { part: 'label', ...columns };
    roles[headerRow] = { part: 'all', ...columns };
    for (let row = headerRow + 1; row <= lastRow; row++) roles[row] = { part: 'marks', ...columns };
    // Below 合计 nothing is read.
    for (let row = lastRow + 1; row < Math.min(next, (totalRow ?? next) + 1); row++)
      roles[row] = { part: 'id', ...columns };
  });
  return roles;
}

/** The sheet of a person who is not in 评委: it counts as soon as it says that it is somebody else's. */
export function strangersArea({ sheet }: StrangersSheet): InputArea {
  const owner = ownerPlace(sheet);
  const range = usedRange(sheet);
  return {
    ...{ sheet, range, columns: [], headingRows: [], counted: [owners(range)] },
    isWatched: (row, column) => row === owner?.row && column === owner.column,
    isFixed: () => false,
  };
}

function usedRange(sheet: Sheet) {
  const filled = sheet.rows.map(lastFilled);
  const bottom = filled.reduce((last, column, row) => (column < 0 ? last : row), 0);
  return { top: 0, left: 0, bottom, right: filled.reduce((most, column) => Math.max(most, column), 0) };
}
