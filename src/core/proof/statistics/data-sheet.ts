import { serialOfDay } from '../../base/day';
import type { Day } from '../../base/day';
import type { ContentCell, SheetContent } from '../../base/sheet-content';
import { workingSheet } from '../../layout/working-sheet';
import { printGrid } from '../../layout/print-grid';
import type { PrintGrid } from '../../layout/print-grid';
import { headingStyle, hintStyle, labelStyle, titleStyle } from '../../layout/styles';
import { dayStyle } from '../watch/kept-cell';
import {
  blockLeft,
  blockOrder,
  dataBlocks,
  dataHeadingRow,
  dataName,
  dataNumber,
  dataNumberPlace,
  dataNumbers,
  dataTop,
  keptWidth,
  localRange,
} from './data-blocks';
import type { BlockId, DataLine, DataNumber } from './data-blocks';
import { levelColumn } from './data-articles';
import { afterDays, firstDay } from './data-readings';
import { volunteersColumn } from './data-services';
import type { KeptCells, WatchedRegisters } from './data-watched';

/** What is live, for every sheet that carries these formulas. */
export const liveHint =
  '数字、媒体级别和收到日期随登记表自动更新；增删行，或改动名称、单位、活动日期、类别等其他内容后，须重新统计。';

/** Where 统计数据 says how much of the registers is not as it was when the statistics ran, from 0. */
export const stalePlace = dataNumberPlace('changed');
export const staleCount = dataNumber('changed');

type Lists = Readonly<Record<Exclude<BlockId, 'changes'>, readonly DataLine[]>>;

/** Days from `first` on, up to and without `after`. */
export type SerialDays = { readonly first: number; readonly after: number };

/** 统计数据: the working sheet between the registers and 附件2, its lists side by side, and behind them the registers as they were. */
export function dataSheet(
  lists: Lists,
  watched: WatchedRegisters,
  days: { readonly doubtful: SerialDays; readonly deadline: Day | undefined },
): SheetContent {
  const grid = printGrid();
  grid.put(0, 0, { value: dataName, style: titleStyle });
  grid.put(1, 0, { value: `${liveHint}本表由程序生成，请勿改动。`, style: hintStyle });
  putNumber(grid, 'changed', { value: 0, formula: staleFormula(lists, watched) });
  putNumber(grid, 'awardsChanged', { value: 0, formula: countOf([sumOfChanges(0, watched.ofAwards)]) });
  const { doubtful, deadline } = days;
  const putSerial = (id: DataNumber, value: number) => putNumber(grid, id, { value, style: dayStyle });
  putSerial('firstDay', firstDay);
  putSerial('afterDays', afterDays);
  putSerial('firstDoubtful', doubtful.first);
  putSerial('afterDoubtful', doubtful.after);
  if (deadline !== undefined) putSerial('deadline', serialOfDay(deadline));
  const widths: number[] = [];
  for (const id of blockOrder) {
    putBlock(grid, id, id === 'changes' ? watched.changes : lists[id]);
    widths.push(...dataBlocks[id].widths, 2);
  }
  for (const kept of watched.kept) {
    putKept(grid, kept);
    widths.push(...kept.headings.map(() => keptWidth));
  }
  return { name: dataName, ...grid.content(), widths, freeze: { rows: dataTop, columns: 0 }, ...workingSheet(dataTop) };
}

function putNumber(grid: PrintGrid, id: DataNumber, cell: ContentCell): void {
  const { row, column } = dataNumberPlace(id);
  grid.put(row, column - 1, { value: dataNumbers[id].label, style: labelStyle });
  grid.put(row, column, cell);
}

function putBlock(grid: PrintGrid, id: BlockId, lines: readonly DataLine[]): void {
  const left = blockLeft(id);
  const { title, headings } = dataBlocks[id];
  grid.put(dataHeadingRow - 1, left, { value: title, style: labelStyle });
  headings.forEach((value, column) => grid.put(dataHeadingRow, left + column, { value, style: headingStyle }));
  lines.forEach((line, at) => line.forEach((cell, column) => grid.put(dataTop + at, left + column, cell)));
}

function putKept(grid: PrintGrid, { sheet, headings, place, cells }: KeptCells): void {
  headings.forEach((heading, at) => {
    grid.put(dataHeadingRow - 1, place.column + at, { value: `${sheet}（统计时）`, style: labelStyle });
    grid.put(dataHeadingRow, place.column + at, { value: heading, style: headingStyle });
  });
  cells.forEach((line, row) =>
    line.forEach((cell, at) => {
      if (cell !== undefined) grid.put(place.row + row, place.column + at, cell);
    }),
  );
}

/** Also a level that is none any more, and a service without volunteers, which counts nowhere (M1). */
function staleFormula({ services, articles }: Lists, { changes, awardsAlone }: WatchedRegisters): string {
  const range = (id: BlockId, column: number, count: number) => localRange(id, column, 0, count - 1);
  const parts = [
    ...(changes.length > awardsAlone ? [sumOfChanges(awardsAlone, changes.length)] : []),
    ...(services.length > 0 ? [`COUNTBLANK(${range('services', volunteersColumn, services.length)})`] : []),
    ...(articles.length > 0 ? [`COUNTIF(${range('articles', levelColumn, articles.length)},0)`] : []),
  ];
  return countOf(parts);
}

/** What was taken away leaves error values. */
function countOf(parts: readonly string[]): string {
  return parts.length === 0 ? '0' : `IFERROR(${parts.join('+')},1)`;
}

function sumOfChanges(first: number, end: number): string {
  return first === end ? '0' : `SUM(${localRange('changes', changedColumn, first, end - 1)})`;
}

const changedColumn = dataBlocks.changes.headings.indexOf('变动');
