import { isRich, scalarOf } from '../../base/cells';
import type { Cell, Range } from '../../base/cells';
import type { CellUse, UsedArea } from './input-cells';

/**
 * What has to be asked of cells to know that nothing but what formulas follow has changed: that their content is the same, that an error
 * is still one, or that nothing stands there that a formula cannot read: another text than at the last run among numbers.
 */
export type RunKind = 'same' | 'error' | 'numbers' | 'text' | 'marks' | 'words';

export type Run = { readonly kind: RunKind; readonly range: Range };

type Open = { readonly kind: RunKind; readonly from: number; to: number };

/** All cells of an area in as few rectangles as columns allow: stretches of one kind in each column, joined with equal ones beside them. */
export function watchedRuns({ area, useOf }: UsedArea): readonly Run[] {
  const { sheet, range } = area;
  const done: Run[] = [];
  let beside = new Map<string, Run>();
  for (let column = range.left; column <= range.right; column++) {
    const here = new Map<string, Run>();
    const cellOf = (row: number) => sheet.rows[row]?.[column] ?? null;
    for (const { kind, from, to } of columnRuns(range, (row) => kindOf(useOf(row, column), cellOf(row)))) {
      const key = `${kind} ${from} ${to}`;
      const left = beside.get(key)?.range.left ?? column;
      here.set(key, { kind, range: { top: from, bottom: to, left, right: column } });
    }
    for (const [key, run] of beside) if (!here.has(key)) done.push(run);
    beside = here;
  }
  return [...done, ...beside.values()];
}

/** Cells that decide nothing part no stretch of numbers: a stretch goes on behind them. */
function columnRuns({ top, bottom }: Range, kindAt: (row: number) => RunKind | undefined): readonly Open[] {
  const runs: Open[] = [];
  let passed = false;
  for (let row = top; row <= bottom; row++) {
    const kind = kindAt(row);
    const last = runs[runs.length - 1];
    if (kind === undefined) {
      passed = true;
      continue;
    }
    const goesOn = last?.kind === kind && (!passed || kind === 'numbers' || kind === 'marks');
    passed = false;
    if (goesOn) last.to = row;
    else runs.push({ kind, from: row, to: row });
  }
  return runs;
}

function kindOf(use: CellUse, cell: Cell): RunKind | undefined {
  switch (use) {
    case 'none':
      return undefined;
    case 'watched':
      return isRich(cell) && cell.error !== undefined ? 'error' : 'same';
    case 'kind':
      return 'words';
    case 'number':
      return typeof scalarOf(cell) === 'string' ? 'text' : 'numbers';
    case 'mark':
      return typeof scalarOf(cell) === 'string' && !['缺席', '回避', '不适用', ''].includes(String(scalarOf(cell)))
        ? 'text'
        : 'marks';
  }
}
