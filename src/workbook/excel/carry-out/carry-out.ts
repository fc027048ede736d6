import type { Range } from '../../../core/base/cells';
import { readingOf } from './carry-reading';
import { layOut } from './carry-layout';
import { writeOut } from './carry-writing';
import type { Answer, ReadStep, Step } from '../steps';

/** What a batch is carried out with; each sheet is asked for once. */
export type Batch = {
  readonly context: Excel.RequestContext;
  readonly supports: (set: string) => boolean;
  readonly sheet: (key: string) => Excel.Worksheet;
  readonly range: (key: string, range: Range) => Excel.Range;
};

/** To be called once the batch has been sent: gives what was loaded. */
export type Reading = () => Answer;

/** Queues all steps, in order. */
export function carryOut(
  context: Excel.RequestContext,
  steps: readonly Step[],
  supports: (set: string) => boolean,
): readonly Reading[] {
  const batch = batchOn(context, supports);
  return steps.map((step) => (isReading(step) ? readingOf(batch, step) : done(batch, step)));
}

function done(batch: Batch, step: Exclude<Step, ReadStep>): Reading {
  if (!writeOut(batch, step)) layOut(batch, step);
  return () => ({ done: true });
}

const readings = ['list', 'measureFirst', 'measure', 'values', 'formulas', 'everything', 'special', 'merges'];

function isReading(step: Step): step is ReadStep {
  return readings.includes(step.do) || ['valuesOf', 'hiddenRows', 'inspect'].includes(step.do);
}

function batchOn(context: Excel.RequestContext, supports: (set: string) => boolean): Batch {
  const sheets = new Map<string, Excel.Worksheet>();
  const sheet = (key: string): Excel.Worksheet => {
    const known = sheets.get(key);
    if (known !== undefined) return known;
    const found = context.workbook.worksheets.getItem(key);
    sheets.set(key, found);
    return found;
  };
  const range = (key: string, { top, left, bottom, right }: Range): Excel.Range =>
    sheet(key).getRangeByIndexes(top, left, bottom - top + 1, right - left + 1);
  return { context, supports, sheet, range };
}
