import type { ContentCell } from '../../base/sheet-content';
import { unfinishedText } from '../../base/cell-words';
import { literal } from '../scores/formula';
import { dataCell, dataRange } from './data-blocks';
import type { BlockId } from './data-blocks';

/** The column of every list of rows that says whether the row is another one now. */
export const movedColumn = 2;

/** 序号, 登记行, 变动. */
export function lineHead(index: number | null, row: number, moved: string): readonly ContentCell[] {
  return [{ value: index }, { value: row + 1 }, { value: 0, formula: moved }];
}

/** A number of a line, where its row is still the one that was counted: numbers of two rows are never mixed. */
export function unlessMoved(id: BlockId, line: number, formula: string): string {
  return `IF(${dataCell(id, line, movedColumn)},${literal(unfinishedText)},${formula})`;
}

/** The same on another sheet. */
export function unlessMovedElsewhere(id: BlockId, line: number, formula: string): string {
  return `IF(${dataRange(id, movedColumn, line, line)},${literal(unfinishedText)},${formula})`;
}
