import type { Sheet } from '../../core/base/cells';
import type { Workbook } from '../workbook';
import { WorkbookError } from '../workbook-error';
import type { ExcelBridge } from './excel-bridge';
import type { ChangedSheets } from './change-log';
import { settled } from './journal/journal';
import { noRemarks } from './remarks';
import type { Remarks } from './remarks';
import type { Overwritten } from './writing/peek';
import { readChanges } from './reading/read-changes';
import { readSnapshot } from './reading/read-workbook';
import { readingHints } from './reading/reading-hints';
import type { Snapshot } from './snapshot';
import type { Look, Unset } from './writing/looks';
import { setLooks } from './writing/set-looks';
import { writeChanges } from './writing/write-workbook';

/**
 * The workbook that is open in Excel. Other people may write into it at any time: a job that finds cells changed since it read them
 * is refused before it writes (`untilUnchanged` does it again).
 */
export interface ExcelWorkbook extends Workbook {
  /** Reads what may have changed since the last reading; all, where that cannot be told. Cheap enough for each pause in typing. */
  readChanged(): Promise<readonly Sheet[]>;
  /** What others typed into cells in the moment when the last job wrote over them. */
  overwritten(): readonly Overwritten[];
  /** What else the last job has to tell: given once. */
  takeRemarks(): Remarks;
}

/** Tells what events say; taken once for each reading. */
export type TakeChanges = () => Promise<ChangedSheets>;

/** Nothing that fires no event, a hidden row or a format, stays unseen for longer. */
const wholeReadingMs = 300_000;

/** May run in another thread than the bridge: the two exchange plain data only. */
export function excelWorkbook(bridge: ExcelBridge, takeChanges: TakeChanges = async () => 'unknown'): ExcelWorkbook {
  const hints = readingHints();
  const changes = changesSince(takeChanges);
  let held: Snapshot | undefined;
  let wholeAt = 0;
  let snapshot: Snapshot | undefined;
  let overwritten: readonly Overwritten[] = [];
  let remarks = noRemarks;
  const isNews = toldOnce();
  const looks = lostLooks(isNews);
  const read = async (): Promise<Snapshot> => {
    const settle = await changes.gather();
    snapshot = await readSnapshot(bridge, hints);
    wholeAt = Date.now();
    held = snapshot;
    settle();
    return snapshot;
  };
  const readSome = async (): Promise<Snapshot | undefined> => {
    const before = held;
    const settle = await changes.gather();
    const changed = changes.pending();
    if (before === undefined || changed === 'unknown' || Date.now() - wholeAt > wholeReadingMs) return undefined;
    const now = await readChanges(bridge, hints, before, changed);
    if (now === undefined) return undefined;
    held = now;
    // It is no ground to write on: what has no event may be older.
    snapshot = undefined;
    settle();
    return now;
  };
  return {
    readAll: async () => sheetsOf(await read()),
    readChanged: async () => sheetsOf((await readSome()) ?? (await read())),
    apply: async (changes) => {
      overwritten = [];
      remarks = noRemarks;
      if (changes.length === 0) {
        remarks = { ...noRemarks, unset: looks.putOff(await setLooks(bridge, looks.lost())) };
        return;
      }
      const ground = snapshot ?? (await read());
      // A snapshot is used once: after a job the workbook has changed, even where the job failed.
      snapshot = undefined;
      held = undefined;
      const written = await writeChanges(bridge, ground, changes, looks.lost());
      const unset = looks.putOff(written.lost);
      overwritten = written.overwritten;
      const unmerged = ground.sheets.flatMap(({ name, unmerged: cut }) =>
        cut && isNews(`merges ${name}`) ? [name] : [],
      );
      remarks = { unset, unmerged, changed: written.changed, manual: written.manual && isNews('manual') };
    },
    overwritten: () => overwritten,
    takeRemarks: () => {
      const taken = remarks;
      remarks = noRemarks;
      return taken;
    },
  };
}

/** What changed since the last reading that succeeded. */
function changesSince(take: TakeChanges) {
  let pending: Set<string> | 'unknown' = new Set();
  return {
    pending: () => pending,
    /** Adds what is new; to be called before reading. The result forgets it again, once it is read. */
    gather: async (): Promise<() => void> => {
      const more = await take();
      pending = pending === 'unknown' || more === 'unknown' ? 'unknown' : new Set([...pending, ...more]);
      return () => {
        pending = new Set();
      };
    },
  };
}

/** True the first time that something is to be told. */
function toldOnce(): (what: string) => boolean {
  const news = new Set<string>();
  return (what) => !news.has(what) && news.add(what).size > 0;
}

/** Looks that Excel did not take: they are tried with the next job and then no more, for a person may have set them meanwhile. */
function lostLooks(isNews: (what: string) => boolean) {
  let lost: readonly Look[] = [];
  return {
    lost: () => lost,
    /** Keeps what failed now for the first time; gives what was never told before. */
    putOff: (failed: readonly Look[]): readonly Unset[] => {
      const tried = new Set(lost.map(lookName));
      lost = failed.filter((look) => !tried.has(lookName(look)));
      return failed.filter((look) => isNews(lookName(look))).map(({ what, sheet }) => ({ what, sheet }));
    },
  };
}

function lookName({ what, sheet }: Look): string {
  return `${what} ${sheet}`;
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
