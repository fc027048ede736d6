import { isBlank, isRich, textOf } from '../base/cells';
import type { Cell } from '../base/cells';
import { stripSpace } from '../names/normalise-name';
import type { Form } from './find-form';

/**
 * The lines to fill: from `first` to before `end`, the row that closes the table (合计, a signature, a remark). `end` is
 * undefined where nothing follows: then there is room for any number.
 */
export type FormBody = { readonly first: number; readonly end: number | undefined };

const closing =
  /^(合计|总计|小计|共计|填表说明|说明|备注|注[:：])|签字|签名|签章|审核|盖章|负责人|填表人|填报人|日期[:：]/;

/** Lines below the heading that hold nothing but 序号 and formulas of the form. */
export function formBody({ sheet, bottom, columns }: Form): FormBody {
  const index = columns.get('index');
  const first = bottom + 1;
  let numbered = first;
  for (let row = first; row < sheet.rows.length; row++) {
    const cells = sheet.rows[row] ?? [];
    const filled = cells.find((cell) => !isBlank(cell));
    if (filled === undefined) continue;
    const isFree = cells.every((cell, column) => isBlank(cell) || column === index || isFormula(cell));
    if (!isFree || closing.test(stripSpace(textOf(filled)))) return { first, end: row };
    numbered = row + 1;
  }
  // Lines that are numbered beforehand say how many there are.
  return { first, end: numbered > first ? numbered : undefined };
}

export function isFormula(cell: Cell | undefined): boolean {
  return isRich(cell) && cell.formula !== undefined;
}
