import type { LogEntry } from './memory-sheet';

/** The task that takes back what another one did. */
export const undoTask = 'undo';

/**
 * The changes of one action that have not been taken back yet, the last action's first; each `undo` in the log takes back the
 * action before it that was still there. Empty where there is nothing to take back.
 */
export function lastUndoable(log: readonly LogEntry[]): readonly LogEntry[] {
  const actions: LogEntry[][] = [];
  let previous: LogEntry | undefined;
  for (const entry of log) {
    const goesOn = previous !== undefined && previous.at === entry.at && previous.task === entry.task;
    previous = entry;
    const last = actions.at(-1);
    if (entry.task === undoTask) {
      if (!goesOn) actions.pop();
    } else if (goesOn && last !== undefined) last.push(entry);
    else actions.push([entry]);
  }
  return actions.at(-1) ?? [];
}
