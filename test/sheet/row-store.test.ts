import type { RowBlock } from '../../src/grid/grid-book';
import { makeRowStore } from '../../src/sheet/row-store';

/** Each row has its number in column B; odd rows have nothing. */
function block(from: number, to: number): RowBlock {
  const starts = new Uint32Array(to - from + 1);
  const values: number[] = [];
  for (let row = from; row < to; row++) {
    starts[row - from] = values.length;
    if (row % 2 === 0) values.push(row);
  }
  starts[to - from] = values.length;
  const columns = new Uint16Array(values.length).fill(1);
  return { top: from, starts, columns, values, styles: new Uint16Array(columns), marks: new Uint8Array(values.length) };
}

test('rows are asked for by blocks, each once, and only those that are wanted', async () => {
  const asked: string[] = [];
  const arrived: number[] = [];
  const ask = async (from: number, to: number) => {
    asked.push(`${String(from)}-${String(to)}`);
    return block(from, to);
  };
  const store = makeRowStore(450, ask, (from) => arrived.push(from));
  expect(store.row(10)).toBeNull();
  await Promise.all([store.load(190, 210), store.load(0, 10)]);
  await store.load(5, 399);
  expect(asked).toEqual(['0-200', '200-400']);
  expect(arrived).toEqual([0, 200]);
  expect(store.row(10)?.get(1)).toEqual({ value: 10, style: 1, marks: 0 });
  expect(store.row(11)?.size).toBe(0);
  expect(store.row(400)).toBeNull();
  // Below the last row there is nothing to wait for.
  await store.load(440, 9999);
  expect(asked).toEqual(['0-200', '200-400', '400-450']);
  expect(store.row(5000)?.size).toBe(0);
});

test('a changed cell is renewed where it is here, and waited for where it is not', async () => {
  const store = makeRowStore(
    400,
    async (from, to) => block(from, to),
    () => undefined,
  );
  await store.load(0, 0);
  const changed = (row: number) => ({
    sheet: '登记',
    rows: new Uint32Array([row]),
    columns: new Uint16Array([1]),
    styles: new Uint16Array([3]),
    values: ['新'],
    marks: new Uint8Array([1]),
  });
  store.change(changed(4));
  store.change(changed(300));
  store.change(changed(900));
  expect(store.row(4)?.get(1)).toEqual({ value: '新', style: 3, marks: 1 });
  expect(store.row(300)).toBeNull();
  expect(store.row(900)?.get(1)?.value).toBe('新');
});

test('what could not be had is asked for again', async () => {
  let tries = 0;
  const store = makeRowStore(
    10,
    async (from, to) => {
      if (++tries === 1) throw new Error('gone');
      return block(from, to);
    },
    () => undefined,
  );
  await expect(store.load(0, 5)).rejects.toThrow('gone');
  await store.load(0, 5);
  expect(store.row(2)?.get(1)?.value).toBe(2);
});
