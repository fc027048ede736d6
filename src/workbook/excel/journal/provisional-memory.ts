import type { Memory } from '../../../core/memory/memory-sheet';
import { isJournalKey, journalKeys } from './journal';
import type { Insertion } from './journal';
import { editRows } from './journal-edits';
import type { PendingEdit } from './journal-edits';

/** What is about to be done. */
export type Intent = {
  readonly newSheets: readonly string[];
  /** Among them those that a broken job has done already. */
  readonly insertions: readonly Insertion[];
  readonly edits: ReadonlyMap<string, readonly PendingEdit[]>;
  /** Merged cells of sheets that get others, as text. */
  readonly merges: ReadonlyMap<string, string>;
  /** True where the edits are logged one by one. */
  readonly logged: boolean;
  /** Journal of another job that broke off and is still to be done again. */
  readonly pending: ReadonlyMap<string, string>;
};

/**
 * The memory to be written before anything else: what was true before, and what is about to be done. A sheet of ours that grows is
 * ours as far as it will reach, one that shrinks as far as it reached; where rows have to be put in first, only once they are.
 */
export function provisionalMemory(before: Memory, after: Memory, intent: Intent, rowsAreIn: boolean): Memory {
  const fresh = new Set(intent.newSheets);
  const others = new Map([...before.others, ...intent.pending]);
  const growing = new Set(intent.insertions.map(({ sheet }) => sheet));
  for (const [key, value] of after.others) {
    const name = /^extent:(.*)$/s.exec(key)?.[1];
    if (name === undefined || fresh.has(name) || (growing.has(name) && !rowsAreIn)) continue;
    others.set(key, larger(before.others.get(key), value));
  }
  for (const name of intent.newSheets) others.set(journalKeys.unfinished + name, 'new');
  for (const { sheet, at, count, below, done } of intent.insertions) {
    const isOutput = after.others.has(`extent:${sheet}`);
    if (rowsAreIn && isOutput) continue;
    const key = rowsAreIn || done ? journalKeys.inserted : journalKeys.inserting;
    others.set(`${key}${at}:${sheet}`, [sheet, at, count, below].join('\t'));
  }
  if (intent.logged) others.set(journalKeys.logging, String(before.log.length));
  else for (const [sheet, edits] of intent.edits) for (const [key, row] of editRows(sheet, edits)) others.set(key, row);
  for (const [sheet, merges] of intent.merges) {
    if (!after.others.has(`extent:${sheet}`)) others.set(journalKeys.merging + sheet, merges);
  }
  const ours = [...after.sheets].filter(([name]) => !fresh.has(name));
  return {
    ...before,
    workbookId: before.workbookId === '' ? after.workbookId : before.workbookId,
    ...{ sheets: new Map([...before.sheets, ...ours]), log: intent.logged ? after.log : before.log, others },
  };
}

function larger(one: string | undefined, other: string): string {
  const [rows = 0, columns = 0] = (one ?? '').split('x').map(Number);
  const [otherRows = 0, otherColumns = 0] = other.split('x').map(Number);
  return `${Math.max(rows, otherRows)}x${Math.max(columns, otherColumns)}`;
}

/** Journal of sheets that a job does not touch: it is not this job's to forget. */
export function pendingOf(memory: Memory, touched: ReadonlySet<string>): ReadonlyMap<string, string> {
  return new Map(
    [...memory.others].filter(([key, value]) => {
      if (!isJournalKey(key) || key === journalKeys.logging) return false;
      const named = [journalKeys.unfinished, journalKeys.merging].find((start) => key.startsWith(start));
      const sheet =
        named !== undefined
          ? key.slice(named.length)
          : key.startsWith(journalKeys.editing)
            ? key.replace(/^editing:\d+:/, '')
            : (value.split('\t')[0] ?? '');
      return !touched.has(sheet);
    }),
  );
}
