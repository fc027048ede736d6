import { lastUndoable } from '../../../src/core/memory/undoable';
import { withRows } from '../../../src/core/memory/memory-rows';
import { lastWritten, writtenNow } from '../../../src/core/memory/written';
import { emptyMemory } from '../../../src/core/memory/memory-sheet';

const entry = (at: string, task: string, cell: string) => ({ at, task, sheet: '活动登记', cell, before: 1, after: 2 });

test('an action is all that one task did at one moment', () => {
  const log = [entry('1', 'fix', 'A1'), entry('2', 'fix', 'A2'), entry('2', 'fix', 'A3')];
  expect(lastUndoable(log).map(({ cell }) => cell)).toEqual(['A2', 'A3']);
});

test('an undo takes the action before it off, and the next undo the one before that', () => {
  const log = [entry('1', 'fix', 'A1'), entry('2', 'fix', 'A2'), entry('3', 'undo', 'A2')];
  expect(lastUndoable(log).map(({ cell }) => cell)).toEqual(['A1']);
  expect(lastUndoable([...log, entry('4', 'undo', 'A1')])).toEqual([]);
});

test('an undo that took back one cell of two has the other one left', () => {
  const log = [entry('1', 'fix', 'A1'), entry('2', 'fix', 'A2'), entry('2', 'fix', 'A3'), entry('3', 'undo', 'A2')];
  expect(lastUndoable(log).map(({ cell }) => cell)).toEqual(['A3']);
  expect(lastUndoable([...log, entry('4', 'undo', 'A3')]).map(({ cell }) => cell)).toEqual(['A1']);
});

test('writing the same sheets from the same entries keeps their moment', () => {
  const first = { at: '2024-05-20T08:00:00.000Z', digest: 'a', draft: false };
  const memory = { ...emptyMemory, rows: withRows(emptyMemory.rows, [writtenNow(emptyMemory, 'total', first)]) };
  const later = { ...first, at: '2024-05-21T08:00:00.000Z' };
  expect(
    lastWritten({ ...memory, rows: withRows(memory.rows, [writtenNow(memory, 'total', later)]) }, 'total'),
  ).toEqual(first);
  const changed = { ...later, digest: 'b' };
  expect(
    lastWritten({ ...memory, rows: withRows(memory.rows, [writtenNow(memory, 'total', changed)]) }, 'total'),
  ).toEqual(changed);
  expect(lastWritten(emptyMemory, 'report')).toBeUndefined();
});
