import type { Calculation } from '../../../src/calc/calculation';
import { makeCalculation } from '../../../src/calc/make-calculation';
import type { Cell } from '../../../src/core/base/cells';
import type { Entered, GridUpdate } from '../../../src/grid/grid-book';
import { gridWorkbook, type GridWorkbook } from '../../../src/grid/grid-workbook';
import type { RecordEntry } from '../../../src/grid/record';
import { sayGridIn } from '../../../src/words/grid-words';

export type OpenGrid = GridWorkbook & { readonly told: GridUpdate[]; readonly recorded: RecordEntry[] };

export function someCalculation(): Calculation {
  return makeCalculation({ today: () => 46_000, chance: () => 0.5 });
}

/** A grid workbook with what it told and recorded; both are cloned, as on their way to a page. */
export function openGrid(bytes: Uint8Array, calculation: Calculation = someCalculation()): OpenGrid {
  const told: GridUpdate[] = [];
  const recorded: RecordEntry[] = [];
  const grid = gridWorkbook({
    bytes,
    fileName: '活动周.xlsx',
    calculation,
    say: sayGridIn('zh-CN'),
    tell: (update) => void told.push(structuredClone(update)),
    record: (entry) => void recorded.push(structuredClone(entry)),
  });
  return { ...grid, told, recorded };
}

/** Types into 登记 as a person does. */
export function enter({ book }: OpenGrid, row: number, column: number, text: string): Promise<Entered> {
  return book.enter('登记', [{ row, column, text }], true);
}

/** What stands in the first sheet. */
export async function valueAt({ workbook }: OpenGrid, row: number, column: number): Promise<Cell> {
  const cell = (await workbook.readAll())[0]?.rows[row]?.[column] ?? null;
  return typeof cell === 'object' && cell !== null ? { ...cell } : cell;
}
