import type { ReadStep, Step, WriteStep } from '../steps';
import { batchOn } from './batch';
import type { Batch, ReadCarriers, Reading, WriteCarriers } from './batch';
import { layoutCarriers } from './layout-carriers';
import { readingCarriers } from './reading-carriers';
import { ruleCarriers } from './rule-carriers';
import { sheetCarriers } from './sheet-carriers';

/** Which step is carried out how: a step that no table has does not compile. */
const writingCarriers: WriteCarriers = { ...sheetCarriers, ...layoutCarriers, ...ruleCarriers };

/** Queues all steps, in order. */
export function carryOut(
  context: Excel.RequestContext,
  steps: readonly Step[],
  supports: (set: string) => boolean,
): readonly Reading[] {
  const batch = batchOn(context, supports);
  return steps.map((step) => {
    if (isReading(step)) return read(batch, step.do, step);
    write(batch, step.do, step);
    return () => ({ done: true });
  });
}

function isReading(step: Step): step is ReadStep {
  return step.do in readingCarriers;
}

function read<K extends ReadStep['do']>(batch: Batch, kind: K, step: Parameters<ReadCarriers[K]>[1]): Reading {
  return readingCarriers[kind](batch, step);
}

function write<K extends WriteStep['do']>(batch: Batch, kind: K, step: Parameters<WriteCarriers[K]>[1]): void {
  writingCarriers[kind](batch, step);
}
