import type { Resizing } from '../workbook/writing/set-sizes';
import { tellChanged, type Desk } from './desk';
import { sheetNamed } from './working-book';

/** Makes columns of one sheet wider or rows higher, as one deed. */
export function resize(desk: Desk, resizings: readonly Resizing[]): void {
  const [first] = resizings;
  if (first === undefined) return;
  const { name, resized: before } = sheetNamed(desk.book, first.sheet);
  const after = [...before, ...resizings];
  const put = (resized: readonly Resizing[]): void => {
    sheetNamed(desk.book, name).resized = resized;
    tellChanged(desk, [], [name], 'person');
  };
  desk.history.add({
    where: { sheet: name, range: null },
    undo: () => put(before),
    redo: () => put(after),
    cells: 0,
  });
  desk.record({ kind: 'resize', resizings });
  put(after);
}
