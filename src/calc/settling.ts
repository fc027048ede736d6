import { isRich } from '../core/base/cells';
import type { Cell } from '../core/base/cells';
import { setState } from './model';
import type { CalcSheet, FormulaNode } from './model';
import { errorValue, errors } from './values';
import type { Value } from './values';

/** Formulas that ask for each other this deep are calculated from a list instead, so that no chain is too long. */
const deepest = 40;

/** Says which formula has to be calculated before those that were under way. */
class TooDeep extends Error {
  constructor(readonly node: FormulaNode) {
    super('a formula lies too deep');
  }
}

/** Calculates formulas in the order in which they ask for each other. */
export type Settling = {
  readonly valueAt: (sheet: CalcSheet, row: number, column: number) => Value;
  settle(node: FormulaNode): void;
  /** For what is calculated outside of any cell. */
  settleFor<Result>(calculate: () => Result): Result;
};

export function valueOfCell(cell: Cell | undefined): Value {
  if (!isRich(cell)) return cell ?? null;
  return cell.error === undefined ? cell.value : errorValue(cell.error);
}

/** Formulas that are being calculated, each asked for by the one before it, and those put off for them. */
type UnderWay = { readonly path: FormulaNode[]; readonly putOff: FormulaNode[] };

/** `calculate` gives what the formula comes to, `keep` writes it down. */
export function makeSettling(
  calculate: (node: FormulaNode) => Value,
  keep: (node: FormulaNode, value: Value) => void,
): Settling {
  const underWay: UnderWay = { path: [], putOff: [] };
  const { path } = underWay;
  const run = (node: FormulaNode): void => {
    setState(node, 'underWay');
    path.push(node);
    try {
      const value = calculate(node);
      const isInCircle = node.isInCircle;
      node.isInCircle = false;
      setState(node, 'clean');
      keep(node, isInCircle ? errors.circle : value);
    } catch (thrown) {
      setState(node, 'dirty');
      if (!(thrown instanceof RangeError)) throw thrown;
      // The stack is full of formulas that are deep themselves: this one begins with an empty one.
      if (path.length > 1) throw new TooDeep(node);
      setState(node, 'clean');
      keep(node, errors.value);
    } finally {
      path.pop();
    }
  };
  const valueAt = (sheet: CalcSheet, row: number, column: number): Value => {
    const cell = sheet.rows[row]?.[column];
    if (!isRich(cell)) return cell ?? null;
    const node = sheet.nodes[row]?.[column];
    if (node === undefined || node.state === 'clean') return valueOfCell(cell);
    if (node.state === 'underWay' || node.state === 'waiting') return closeCircle(node, underWay);
    if (path.length >= deepest) throw new TooDeep(node);
    run(node);
    return valueOfCell(sheet.rows[row]?.[column]);
  };
  const settle = (node: FormulaNode): void => settleInTurn(node, underWay.putOff, run);
  return {
    valueAt,
    settle,
    settleFor: (calculateOutside) => {
      for (;;) {
        try {
          return calculateOutside();
        } catch (thrown) {
          if (!(thrown instanceof TooDeep)) throw thrown;
          settle(thrown.node);
        }
      }
    },
  };
}

/** The formula leads back to itself: all that lie between are in the circle. */
function closeCircle(node: FormulaNode, { path, putOff }: UnderWay): Value {
  const from = path.indexOf(node);
  const waiting = from === -1 ? putOff.slice(putOff.indexOf(node)) : [];
  for (const one of [...path.slice(Math.max(0, from)), ...waiting]) one.isInCircle = true;
  return errors.circle;
}

/** Calculates a formula after those that lie too deep below it. */
function settleInTurn(node: FormulaNode, putOff: FormulaNode[], run: (node: FormulaNode) => void): void {
  if (node.state === 'clean') return;
  const first = putOff.length;
  putOff.push(node);
  while (putOff.length > first) {
    const last = putOff.at(-1);
    if (last === undefined) break;
    try {
      if (last.state !== 'clean') run(last);
      putOff.pop();
    } catch (thrown) {
      if (!(thrown instanceof TooDeep)) throw thrown;
      setState(last, 'waiting');
      putOff.push(thrown.node);
    }
  }
}
