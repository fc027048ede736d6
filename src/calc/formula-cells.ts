import { hasFormula, isRich } from '../core/base/cells';
import type { Cell } from '../core/base/cells';
import type { Dependents } from './dependents';
import type { FormulaShape } from './model';
import type { Rest, Words } from './meanings';
import { isInArray, setState } from './model';
import type { CalcSheet, FormulaGroup, FormulaNode } from './model';
import { strange } from './shapes';
import type { Shapes } from './shapes';

export type FormulaPlace = { readonly sheet: CalcSheet; readonly row: number; readonly column: number };

/** The cells with formulas, as they were understood. */
export type FormulaCells = {
  /** Takes the formulas of these cells as they stand now, in place of what stood there. Those without a result are dirty; they are given back. */
  take(places: Iterable<FormulaPlace>): readonly FormulaNode[];
  /** Formulas that are calculated with each change, and why. */
  readonly unsteady: ReadonlyMap<FormulaNode, Rest>;
};

export function makeFormulaCells(shapes: Shapes, words: Words, dependents: Dependents): FormulaCells {
  const unsteady = new Map<FormulaNode, Rest>();

  const take = (places: Iterable<FormulaPlace>): readonly FormulaNode[] => {
    const groups = new Map<CalcSheet, Map<FormulaShape, FormulaGroup>[]>();
    const made: FormulaNode[] = [];
    for (const { sheet, row, column } of places) {
      const cell = sheet.rows[row]?.[column];
      const old = sheet.nodes[row]?.[column];
      if (old !== undefined) drop(old);
      const formula = isRich(cell) ? cell.formula : undefined;
      if (formula === undefined) continue;
      const shape = isInArray(sheet, row, column) ? strange : shapes.shapeOf(formula, row, column);
      const group = groupOf(groups, sheet, column, shape);
      group.rows.push(row);
      const node = makeNode(group, row);
      (sheet.nodes[row] ??= [])[column] = node;
      if (!hasResult(cell)) made.push(node);
    }
    for (const columns of groups.values())
      for (const column of columns) for (const group of column?.values() ?? []) file(group);
    for (const node of made) setState(node, 'dirty');
    return made;
  };
  const drop = (node: FormulaNode): void => {
    setState(node, 'clean');
    unsteady.delete(node);
    const line = node.sheet.nodes[node.row];
    if (line !== undefined) line[node.column] = undefined;
  };
  const file = (group: FormulaGroup): void => {
    group.rows.sort((one, other) => one - other);
    dependents.add(group, words.readingsOf(group.shape, group.sheet));
    const rest = words.restOf(group.shape);
    if (rest === 'calm') return;
    for (const row of group.rows) {
      const node = group.sheet.nodes[row]?.[group.column];
      if (node !== undefined) unsteady.set(node, rest);
    }
  };
  return { take, unsteady };
}

/** Every cell of a sheet that holds a formula. */
export function* formulaPlaces(sheet: CalcSheet): Iterable<FormulaPlace> {
  for (const [row, cells] of sheet.rows.entries()) {
    // Sheets may have rows that were never filled.
    for (let column = 0; column < (cells?.length ?? 0); column++)
      if (hasFormula(cells[column])) yield { sheet, row, column };
  }
}

function hasResult(cell: Cell | undefined): boolean {
  return isRich(cell) && (cell.value !== null || cell.error !== undefined);
}

function groupOf(
  groups: Map<CalcSheet, Map<FormulaShape, FormulaGroup>[]>,
  sheet: CalcSheet,
  column: number,
  shape: FormulaShape,
): FormulaGroup {
  let columns = groups.get(sheet);
  if (columns === undefined) groups.set(sheet, (columns = []));
  const shapes = (columns[column] ??= new Map<FormulaShape, FormulaGroup>());
  let group = shapes.get(shape);
  if (group === undefined) shapes.set(shape, (group = { shape, sheet, column, rows: [] }));
  return group;
}

function makeNode(group: FormulaGroup, row: number): FormulaNode {
  const { sheet, column, shape } = group;
  return { sheet, row, column, shape, group, state: 'clean', isInCircle: false, visitedIn: -1, isOpen: false };
}
