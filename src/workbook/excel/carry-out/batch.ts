import type { Range } from '../../../core/base/cells';
import type { Answer, ReadStep, Step, WriteStep } from '../steps';

/** What a batch is carried out with; each sheet is asked for once. */
export type Batch = {
  readonly context: Excel.RequestContext;
  readonly supports: (set: string) => boolean;
  readonly sheet: (key: string) => Excel.Worksheet;
  readonly range: (key: string, range: Range) => Excel.Range;
};

/** To be called once the batch has been sent: gives what was loaded. */
export type Reading = () => Answer;

/** The steps of a kind. */
type StepOf<K extends Step['do'], S = Step> = S extends { readonly do: infer D } ? (K extends D ? S : never) : never;

/** How each kind of step is queued: those that read have something to give afterwards. */
export type ReadCarriers = { readonly [K in ReadStep['do']]: (batch: Batch, step: StepOf<K>) => Reading };
export type WriteCarriers = { readonly [K in WriteStep['do']]: (batch: Batch, step: StepOf<K>) => void };

export function batchOn(context: Excel.RequestContext, supports: (set: string) => boolean): Batch {
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
