import type { Cell } from '../../base/cells';
import type { ContentCell } from '../../base/sheet-content';
import { watchColumn, watchHeadings, watchSheet } from '../watch';
import type { WatchBounds } from '../watch';
import type { DataLine } from './data-blocks';
import { isOfAwards } from './data-kept';
import type { KeptColumn, KeptColumns, KeptTable } from './data-kept';
import { modesOf } from './data-modes';
import type { ModeSource } from './data-modes';

/** A column as it was, for 统计数据. */
export type KeptCells = {
  readonly sheet: string;
  readonly heading: string;
  readonly place: KeptColumn['place'];
  readonly cells: readonly (ContentCell | undefined)[];
};

/** The registers as they were, and what says whether they still are. */
export type WatchedRegisters = {
  readonly kept: readonly KeptCells[];
  /** 获奖登记 first, then what 获奖名单 and the other sheets stand on, then the others. */
  readonly changes: readonly DataLine[];
  /** How many lines are of 获奖登记 alone, and how many are of 获奖名单. */
  readonly awardsAlone: number;
  readonly ofAwards: number;
};

/** Watches all that the statistics read and that no formula follows. */
export function watchRegisters(
  { tables, absent }: Pick<KeptColumns, 'tables' | 'absent'>,
  source: ModeSource,
  bounds: WatchBounds,
): WatchedRegisters {
  const kept: KeptCells[] = [];
  const changes: DataLine[] = [];
  let [awardsAlone, ofAwards] = [0, 0];
  for (const one of tables) {
    changes.push(...watchTable(one, source, bounds, kept));
    if (one.id === 'awards') awardsAlone = changes.length;
    if (isOfAwards(one.id)) ofAwards = changes.length;
  }
  changes.push(...absent.map((name) => changeLine(name, '工作表', watchSheet(name, false))));
  return { kept, changes, awardsAlone, ofAwards };
}

function watchTable(
  { id, table, columns }: KeptTable,
  source: ModeSource,
  bounds: WatchBounds,
  kept: KeptCells[],
): readonly DataLine[] {
  const { sheet, headerRow } = table;
  const rowCount = Math.max(headerRow + 1, filledRows(sheet.rows));
  const modeOf = modesOf(id, table, source);
  const lines = columns.flatMap((column) => {
    const { heading, mayDecide, place } = column;
    const isOpenBelow = heading === undefined && !mayDecide;
    const watched = { sheet, column: column.column, rowCount, mode: modeOf(column), isOpenBelow };
    const { then, changes } = watchColumn(watched, place, bounds);
    kept.push({ sheet: sheet.name, heading: heading ?? '', place, cells: then });
    return changes.map((formula) => changeLine(sheet.name, heading ?? '', formula));
  });
  return [
    changeLine(sheet.name, '工作表', watchSheet(sheet.name, true)),
    changeLine(sheet.name, '列名', watchHeadings(sheet, headerRow, columns.length)),
    ...lines,
  ];
}

function changeLine(sheet: string, what: string, formula: string): DataLine {
  return [{ value: sheet }, { value: what }, { value: 0, formula }];
}

function filledRows(rows: readonly (readonly Cell[])[]): number {
  let count = rows.length;
  while (count > 0 && (rows[count - 1] ?? []).every((cell) => cell === null)) count--;
  return count;
}
