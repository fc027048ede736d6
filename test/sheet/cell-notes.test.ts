import type { Scalar } from '../../src/core/base/cells';
import { cellMark } from '../../src/grid/grid-book';
import { noteOf } from '../../src/sheet/describe-cell';
import { makeRowStore } from '../../src/sheet/row-store';
import { sayBrowserIn } from '../../src/words/browser-words';

/** A sheet of one cell. */
async function noteWhere(value: Scalar, marks: number): Promise<string> {
  const store = makeRowStore(
    1,
    async () => ({
      top: 0,
      starts: Uint32Array.of(0, 1),
      columns: Uint16Array.of(0),
      values: [value],
      styles: Uint16Array.of(0),
      marks: Uint8Array.of(marks),
    }),
    () => undefined,
  );
  await store.load(0, 1);
  return noteOf(sayBrowserIn('zh-CN'), { sheet: { store, notes: new Map(), links: new Map() } }, 0, 0);
}

test('of a formula that is not calculated a stored result is spoken of only where there is one', async () => {
  const unknown = cellMark.formula + cellMark.unknown;
  expect(await noteWhere(5, unknown)).toContain('文件中保存的结果');
  expect(await noteWhere(null, unknown)).toContain('还没有结果');
  expect(await noteWhere(null, unknown)).not.toContain('文件中');
  expect(await noteWhere(5, cellMark.formula)).toBe('');
});
