import type { Sheet } from '../../core/base/cells';
import type { Workbook } from '../workbook';
import { WorkbookError } from '../workbook-error';
import type { ExcelBridge } from './excel-bridge';
import { settled } from './journal/journal';
import { noRemarks } from './remarks';
import type { Remarks } from './remarks';
import type { Overwritten } from './writing/peek';
import { readingHints, readSnapshot } from './reading/read-workbook';
import type { Snapshot } from './snapshot';
import type { Look, Unset } from './writing/looks';
import { setLooks } from './writing/set-looks';
import { writeChanges } from './writing/write-workbook';

/**
 * The workbook that is open in Excel. Other people may write into it at any time: a job that finds cells changed since it read them
 * is refused before it writes (`untilUnchanged` does it again).
 */
export interface ExcelWorkbook extends Workbook {
  /** What others typed into cells in the moment when the last job wrote over them. */
  overwritten(): readonly Overwritten[];
  /** What else the last job has to tell: given once. */
  takeRemarks(): Remarks;
}

/** May run in another thread than the bridge: the two exchange plain data only. */
export function excelWorkbook(bridge: ExcelBridge): ExcelWorkbook {
  const hints = readingHints();
  let snapshot: Snapshot | undefined;
  let overwritten: readonly Overwritten[] = [];
  let remarks = noRemarks;
  const news = new Set<string>();
  /** Looks that Excel did not take yet. */
  let lost: readonly Look[] = [];
  /** True the first time. */
  const isNews = (what: string): boolean => !news.has(what) && news.add(what).size > 0;
  const read = async (): Promise<Snapshot> => {
    snapshot = await readSnapshot(bridge, hints);
    return snapshot;
  };
  return {
    readAll: async () => sheetsOf(await read()),
    apply: async (changes) => {
      overwritten = [];
      remarks = noRemarks;
      if (changes.length === 0) {
        lost = await setLooks(bridge, lost);
        remarks = { ...noRemarks, unset: told(lost) };
        return;
      }
      const held = snapshot ?? (await read());
      // A snapshot is used once: after a job the workbook has changed, even where the job failed.
      snapshot = undefined;
      const written = await writeChanges(bridge, held, changes, lost);
      lost = written.lost;
      overwritten = written.overwritten;
      const unmerged = held.sheets.flatMap(({ name, unmerged: cut }) =>
        cut && isNews(`merges ${name}`) ? [name] : [],
      );
      remarks = { unset: told(lost), unmerged, manual: written.manual && isNews('manual') };
    },
    overwritten: () => overwritten,
    takeRemarks: () => {
      const taken = remarks;
      remarks = noRemarks;
      return taken;
    },
  };
}

function told(looks: readonly Look[]): readonly Unset[] {
  return looks.map(({ what, sheet }) => ({ what, sheet }));
}

function sheetsOf({ sheets }: Snapshot): readonly Sheet[] {
  return settled(sheets.map(({ sheet }) => sheet));
}

const changed = new Set(['host.changedMeanwhile', 'host.sheetChanged', 'host.sheetMade']);

/** Does a task, and does it again from reading where somebody changed what it was about to write. */
export async function untilUnchanged<T>(task: () => Promise<T>, tries = 3): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await task();
    } catch (error) {
      const again = error instanceof WorkbookError && changed.has(error.id);
      if (!again || attempt >= tries) throw error;
    }
  }
}
