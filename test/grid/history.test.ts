import { History, type Done } from '../../src/grid/history';

const where = { sheet: '表', range: { top: 0, left: 0, bottom: 0, right: 0 } };
const deed = (cells: number): Done => ({ where, undo: () => undefined, redo: () => undefined, cells });

function undoable(history: History): number {
  let count = 0;
  while (history.takeUndo() !== undefined) count++;
  return count;
}

test('two hundred small deeds are kept', () => {
  const history = new History();
  for (let at = 0; at < 250; at++) history.add(deed(1));
  expect(undoable(history)).toBe(200);
});

test('of large deeds fewer are kept, the newest always', () => {
  const history = new History();
  for (let at = 0; at < 5; at++) history.add(deed(200_000));
  expect(undoable(history)).toBe(2);
  const other = new History();
  other.add(deed(10));
  other.add(deed(3_000_000));
  expect(undoable(other)).toBe(1);
});

test('what was let go cannot come back as saved', () => {
  const history = new History();
  history.saved(history.version);
  history.add(deed(400_000));
  history.add(deed(400_000));
  history.takeUndo();
  expect(history.status()).toEqual({ canUndo: false, canRedo: true, unsaved: true });
});
