import type { Range } from '../../../core/base/cells';
import { ask } from '../ask-bridge';
import type { Weighed } from '../ask-bridge';
import type { ExcelBridge } from '../excel-bridge';
import { isVague } from '../is-vague';
import { answerWith } from '../snapshot';
import type { ReadStep } from '../steps';

/**
 * Excel fails to list more than 512 merged areas at once, and then the whole message with them. So a sheet that has more is asked for
 * in parts, found by halving; each part begins at a row, the last one reaches to the sheet's end. Rows of one that even by itself
 * fails are read as if nothing was merged there.
 */
export type MergeParts = readonly { readonly top: number; readonly readable: boolean }[];

/** More questions than this are not asked for one sheet. */
const mostQuestions = 64;

/**
 * Cells that are asked for beyond those that hold something: empty cells may be merged, too. Not the whole sheet, on which Excel may hang.
 */
const rowsBelow = 200;
const columnsBeside = 50;
const rowLimit = 1_048_576;
const columnLimit = 16_384;

const wholeSheet: MergeParts = [{ top: 0, readable: true }];

/** Areas count by their first cell, so that each is in one part only. */
export function mergeSteps(
  sheet: string,
  used: Range | undefined,
  parts: MergeParts = wholeSheet,
): readonly Weighed<Extract<ReadStep, { do: 'merges' }>>[] {
  if (used === undefined) return [];
  return rangesOf(around(used), parts).map((range) => ({ step: { do: 'merges', sheet, range }, bytes: 500 }));
}

/** From A1, since an area counts by its first cell. */
function around({ bottom, right }: Range): Range {
  return {
    top: 0,
    left: 0,
    bottom: Math.min(bottom + rowsBelow, rowLimit - 1),
    right: Math.min(right + columnsBeside, columnLimit - 1),
  };
}

function rangesOf({ bottom, right }: Range, parts: MergeParts): readonly Range[] {
  return parts.flatMap(({ top, readable }, at) => {
    const last = Math.min(bottom, (parts[at + 1]?.top ?? Infinity) - 1);
    return readable && top <= last ? [{ top, left: 0, bottom: last, right }] : [];
  });
}

/** Asks for a sheet's merged areas in messages of their own. */
export async function readMerges(
  bridge: ExcelBridge,
  sheet: string,
  used: Range,
): Promise<{ readonly parts: MergeParts; readonly merges: readonly Range[] }> {
  const merges: Range[] = [];
  let left = mostQuestions;
  const readPart = async (range: Range): Promise<MergeParts> => {
    const { top, bottom } = range;
    if (left-- <= 0) return [{ top, readable: false }];
    try {
      const [answer] = await ask(bridge, [{ do: 'merges', sheet, range }]);
      merges.push(...answerWith(answer, 'ranges').ranges);
      return [{ top, readable: true }];
    } catch (error) {
      if (!isVague(error)) throw error;
      if (top === bottom) return [{ top, readable: false }];
      const middle = Math.floor((top + bottom) / 2);
      const upper = await readPart({ ...range, bottom: middle });
      return [...upper, ...(await readPart({ ...range, top: middle + 1 }))];
    }
  };
  const parts = await readPart(around(used));
  return { parts, merges };
}
