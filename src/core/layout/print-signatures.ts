import type { PrintGrid } from './print-grid';
import { formLine } from './print-styles';

/** 公示期 is filled in by hand. */
const signatureTexts = ['制表人：', '审核人：', '公示期：    年  月  日至    年  月  日'] as const;

/** The line for 制表人, 审核人 and 公示期 over this number of columns, side by side, below one free row. */
export function putSignatures(grid: PrintGrid, columnCount: number): void {
  const row = grid.rowCount() + 1;
  const share = columnCount / signatureTexts.length;
  signatureTexts.forEach((value, at) => {
    const range = { top: row, bottom: row, left: Math.round(at * share), right: Math.round((at + 1) * share) - 1 };
    grid.putMerged(range, { value, style: formLine });
  });
  grid.setHeight(row, 28);
}
