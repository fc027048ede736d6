import { textOf } from '../base/cells';
import type { Sheet } from '../base/cells';

/** `评委：〈姓名〉` above the first block says whose marking sheet it is. */
export const markingOwnerCell = /^评委(?:姓名)?[:：]\s*(.+)$/;

/**
 * A marking sheet by its name, by what `_weektally` remembers of it (`remembered`), or, after it was renamed, by its `评委：〈姓名〉` above a row
 * with 编号 and 分值.
 */
export function isMarkingSheet(sheet: Sheet, remembered: boolean): boolean {
  if (remembered || /^评分[·・•]/.test(sheet.name.trim())) return true;
  const top = sheet.rows.slice(0, 12);
  if (!top.some((cells) => cells.some((cell) => markingOwnerCell.test(textOf(cell).trim())))) return false;
  return top.some((cells) => {
    const texts = cells.map((cell) => textOf(cell).trim());
    return texts.includes('编号') && texts.includes('评分内容') && texts.includes('分值') && !texts.includes('方式');
  });
}
