import type { OfficeHost } from './excel-bridge';

/** Where a change came from: typed here, by somebody else in the same workbook, or written by this add-in. */
export type ChangeSource = 'local' | 'remote' | 'own';

/** `sheetId` is the sheet whose cells changed; undefined where a sheet was added, deleted or renamed. */
export type SheetChange = { readonly source: ChangeSource; readonly sheetId: string | undefined };

/** True while one of our batches runs, and until its events have come. */
export type WritingFlag = { readonly isWriting: () => boolean };

/** Excel reports a change that our batch made some time after the batch's answer: the flag stays up for as long. */
const lateEventMs = 1_000;

/** Excel's own marking of what this add-in wrote, in whichever of its runtimes: the pane, or a command of the ribbon. Known from version 1.14 on. */
const byAddIn = 'ThisLocalAddin';

/**
 * Calls the handler for every change of cells and of the list of sheets until the returned function is called. The handler must not
 * write in answer to a remote change: every pane in the same workbook gets the event, and all of them would write.
 */
export async function onChanged(
  host: OfficeHost,
  flag: WritingFlag,
  handler: (change: SheetChange) => void,
): Promise<() => Promise<void>> {
  const context = host.context();
  const { worksheets } = context.workbook;
  const heard = (event: Heard, sheetId?: string): Promise<void> => {
    handler({ source: sourceOf(host, flag, event), sheetId });
    return Promise.resolve();
  };
  const registrations: Registration[] = [
    worksheets.onChanged.add((event) => heard(event, event.worksheetId)),
    worksheets.onAdded.add((event) => heard(event)),
    worksheets.onDeleted.add((event) => heard(event)),
    // A copy of Office.js on the school's server may lack what this Excel has.
    ...(host.supports('1.17') && 'onNameChanged' in worksheets
      ? [worksheets.onNameChanged.add((event) => heard(event))]
      : []),
  ];
  await context.sync();
  return async () => {
    for (const registration of registrations) registration.remove();
    await context.sync();
  };
}

type Registration = { readonly remove: () => void };

/** `triggerSource` is told of changes of cells only. */
type Heard = Pick<Excel.WorksheetChangedEventArgs, 'source'> &
  Partial<Pick<Excel.WorksheetChangedEventArgs, 'triggerSource'>>;

/** Own is what our own job writes now. What another runtime of this add-in writes is a change like any other. */
function sourceOf(host: OfficeHost, flag: WritingFlag, { source, triggerSource }: Heard): ChangeSource {
  if (source === 'Remote') return 'remote';
  const isTold = host.supports('1.14') && triggerSource !== undefined;
  return flag.isWriting() && (!isTold || triggerSource === byAddIn) ? 'own' : 'local';
}

/** Follows the batches of a bridge. */
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
