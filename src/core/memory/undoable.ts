import type { LogEntry } from './log-entry';

/** The task that undoes another one. */
export const undoTask = 'undo';

/**
 * The changes of one action that are not undone yet: those of the last action. An `undo` entry in the log cancels a change of the last
 * action; when none is left, the action before it is the last, so that an undo that broke off can go on. Empty where there is nothing to
 * undo.
 */
export function lastUndoable(log: readonly LogEntry[]): readonly LogEntry[] {
  const actions: LogEntry[][] = [];
  let previous: LogEntry | undefined;
  for (const entry of log) {
    const goesOn = previous !== undefined && previous.at === entry.at && previous.task === entry.task;
    previous = entry;
    const last = actions.at(-1);
    if (entry.task === undoTask) takeBack(entry, actions);
    else if (goesOn && last !== undefined) last.push(entry);
    else actions.push([entry]);
  }
  return actions.at(-1) ?? [];
}

function takeBack({ sheet, cell }: LogEntry, actions: LogEntry[][]): void {
  const left = (actions.pop() ?? []).filter((entry) => entry.sheet !== sheet || entry.cell !== cell);
  if (left.length > 0) actions.push(left);
}
