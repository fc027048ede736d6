import { ownSheets } from '../../base/own-sheets';
import { address, columnLetters, quoteSheet } from '../../base/cells';
import type { ContentCell } from '../../base/sheet-content';

/** The working sheet behind 附件2 and 统计汇总: what their formulas stand on. */
export const dataName = ownSheets.data.name;

/** A block of 统计数据: a list with headings of its own, beside the others. */
export type DataBlock = {
  readonly title: string;
  readonly headings: readonly string[];
  /** In characters. */
  readonly widths: readonly number[];
};

export type BlockId = 'activities' | 'services' | 'articles' | 'readings' | 'changes';

export const dataBlocks: Readonly<Record<BlockId, DataBlock>> = {
  activities: {
    title: '活动登记（每行一个活动）',
    headings: [
      ...['序号', '登记行', '变动', '计入', '活动', '活动计划', '牵头部门'],
      ...['其中中小学生', '其中家长', '企业数', '工匠大师', '作品', '展板'],
    ],
    widths: [6, 7, 6, 6, 6, 9, 9, 13, 9, 8, 9, 7, 7],
  },
  services: {
    title: '志愿服务登记（按计入的活动排列）',
    headings: ['序号', '登记行', '变动', '人次', '时长'],
    widths: [6, 7, 6, 8, 8],
  },
  articles: {
    title: '宣传登记（级别：1校级 2区县级 3市级 4省级 5国家级）',
    headings: ['序号', '登记行', '变动', '级别', '计入级别'],
    widths: [6, 7, 6, 7, 9],
  },
  readings: { title: '读数对照', headings: ['写法', '读作'], widths: [16, 10] },
  changes: { title: '变动', headings: ['工作表', '列', '变动'], widths: [14, 14, 6] },
};

export const blockOrder: readonly BlockId[] = ['activities', 'services', 'articles', 'readings', 'changes'];

/** Row of the headings of all blocks; the lists begin below it. */
export const dataHeadingRow = 4;
export const dataTop = dataHeadingRow + 1;

/** The first column of a block; one free column parts two blocks. */
export function blockLeft(id: BlockId): number {
  const before = blockOrder.slice(0, blockOrder.indexOf(id));
  return before.reduce((left, block) => left + dataBlocks[block].headings.length + 1, 0);
}

/** Behind the blocks stand the registers as they were, each row as far down as in its own sheet. */
export const keptLeft = blockOrder.reduce((left, id) => left + dataBlocks[id].headings.length + 1, 0);
/** In characters. */
export const keptWidth = 10;

/** Numbers and days beside the count of changes that formulas stand on, from 0. */
const numbersRow = 2;
export const dataNumbers = {
  changed: { column: 2, label: '变动' },
  awardsChanged: { column: 4, label: '获奖' },
  firstDay: { column: 7, label: '日期自' },
  afterDays: { column: 9, label: '日期至' },
  firstDoubtful: { column: 11, label: '疑为日期自' },
  afterDoubtful: { column: 13, label: '疑为日期至' },
  deadline: { column: 15, label: '截止' },
} as const;
export type DataNumber = keyof typeof dataNumbers;

/** `'统计数据'!$C$3`, from any sheet. */
export function dataNumber(id: DataNumber): string {
  return `${quoteSheet(dataName)}!$${columnLetters(dataNumbers[id].column)}$${numbersRow + 1}`;
}

export function dataNumberPlace(id: DataNumber): { readonly row: number; readonly column: number } {
  return { row: numbersRow, column: dataNumbers[id].column };
}

/** A list while it grows: cells by column of its block. */
export type DataLine = readonly ContentCell[];

/** `F6` of 统计数据 itself: a line of a block and a column of it, both from 0. */
export function dataCell(id: BlockId, line: number, column: number): string {
  return address(dataTop + line, blockLeft(id) + column);
}

/** `'统计数据'!F6:F9`, the lines `from` to `to` (both included) of one column of a block. */
export function dataRange(id: BlockId, column: number, from: number, to: number): string {
  return `${quoteSheet(dataName)}!${localRange(id, column, from, to)}`;
}

/** The same, absolute: it stays where it is when a formula is copied. */
export function fixedDataRange(id: BlockId, column: number, from: number, to: number): string {
  const letters = columnLetters(blockLeft(id) + column);
  return `${quoteSheet(dataName)}!$${letters}$${dataTop + from + 1}:$${letters}$${dataTop + to + 1}`;
}

export function localRange(id: BlockId, column: number, from: number, to: number): string {
  const first = dataCell(id, from, column);
  return from === to ? first : `${first}:${dataCell(id, to, column)}`;
}
