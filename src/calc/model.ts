import type { Cell } from '../core/base/cells';
import { rangeAt } from '../core/base/ranges-by-row';
import type { RangesByRow } from '../core/base/ranges-by-row';
import type { Expression } from './expression';
import type { Value } from './values';

/** How a formula's result stands: `doubtful` where something far up the line has changed, `dirty` where something that it reads has. */
export type NodeState = 'clean' | 'doubtful' | 'dirty' | 'underWay' | 'waiting';

/** All changes of a state go through here, so that the column knows how many of its formulas are not clean. */
export function setState(node: FormulaNode, state: NodeState): void {
  const by = Number(state !== 'clean') - Number(node.state !== 'clean');
  node.state = state;
  const { sheet, column } = node;
  if (by !== 0) sheet.unsettled[column] = (sheet.unsettled[column] ?? 0) + by;
  // What was gathered from the column counted on this formula.
  if (by > 0) bumpVersion(sheet, column);
}

export function bumpVersion(sheet: CalcSheet, column: number): void {
  sheet.versions[column] = (sheet.versions[column] ?? 0) + 1;
}

/** A cell with a formula. */
export type FormulaNode = {
  readonly sheet: CalcSheet;
  readonly row: number;
  readonly column: number;
  readonly shape: FormulaShape;
  readonly group: FormulaGroup;
  state: NodeState;
  /** True while a circle that it belongs to is being closed. */
  isInCircle: boolean;
  /** The search for dependents that came by last, and whether it is still below this cell. */
  visitedIn: number;
  isOpen: boolean;
};

/** Formulas of one column that are equal relative to their cells. */
export type FormulaGroup = {
  readonly shape: FormulaShape;
  readonly sheet: CalcSheet;
  readonly column: number;
  readonly rows: number[];
};

export type CalcSheet = {
  readonly name: string;
  readonly rows: Cell[][];
  readonly arrays: RangesByRow;
  readonly nodes: (FormulaNode | undefined)[][];
  /** Counts the changes of each column, so that what was gathered from it can be told to be old. */
  readonly versions: number[];
  /** Counts the formulas of each column that are not clean. */
  readonly unsettled: number[];
};

/** Arrays are not calculated cell by cell: what is stored of them stands. */
export function isInArray({ arrays }: CalcSheet, row: number, column: number): boolean {
  return rangeAt(arrays, row, column) !== undefined;
}

/** A block of cells; rows and columns count from 0 and both ends belong to it. */
export type Area = {
  readonly kind: 'area';
  readonly sheet: CalcSheet;
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
};

/** Rows of equal length, at least one. */
export type Matrix = { readonly kind: 'matrix'; readonly rows: readonly (readonly Value[])[] };

/** `(A1:A3,C1:C3)` */
export type Union = { readonly kind: 'union'; readonly areas: readonly Area[] };

export type Operand = Value | Area | Matrix | Union;

/** What formulas ask of the workbook that they stand in. */
export type Host = {
  /** The value as it stands now: what has to be calculated first is. */
  valueAt(sheet: CalcSheet, row: number, column: number): Value;
  /** Rows of the longest sheet: what lies below is empty everywhere. */
  height(): number;
  width(): number;
  sheetNamed(name: string): CalcSheet | undefined;
  /** What a text means as a reference or a name, for INDIRECT. */
  operandOf(text: string, scene: Scene): Operand;
  /** Rows of a range of one column whose values have the key, ascending; undefined where looking one by one is better. */
  rowsWith(area: Area, keyOf: KeyOf, key: string | number | boolean): readonly number[] | undefined;
  today(): number;
  chance(): number;
};

/** Equal values have equal keys; undefined for values that nobody looks for. */
export type KeyOf = (value: Value) => string | number | boolean | undefined;

/** The cell that a formula is calculated for, and the numbers and places that its text differs by from others of its form. */
export type Scene = {
  readonly host: Host;
  readonly sheet: CalcSheet;
  readonly row: number;
  readonly column: number;
  readonly slots: readonly number[];
};

/** A formula, or a part of one, ready to be calculated. */
export type Code = (scene: Scene) => Operand;

/** A reference of a template, by its slots; of `INDEX(A1:C9,2,3)` the one cell that it means. */
export type Precedent = {
  readonly sheet: string | undefined;
  readonly slot: number;
  readonly fixed: number;
  readonly cell?: { readonly row: number; readonly column: number };
};

/** What formulas of one form share: what they are understood as and, once one of them is calculated, their code. */
export type FormulaTemplate = {
  /** Undefined where the text is not understood. */
  readonly expression: Expression | undefined;
  readonly functions: readonly string[];
  readonly names: readonly string[];
  readonly precedents: readonly Precedent[];
  /** Places are known only when it is calculated. */
  readonly hasComputedPlaces: boolean;
  /** Undefined before it is first calculated, null where it cannot be. */
  code: Code | null | undefined;
};

/**
 * Formulas that are equal relative to their cells have one shape. Shapes that differ by numbers and places alone have one template, which
 * is what is parsed and compiled: a product's book has a hundred thousand formulas and a few hundred templates.
 */
export type FormulaShape = { readonly template: FormulaTemplate; readonly slots: readonly number[] };
