import fc from 'fast-check';
import type { Cell, Sheet } from '../../../src/core/base/cells';
import { equalRows } from '../../../src/core/entries/equal-rows';
import { departmentDirectory } from '../../../src/core/names/match-names';
import { findTables } from '../../../src/core/tables/find-tables';

const headings = ['日期', '单位', '编号', '事项', '数量', '备注'];
const cells = (...values: Cell[]) => fc.constantFrom(...values);
const rowOf = fc.tuple(
  cells(null, '2024-05-18', '2024.5.18'),
  cells('甲系', '乙系'),
  cells('A1.1'),
  cells(null, '迟交', ' 迟交'),
  cells(null, 1, '１', 2),
  cells(null, '甲', '乙'),
);

/** Written out: what the cells of a row mean, by hand. */
function meaning([day, department, id, kind, quantity, note]: readonly Cell[]): string {
  const what = kind === null ? '' : '迟交';
  const count = quantity === null ? (what === '' ? '' : '1') : String(quantity).normalize('NFKC');
  return JSON.stringify([day === null ? '' : '18', department, id, what, count, note]);
}

function repeatsIn(rows: readonly (readonly Cell[])[]): ReadonlyMap<number, number> {
  const sheet: Sheet = {
    name: '考核登记',
    visibility: 'visible',
    rows: [headings, ...rows],
    merges: [],
    hiddenRows: [],
  };
  const table = findTables([sheet], new Set(), new Map()).tables.get('ledger');
  if (table === undefined) throw new Error('考核登记 was not found');
  return equalRows(table, { directory: departmentDirectory([]), year: 2024 });
}

test('[T3] of rows that mean the same all but the first repeat it, and no others', () => {
  fc.assert(
    fc.property(fc.array(rowOf, { maxLength: 60 }), (rows) => {
      const first = new Map<string, number>();
      const expected = new Map<number, number>();
      rows.forEach((row, at) => {
        const earlier = first.get(meaning(row));
        if (earlier === undefined) first.set(meaning(row), at + 1);
        else expected.set(at + 1, earlier);
      });
      expect(repeatsIn(rows)).toEqual(expected);
    }),
  );
});
