import { isBlank, textOf } from '../base/cells';
import type { Cell, Sheet } from '../base/cells';
import { stripSpace } from '../names/normalise-name';
import { isFormula } from './form-body';
import { fieldCount, slotsOf } from './form-slot';
import type { Slots } from './form-slot';
import type { Candidate } from './heading-candidate';
import { headingKey, unitOf, unknownUnit } from './heading-key';
import type { MatchHeading } from './match-heading';
import { mergeFinder } from './merge-at';
import { inSheetUnit } from './sheet-unit';
import type { MergeAt } from './merge-at';

/** The place of a number in a form of indicators. */
export type AmountCell = { readonly row: number; readonly column: number };

/** A form of kind 区分·名称·单位·数量·备注, with the school's own lines. */
export type IndicatorForm = Slots<AmountCell> & { readonly sheet: Sheet; readonly top: number; readonly last: number };

const namePattern =
  /^(区分|类别|分类|类型|板块|名称|指标|指标名称|一级指标|二级指标|三级指标|统计项目|统计指标|统计内容|项目|项目名称|调查项目|内容|事项|统计事项|具体内容|项目内容)$/;
const amountPattern =
  /^(数量|数值|数据|数字|统计数|统计数据|完成数|完成数量|实际数|实际数量|实际完成|本年数|填报数|填报数据|数)$/;
const unitPattern = /^(单位|计量单位)$/;
const closing =
  /^(填表说明|填报说明|说明|备注|注[:：]|注意)|签字|签名|签章|审核|盖章|负责人|填表人|填报人|制表|联系电话|日期[:：]/;
const lastHeadingRow = 60;
const fewest = 2;

/** Columns of one block; a form may have several side by side. */
type Block = { readonly names: readonly number[]; readonly unit: number | undefined; readonly amount: number };

/** Finds the heading with 名称 and 数量 below which lines name what is counted; undefined where there is none. */
export function findIndicators(sheet: Sheet, match: MatchHeading): IndicatorForm | undefined {
  const mergeAt = mergeFinder(sheet);
  for (let row = 0; row < Math.min(sheet.rows.length, lastHeadingRow); row++) {
    const blocks = blocksOf(sheet, row, mergeAt);
    if (blocks.length === 0) continue;
    const { candidates, last } = candidatesBelow(sheet, row, blocks, mergeAt, inSheetUnit(sheet, match));
    const slots = slotsOf(candidates);
    if (fieldCount(slots) >= fewest) return { ...slots, sheet, top: row, last };
  }
  return undefined;
}

function blocksOf(sheet: Sheet, row: number, mergeAt: MergeAt): readonly Block[] {
  const blocks: Block[] = [];
  let names: number[] = [];
  let unit: number | undefined;
  const width = Math.max(
    sheet.rows[row]?.length ?? 0,
    ...sheet.merges.map(({ top, bottom, right }) => (top <= row && bottom >= row ? right + 1 : 0)),
  );
  for (let column = 0; column < width; column++) {
    const merge = mergeAt(row, column);
    const heading = headingKey(
      textOf(merge === undefined ? sheet.rows[row]?.[column] : sheet.rows[merge.top]?.[merge.left]),
    );
    if (namePattern.test(heading)) names.push(column);
    else if (unitPattern.test(heading)) unit = column;
    else if (amountPattern.test(heading) && names.length > 0) {
      blocks.push({ names, unit, amount: column });
      names = [];
      unit = undefined;
    }
  }
  return blocks;
}

function candidatesBelow(
  sheet: Sheet,
  heading: number,
  blocks: readonly Block[],
  mergeAt: MergeAt,
  match: MatchHeading,
): { readonly candidates: readonly Candidate<AmountCell>[]; readonly last: number } {
  const candidates: Candidate<AmountCell>[] = [];
  const textAt = (row: number, column: number): { readonly text: string; readonly isMerged: boolean } => {
    const merge = mergeAt(row, column);
    const cell: Cell | undefined = sheet.rows[merge?.top ?? row]?.[merge?.left ?? column];
    return { text: textOf(cell).trim(), isMerged: merge !== undefined };
  };
  const above = new Map<number, string>();
  let last = heading;
  for (let row = (mergeAt(heading, blocks[0]?.amount ?? 0)?.bottom ?? heading) + 1; row < sheet.rows.length; row++) {
    const cells = sheet.rows[row] ?? [];
    const first = cells.find((cell) => !isBlank(cell));
    if (closing.test(stripSpace(textOf(first)))) break;
    for (const { names, unit, amount } of blocks) {
      const texts = names.map((column, at) => {
        const { text, isMerged } = textAt(row, column);
        const isGroup = at < names.length - 1;
        if (text !== '') above.set(column, text);
        // A group that is written once, without a merge, holds for the lines below it.
        return text === '' && isGroup && !isMerged ? (above.get(column) ?? '') : text;
      });
      const own = texts.at(-1) ?? '';
      const path = texts.filter((text, at) => text !== '' && text !== texts[at - 1]);
      const written = unit === undefined ? '' : textAt(row, unit).text;
      // Text in the column of units is a unit, known or not.
      const said = written === '' ? undefined : (unitOf(written) ?? unknownUnit);
      const found = numberOnly(match(path, said));
      // A formula of the form for something unknown is left to the form, and not reported.
      if (own === '' || (found === undefined && isFormula(cells[amount]))) continue;
      last = row;
      candidates.push({
        place: { row, column: amount },
        texts: path,
        match: found,
        ...(said !== undefined && { unit: written }),
      });
    }
  }
  return { candidates, last };
}

/** A line of indicators holds a number, never a name. */
function numberOnly(found: ReturnType<MatchHeading>): ReturnType<MatchHeading> {
  return found?.field.kind === 'text' ? undefined : found;
}
