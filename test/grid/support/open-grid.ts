import type { Calculation } from '../../../src/calc/calculation';
import type { GridUpdate } from '../../../src/grid/grid-book';
import { gridWorkbook, type GridWorkbook } from '../../../src/grid/grid-workbook';
import type { RecordEntry } from '../../../src/grid/record';
import { sayIn } from '../../../src/words/words';
import { restingCalculation } from './resting-calculation';

export type OpenGrid = GridWorkbook & { readonly told: GridUpdate[]; readonly recorded: RecordEntry[] };

/** A grid workbook with what it told and recorded; records go through JSON, as they are kept. */
export function openGrid(bytes: Uint8Array, calculation: Calculation = restingCalculation()): OpenGrid {
  const told: GridUpdate[] = [];
  const recorded: RecordEntry[] = [];
  const grid = gridWorkbook({
    bytes,
    fileName: '活动周.xlsx',
    calculation,
    say: sayIn('zh-CN'),
    tell: (update) => void told.push(update),
    record: (entry) => void recorded.push(structuredClone(entry)),
  });
  return { ...grid, told, recorded };
}
