import { address, isBlank, isRich, type Range } from '../../../core/base/cells';
import { shiftable } from '../../formulas/shift-formula';
import { bytesOf, type Weighed } from '../ask-bridge';
import { answerWith, cellOf } from '../snapshot';
import type { SheetState, Snapshot } from '../snapshot';
import type { Answer, ReadStep, WriteStep } from '../steps';
import { formulaText } from './formula-text';

/** Cells of a sheet whose formulas are not those that were meant. */
export type ChangedFormulas = { readonly sheet: string; readonly cells: readonly string[] };

/** One reading back: the formulas that a range must hold; in a column of a sheet that was there, what its other cells held. */
export type FormulaCheck = {
  readonly weighed: Weighed<ReadStep>;
  readonly sheet: string;
  readonly range: Range;
  readonly meant: ReadonlyMap<string, string>;
  /** Undefined where only what we wrote is looked at. */
  readonly before: SheetState | undefined;
};

/** By place. */
type Formulas = ReadonlyMap<string, string>;

/** So many rows of each sheet are read back: what has more is a working sheet of ours, on which no table stands. */
const mostRows = 3_000;
const littleBytes = 1_500_000;

const keyOf = (row: number, column: number): string => `${String(row)} ${String(column)}`;

/**
 * The steps that read back each formula once after writing. Excel changes formulas of its own accord: it fills the column of a table
 * with one that is written into it, over neighbours. Columns of the school's own in which single cells were written are read whole.
 */
export function formulaChecks({ sheets }: Snapshot, steps: readonly Weighed[]): readonly FormulaCheck[] {
  const states = new Map(sheets.map((state) => [state.id, state]));
  // Where rows are put in or taken out, cells stand elsewhere than they were read.
  for (const { step } of steps) if (step.do === 'insertRows' || step.do === 'removeRows') states.delete(step.sheet);
  const meant = meantFormulas(steps.map(({ step }) => step));
  const checks: FormulaCheck[] = [];
  const seen = new Set<string>();
  for (const { step } of steps) {
    if (step.do !== 'write' && step.do !== 'fill') continue;
    const formulas = meant.get(step.sheet);
    if (formulas === undefined || formulas.size === 0) continue;
    const state = states.get(step.sheet);
    const column = step.do === 'write' && state !== undefined ? editedColumn(step.range, state, formulas) : undefined;
    const range = column ?? holding(formulas);
    const key = `${step.sheet} ${JSON.stringify(range)}`;
    if (seen.has(key)) continue;
    seen.add(key);
    const bytes = weightOf(range, formulas);
    const weighed = { step: { do: 'formulas', sheet: step.sheet, range } as const, bytes };
    checks.push({
      weighed,
      sheet: step.sheet,
      range,
      meant: formulas,
      before: column === undefined ? undefined : state,
    });
  }
  const all = checks.reduce((sum, { weighed }) => sum + weighed.bytes, 0);
  // What is brought back has a limit of its own: a little goes with any message.
  return all > littleBytes ? checks : checks.map((check) => ({ ...check, weighed: { ...check.weighed, bytes: 0 } }));
}

/** The used cells of the column in which a single formula is written; undefined for blocks, and for values. */
function editedColumn(range: Range, { used }: SheetState, formulas: Formulas): Range | undefined {
  const { top, left, bottom, right } = range;
  if (top !== bottom || left !== right || used === undefined || !formulas.has(keyOf(top, left))) return undefined;
  return { left, right, top: Math.min(used.top, top), bottom: Math.max(Math.min(used.bottom, mostRows - 1), bottom) };
}

/** By sheet and place; of two writes to one cell the last counts. */
function meantFormulas(steps: readonly Weighed['step'][]): ReadonlyMap<string, Formulas> {
  const found = new Map<string, Map<string, string>>();
  const of = (sheet: string): Map<string, string> => {
    const own = found.get(sheet) ?? new Map<string, string>();
    found.set(sheet, own);
    return own;
  };
  for (const step of steps) {
    if (step.do === 'write') {
      const own = of(step.sheet);
      step.cells.forEach((cells, row) => {
        cells.forEach((value, column) => {
          if (value === null) return;
          if (step.range.top + row >= mostRows) return;
          const key = keyOf(step.range.top + row, step.range.left + column);
          if (typeof value === 'string' && value.startsWith('=')) own.set(key, value.slice(1));
          else own.delete(key);
        });
      });
    } else if (step.do === 'fill') {
      const own = of(step.sheet);
      const { from, to } = step;
      const formula = own.get(keyOf(from.top, from.left));
      if (formula === undefined) continue;
      const moved = shiftable(formula);
      for (let row = to.top; row <= Math.min(to.bottom, mostRows - 1); row++)
        own.set(keyOf(row, to.left), moved(row - from.top, 0));
    }
  }
  return found;
}

/** The smallest range around formulas, of which there is one. */
function holding(formulas: Formulas): Range {
  let [top, left, bottom, right] = [Infinity, Infinity, 0, 0];
  for (const key of formulas.keys()) {
    const [row = 0, column = 0] = key.split(' ').map(Number);
    top = Math.min(top, row);
    left = Math.min(left, column);
    bottom = Math.max(bottom, row);
    right = Math.max(right, column);
  }
  return { top, left, bottom, right };
}

function weightOf({ top, left, bottom, right }: Range, formulas: Formulas): number {
  let bytes = 300;
  for (let row = top; row <= bottom; row++) {
    for (let column = left; column <= right; column++)
      bytes += bytesOf(formulas.get(keyOf(row, column)) ?? '          ') + 4;
  }
  return bytes;
}

/** What is not as it was meant, and the steps that empty again what Excel filled beside it. */
export function changedFormulas(
  checks: readonly FormulaCheck[],
  answers: readonly (Answer | undefined)[],
  nameOf: (sheet: string) => string,
): { readonly changed: readonly ChangedFormulas[]; readonly repairs: readonly WriteStep[] } {
  const cells = new Map<string, Set<string>>();
  const repairs: WriteStep[] = [];
  checks.forEach((check, index) => {
    const { range, sheet } = check;
    answerWith(answers[index], 'matrix').matrix.forEach((values, row) => {
      values.forEach((value, column) => {
        const place = { row: range.top + row, column: range.left + column };
        const fault = faultAt(check, place, value);
        if (fault === 'filled') {
          const { row: at, column: left } = place;
          repairs.push({ do: 'write', sheet, range: { top: at, left, bottom: at, right: left }, cells: [['']] });
        } else if (fault === 'changed') {
          const name = nameOf(sheet);
          cells.set(name, (cells.get(name) ?? new Set()).add(address(place.row, place.column)));
        }
      });
    });
  });
  return { changed: [...cells].map(([sheet, found]) => ({ sheet, cells: [...found] })), repairs };
}

type Fault = 'changed' | 'filled' | undefined;

function faultAt(
  check: FormulaCheck,
  { row, column }: { readonly row: number; readonly column: number },
  value: unknown,
): Fault {
  const wanted = check.meant.get(keyOf(row, column));
  const now = typeof value === 'string' && value.startsWith('=') ? formulaText(value.slice(1)) : undefined;
  if (wanted !== undefined) return now === formulaText(wanted) ? undefined : 'changed';
  if (check.before === undefined || now === undefined || !isOurs(check, row, column, now)) return undefined;
  const was = cellOf(check.before, row, column);
  if (isBlank(was)) return 'filled';
  return isRich(was) && was.formula !== undefined && formulaText(was.formula) !== now ? 'changed' : undefined;
}

/** True for a formula of ours, copied from another row of the column. */
function isOurs({ meant, range }: FormulaCheck, row: number, column: number, now: string): boolean {
  for (let at = range.top; at <= range.bottom; at++) {
    const formula = meant.get(keyOf(at, column));
    if (formula !== undefined && formulaText(shiftable(formula)(row - at, 0)) === now) return true;
  }
  return false;
}
