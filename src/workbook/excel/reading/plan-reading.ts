import type { Range } from '../../../core/base/cells';
import type { Weighed } from '../ask-bridge';
import type { ReadStep } from '../steps';
import type { Measured } from './measure-sheets';
import { mergeSteps } from './read-merges';
import type { ReadingHints } from './reading-hints';

/** Cells in one reading step. */
const chunk = 20_000;
/** Bytes per cell that are assumed for a sheet that was never read. */
const usualWeight = 14;
/** Up to how many formulas of one sheet their texts are read. */
const mostTexts = 10_000;
/** From how many cells on a sheet of ours is not read back. */
const largeSheet = 20_000;

export type ReadPlan = {
  readonly measured: Measured;
  /** Asked for with the rest, unless Excel refuses all because of them. */
  readonly merges: readonly Weighed<ReadStep>[];
  readonly readFrom: number;
  readonly texts: boolean;
  readonly steps: readonly Weighed<ReadStep>[];
};

/** What is asked for of a sheet, in whole rows. */
export function planOf(measured: Measured, hints: ReadingHints): ReadPlan {
  const { info, reach, own } = measured;
  const ours = own.get(info.name);
  const texts = ours === undefined && reach.formulas <= mostTexts;
  const large = reach.used !== undefined && cellsOf(reach.used) > largeSheet;
  const readFrom = large && ours !== undefined ? ours.rows : 0;
  const weight = hints.weights.get(info.id) ?? usualWeight;
  const steps: Weighed<ReadStep>[] = [];
  for (const range of chunksOf(reach.used, readFrom)) {
    const bytes = cellsOf(range) * weight;
    if (!hints.special) {
      steps.push({ step: { do: 'everything', sheet: info.id, range }, bytes: bytes * 3 });
      continue;
    }
    steps.push({ step: { do: 'values', sheet: info.id, range }, bytes });
    if (reach.formulas > 0) {
      const share = (reach.formulas * cellsOf(range)) / Math.max(1, cellsOf(reach.used));
      steps.push({
        step: { do: 'special', sheet: info.id, range, of: 'formulas', texts },
        bytes: texts ? share * 100 : 2_000,
      });
    }
    steps.push({ step: { do: 'special', sheet: info.id, range, of: 'numbers', texts: true }, bytes: bytes / 4 });
  }
  if (reach.hidden === 'some' && reach.used !== undefined) {
    const rows = reach.used.bottom - reach.used.top + 1;
    steps.push({ step: { do: 'hiddenRows', sheet: info.id, range: reach.used }, bytes: rows * 20 });
  }
  const merges = ours?.merged === false ? [] : mergeSteps(info.id, reach.used, hints.mergeParts.get(info.id));
  return { measured, merges, readFrom, texts, steps };
}

export function cellsOf(range: Range | undefined): number {
  return range === undefined ? 0 : (range.bottom - range.top + 1) * (range.right - range.left + 1);
}

/** Whole rows, so many that a message can hold them. */
function chunksOf(used: Range | undefined, from: number): readonly Range[] {
  if (used === undefined) return [];
  const rows = Math.max(1, Math.floor(chunk / (used.right - used.left + 1)));
  const chunks: Range[] = [];
  for (let top = Math.max(used.top, from); top <= used.bottom; top += rows) {
    chunks.push({ ...used, top, bottom: Math.min(used.bottom, top + rows - 1) });
  }
  return chunks;
}
