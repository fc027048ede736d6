import type { Dependents, Search, Step } from './dependents';
import type { CalcSheet, FormulaNode } from './model';

type Place = { readonly sheet: CalcSheet; readonly row: number; readonly column: number };

/** Formulas that may come to something else, each after those that it reads; with circles there is no such order. */
export type Affected = { readonly order: readonly FormulaNode[]; readonly hasCircle: boolean };

/** Follows cells to all formulas that depend on them, over other formulas too. `mayChange` is false where a stored result stands. */
export function affectedBy(
  starts: readonly Place[],
  dependents: Dependents,
  number: number,
  mayChange: (node: FormulaNode) => boolean,
): Affected {
  const search: Search = { number, hasCircle: false };
  const finished: FormulaNode[] = [];
  const steps: Step[] = [];
  const enter = (node: FormulaNode): void => {
    node.visitedIn = number;
    if (!mayChange(node)) return;
    node.isOpen = true;
    steps.push(dependents.stepFrom(node.sheet, node.row, node.column, node));
  };
  for (const { sheet, row, column } of starts) {
    const node = sheet.nodes[row]?.[column];
    if (node === undefined) steps.push(dependents.stepFrom(sheet, row, column));
    else if (node.visitedIn !== number) enter(node);
    for (let step = steps.at(-1); step !== undefined; step = steps.at(-1)) {
      const next = dependents.nextOf(step, search);
      if (next !== undefined) {
        enter(next);
        continue;
      }
      steps.pop();
      if (step.node === undefined) continue;
      step.node.isOpen = false;
      finished.push(step.node);
    }
  }
  return { order: finished.reverse(), hasCircle: search.hasCircle };
}
