import type { SheetChange } from './excel-events';

/** Ids of the sheets whose cells changed since they were last asked for; `unknown` where only a whole reading tells. */
export type ChangedSheets = readonly string[] | 'unknown';

/** Keeps what events tell between two readings, our own writes among it. */
export type ChangeLog = {
  readonly note: (change: SheetChange) => void;
  /** Events come from now on. */
  readonly listen: () => void;
  readonly take: () => ChangedSheets;
};

export function changeLog(): ChangeLog {
  let listening = false;
  let unknown = true;
  const ids = new Set<string>();
  return {
    note: ({ sheetId }) => {
      if (sheetId === undefined) unknown = true;
      else ids.add(sheetId);
    },
    listen: () => {
      listening = true;
    },
    take: () => {
      const changed = unknown || !listening ? 'unknown' : [...ids];
      // What changed before events came is in nobody's log: the first reading after that reads everything.
      unknown = !listening;
      ids.clear();
      return changed;
    },
  };
}
