import type { OfficeHost } from './excel-bridge';

/** Where a change came from: typed here, by somebody else in the same workbook, or written by this add-in. */
export type ChangeSource = 'local' | 'remote' | 'own';

export type SheetChange = { readonly source: ChangeSource; readonly sheetId: string };

/** Tells our own writes from others: a change that Excel reports while one of our batches runs counts as ours. */
export type WritingFlag = { readonly isWriting: () => boolean };

/** Excel reports a change that our batch made some time after the batch's answer: the flag stays up for as long. */
const lateEventMs = 1_000;

/** Excel's own marking of what an add-in wrote; known from version 1.14 on. */
const byAddIn = 'ThisLocalAddin';

/**
 * Calls the handler for every change of cells until the returned function is called. The handler must not write in answer to a
 * remote change: every pane in the same workbook gets the event, and all of them would write.
 */
export async function onChanged(
  host: OfficeHost,
  flag: WritingFlag,
  handler: (change: SheetChange) => void,
): Promise<() => Promise<void>> {
  const context = host.context();
  const registration = context.workbook.worksheets.onChanged.add((event) => {
    handler({ source: sourceOf(host, flag, event), sheetId: event.worksheetId });
    return Promise.resolve();
  });
  await context.sync();
  return async () => {
    registration.remove();
    await registration.context.sync();
  };
}

function sourceOf(host: OfficeHost, flag: WritingFlag, event: Excel.WorksheetChangedEventArgs): ChangeSource {
  if (event.source === 'Remote') return 'remote';
  if (host.supports('1.14')) return event.triggerSource === byAddIn ? 'own' : 'local';
  return flag.isWriting() ? 'own' : 'local';
}

/** Follows the batches of a bridge, for versions of Excel that do not mark what an add-in wrote. */
export function writingFlag(now: () => number = Date.now) {
  let running = 0;
  let until = 0;
  return {
    isWriting: () => running > 0 || now() < until,
    /** Runs a job with the flag up. */
    during: async <T>(job: () => Promise<T>): Promise<T> => {
      running++;
      try {
        return await job();
      } finally {
        running--;
        until = now() + lateEventMs;
      }
    },
  };
}
