import { errors, isError, toLogical, toNumber, toText } from './values';
import type { Value } from './values';
import type { Area, CalcSheet, Matrix, Operand, Scene } from './model';

export function isArea(operand: Operand): operand is Area {
  return typeof operand === 'object' && operand !== null && 'kind' in operand && operand.kind === 'area';
}

export function isMatrix(operand: Operand): operand is Matrix {
  return typeof operand === 'object' && operand !== null && 'kind' in operand && operand.kind === 'matrix';
}

/** True for a single value, which is no place and no list. */
export function isValue(operand: Operand): operand is Value {
  return typeof operand !== 'object' || operand === null || !('kind' in operand);
}

export function isOneCell({ top, left, bottom, right }: Area): boolean {
  return top === bottom && left === right;
}

export function makeArea(sheet: CalcSheet, top: number, left: number, bottom: number, right: number): Area {
  return { kind: 'area', sheet, top, left, bottom, right };
}

/**
 * The one value of an operand where one is needed: of a range the cell in the formula's own row or column (Excel's implicit
 * intersection), of an array the first.
 */
export function valueOf(operand: Operand, scene: Scene): Value {
  if (isValue(operand)) return operand;
  if (operand.kind === 'matrix') return operand.rows[0]?.[0] ?? null;
  if (operand.kind === 'union') return errors.value;
  const { sheet, top, left, bottom, right } = operand;
  if (top === bottom && left === right) return scene.host.valueAt(sheet, top, left);
  if (left === right && top <= scene.row && scene.row <= bottom) return scene.host.valueAt(sheet, scene.row, left);
  if (top === bottom && left <= scene.column && scene.column <= right)
    return scene.host.valueAt(sheet, top, scene.column);
  return errors.value;
}

/** Shows every value of an operand: `isLoose` where it was written into the formula and does not stand in cells or a list. Cells below and right of all that is filled are left out. */
export function eachValue(operand: Operand, scene: Scene, visit: (value: Value, isLoose: boolean) => void): void {
  if (isValue(operand)) return visit(operand, true);
  if (operand.kind === 'union') {
    for (const area of operand.areas) eachValue(area, scene, visit);
  } else if (operand.kind === 'matrix') {
    for (const row of operand.rows) for (const value of row) visit(value, false);
  } else {
    const { sheet, top, left, bottom, right } = operand;
    const { host } = scene;
    const last = Math.min(bottom, sheet.rows.length - 1);
    for (let row = top; row <= last; row++) {
      const end = Math.min(right, (sheet.rows[row]?.length ?? 0) - 1);
      for (let column = left; column <= end; column++) visit(host.valueAt(sheet, row, column), false);
    }
  }
}

/** Ranges that reach further to the right end with the widest sheet. */
const columnsAsGiven = 256;

/** The values of an operand in rows. Whole columns end with the longest sheet, so that they stay as long as each other. */
export function matrixOf(operand: Operand, scene: Scene): readonly (readonly Value[])[] {
  if (isValue(operand)) return [[operand]];
  if (operand.kind === 'matrix') return operand.rows;
  if (operand.kind === 'union') return [[errors.value]];
  const { host } = scene;
  const { sheet, top, left } = operand;
  const bottom =
    operand.bottom < sheet.rows.length ? operand.bottom : Math.max(top, Math.min(operand.bottom, host.height() - 1));
  const right =
    operand.right < columnsAsGiven ? operand.right : Math.max(left, Math.min(operand.right, host.width() - 1));
  const rows: Value[][] = [];
  for (let row = top; row <= bottom; row++) {
    const values: Value[] = [];
    for (let column = left; column <= right; column++) values.push(host.valueAt(sheet, row, column));
    rows.push(values);
  }
  return rows;
}

export function matrix(rows: readonly (readonly Value[])[]): Matrix {
  return { kind: 'matrix', rows };
}

/** Rows and columns of an operand. */
export function sizeOf(operand: Operand): { readonly height: number; readonly width: number } {
  if (isArea(operand)) return { height: operand.bottom - operand.top + 1, width: operand.right - operand.left + 1 };
  if (isMatrix(operand)) return { height: operand.rows.length, width: operand.rows[0]?.length ?? 0 };
  return { height: 1, width: 1 };
}

/** What a function was called with. A missing argument (`IF(A1,,2)`) is null, one that was left out at the end is not there. */
export type Call = { readonly args: readonly Operand[]; readonly scene: Scene };

/** Functions throw an error value where they cannot go on; it becomes their result. */
export function fail(error: Value): never {
  throw error;
}

export function argumentOf({ args }: Call, at: number): Operand {
  return args[at] ?? null;
}

/** The argument as one value; an error in it is the function's. */
export function valueIn(call: Call, at: number): string | number | boolean | null {
  const value = valueOf(argumentOf(call, at), call.scene);
  return isError(value) ? fail(value) : value;
}

export function numberIn(call: Call, at: number, whenLeftOut = 0): number {
  if (call.args[at] === undefined) return whenLeftOut;
  const number = toNumber(valueIn(call, at));
  return typeof number === 'number' ? number : fail(number);
}

/** A number without its decimals, as Excel takes counts and places. */
export function wholeIn(call: Call, at: number, whenLeftOut = 0): number {
  return Math.trunc(numberIn(call, at, whenLeftOut));
}

export function textIn(call: Call, at: number, whenLeftOut = ''): string {
  if (call.args[at] === undefined) return whenLeftOut;
  const text = toText(valueIn(call, at));
  return typeof text === 'string' ? text : fail(text);
}

export function logicalIn(call: Call, at: number, whenLeftOut = false): boolean {
  if (call.args[at] === undefined) return whenLeftOut;
  const logical = toLogical(valueIn(call, at));
  return typeof logical === 'boolean' ? logical : fail(logical);
}

/** The numbers of a list: in cells numbers alone, written into the formula whatever reads as one. */
export function numbersIn({ args, scene }: Call, from = 0): number[] {
  const numbers: number[] = [];
  for (let at = from; at < args.length; at++) {
    eachValue(args[at] ?? null, scene, (value, isLoose) => {
      if (typeof value === 'number') numbers.push(value);
      else if (isError(value)) fail(value);
      else if (isLoose) {
        const number = toNumber(value);
        numbers.push(typeof number === 'number' ? number : fail(number));
      }
    });
  }
  return numbers;
}
