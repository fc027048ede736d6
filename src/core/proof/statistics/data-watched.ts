import type { Cell } from '../../base/cells';
import { sizeChange, watchCells } from '../watch/watch-cells';
import type { Watch, WatchPlace } from '../watch/watch-cells';
import type { WatchBounds } from '../watch/watch-kind';
import { filledChange, sheetChange } from '../watch/watch-sheet';
import type { DataLine } from './data-blocks';
import { isOfAwards } from './data-kept';
import type { KeptColumns, KeptTable } from './data-kept';
import { modesOf } from './data-modes';
import type { ModeSource } from './data-modes';

/** A register as it was, for 统计数据. */
export type KeptCells = {
  readonly sheet: string;
  readonly headings: readonly string[];
  readonly place: WatchPlace;
  readonly cells: Watch['then'];
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
  changes.push(...absent.map((name) => changeLine(name, '工作表', sheetChange(name, false))));
  return { kept, changes, awardsAlone, ofAwards };
}

function watchTable(
  { id, table, columns, place }: KeptTable,
  source: ModeSource,
  bounds: WatchBounds,
  kept: KeptCells[],
): readonly DataLine[] {
  const { sheet, headerRow } = table;
  const bottom = Math.max(headerRow, filledRows(sheet.rows) - 1);
  const modeOf = modesOf(id, table, source);
  const range = { top: 0, left: 0, bottom, right: columns.length - 1 };
  const kindAt = (row: number, column: number) => {
    const one = columns[column];
    return one === undefined ? undefined : modeOf(one, row);
  };
  const { then, changes } = watchCells({ sheet, range, kindAt }, place, bounds);
  const headings = columns.map(({ heading }) => heading ?? '');
  kept.push({ sheet: sheet.name, headings, place, cells: then });
  const closed = columns.flatMap(({ heading, mayDecide, column }) =>
    heading === undefined && !mayDecide ? [] : [column],
  );
  const head = { ...range, bottom: headerRow };
  const heads = Array.from({ length: headerRow + 1 }, (_, row) => row);
  return [
    changeLine(sheet.name, '工作表', sheetChange(sheet.name, true)),
    changeLine(sheet.name, '列名', `${sizeChange(sheet, head)}+${filledChange(sheet, { rows: heads }, head)}`),
    changeLine(sheet.name, '行', sizeChange(sheet, range)),
    ...closed.map((column) => {
      const cells = { ...range, left: column, right: column };
      return changeLine(sheet.name, headings[column] ?? '', filledChange(sheet, { columns: [column] }, cells));
    }),
    ...changes.map(({ range: { left, right }, formula }) =>
      changeLine(
        sheet.name,
        headings
          .slice(left, right + 1)
          .filter(Boolean)
          .join('、'),
        formula,
      ),
    ),
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
