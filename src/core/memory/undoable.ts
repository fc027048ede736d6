import { addToList } from '../base/add-to-list';
import type { LogEntry } from './log-entry';

/** The task that undoes another one. */
export const undoTask = 'undo';

/**
 * The changes of one action that are not undone yet: those of the last action. An `undo` entry in the log cancels a change of the last
 * action; when none is left, the action before it is the last, so that an undo that broke off can go on. Empty where there is nothing to
 * undo.
 */
export function lastUndoable(log: readonly LogEntry[]): readonly LogEntry[] {
  const actions: Map<string, LogEntry[]>[] = [];
  let previous: LogEntry | undefined;
  for (const entry of log) {
    const goesOn = previous !== undefined && previous.at === entry.at && previous.task === entry.task;
    previous = entry;
    if (entry.task === undoTask) takeBack(entry, actions);
    else {
      const last = goesOn ? actions.at(-1) : undefined;
      const action = last ?? new Map<string, LogEntry[]>();
      if (last === undefined) actions.push(action);
      addToList(action, placeOf(entry), entry);
    }
  }
  return [...(actions.at(-1)?.values() ?? [])].flat();
}

function takeBack(entry: LogEntry, actions: Map<string, LogEntry[]>[]): void {
  const last = actions.at(-1);
  last?.delete(placeOf(entry));
  if (last?.size === 0) actions.pop();
}

const placeOf = ({ sheet, cell }: LogEntry) => `${sheet}\u0001${cell}`;
