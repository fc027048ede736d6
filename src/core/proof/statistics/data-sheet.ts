import { quoteSheet } from '../../base/cells';
import type { SheetContent } from '../../base/sheet-content';
import { blockLeft, blockOrder, dataBlocks, dataHeadingRow, dataName, dataTop, localRange } from './data-blocks';
import type { BlockId, DataLine } from './data-blocks';
import { changedColumn } from './data-lines';
import { workingSheet } from '../../layout/working-sheet';
import { printGrid } from '../../layout/print-grid';
import type { PrintGrid } from '../../layout/print-grid';
import { headingStyle, hintStyle, labelStyle, titleStyle } from '../../layout/styles';

/** What is live, for every sheet that carries these formulas. */
export const liveHint =
  '数字、媒体级别和收到日期随登记表自动更新；增删行，或改动名称、单位、活动日期、类别等其他内容后，须重新统计。';

/** Where 统计数据 says how many rows of the registers are not as they were when the statistics ran, from 0. */
export const stalePlace = { row: 2, column: 2 } as const;
export const staleCount = `${quoteSheet(dataName)}!$C$${stalePlace.row + 1}`;

/** 统计数据: the working sheet between the registers and 附件2, its lists side by side. */
export function dataSheet(lists: Readonly<Record<BlockId, readonly DataLine[]>>): SheetContent {
  const grid = printGrid();
  grid.put(0, 0, { value: dataName, style: titleStyle });
  grid.put(1, 0, { value: `${liveHint}本表由程序生成，请勿改动。`, style: hintStyle });
  grid.put(stalePlace.row, 0, { value: '变动行数', style: labelStyle });
  grid.put(stalePlace.row, stalePlace.column, { value: 0, formula: staleFormula(lists) });
  const widths: number[] = [];
  for (const id of blockOrder) {
    putBlock(grid, id, lists[id]);
    widths.push(...dataBlocks[id].widths, 2);
  }
  return { name: dataName, ...grid.content(), widths, freeze: { rows: dataTop, columns: 0 }, ...workingSheet(dataTop) };
}

function putBlock(grid: PrintGrid, id: BlockId, lines: readonly DataLine[]): void {
  const left = blockLeft(id);
  const { title, headings } = dataBlocks[id];
  grid.put(dataHeadingRow - 1, left, { value: title, style: labelStyle });
  headings.forEach((value, column) => grid.put(dataHeadingRow, left + column, { value, style: headingStyle }));
  lines.forEach((line, at) => line.forEach((cell, column) => grid.put(dataTop + at, left + column, cell)));
}

function staleFormula(lists: Readonly<Record<BlockId, readonly DataLine[]>>): string {
  const changed = (['activities', 'services', 'articles', 'others'] as const)
    .filter((id) => lists[id].length > 0)
    .map((id) => `SUM(${localRange(id, changedColumn, 0, lists[id].length - 1)})`);
  const last = lists.counts.length - 1;
  const counts =
    last < 0 ? [] : [`SUMPRODUCT(ABS(${localRange('counts', 1, 0, last)}-${localRange('counts', 2, 0, last)}))`];
  const parts = [...changed, ...counts];
  return parts.length === 0 ? '0' : parts.join('+');
}
