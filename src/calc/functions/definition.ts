import { isValue, matrixOf, matrix, isArea, isOneCell, valueOf } from '../operands';
import type { Call } from '../operands';
import type { Code, Operand, Scene } from '../model';
import { errors, isError } from '../values';
import type { Value } from '../values';

/**
 * How a function takes each argument: `s` one value, `r` a range or list as it is, `k` a value or range that is handed on (the branches of
 * IF). What follows `*` repeats.
 */
type Kinds = string;

type Arguments = { readonly kinds: Kinds; readonly least: number; readonly most: number };

/** A function of the sheet, by how it takes its arguments. */
export type FunctionDefinition = Arguments &
  (
    | { readonly run: (call: Call) => Operand }
    /** Calculates only those of its arguments that it needs. */
    | { readonly choose: (args: readonly Code[], scene: Scene) => Operand }
  );

export function define(kinds: Kinds, least: number, most: number, run: (call: Call) => Operand): FunctionDefinition {
  return { kinds, least, most, run };
}

export function choosing(
  kinds: Kinds,
  least: number,
  most: number,
  choose: (args: readonly Code[], scene: Scene) => Operand,
): FunctionDefinition {
  return { kinds, least, most, choose };
}

export function kindAt(kinds: Kinds, at: number): string {
  const [head = '', tail = ''] = kinds.split('*');
  return head.charAt(at) || tail.charAt((at - head.length) % Math.max(1, tail.length)) || 's';
}

export const many = 255;

/** Runs a function; an error value that it throws is its result. */
export function runFunction(run: (call: Call) => Operand, call: Call): Operand {
  try {
    return run(call);
  } catch (thrown) {
    if (isError(thrown)) return thrown;
    throw thrown;
  }
}

/** Several values, or a place of several. */
export function isList(operand: Operand): boolean {
  if (isValue(operand)) return false;
  return isArea(operand) ? !isOneCell(operand) : true;
}

type Rows = readonly (readonly Value[])[];

/**
 * Calculates once for each place of lists laid over each other; a single row or column serves for all. Places that some list lacks are
 * #N/A. `run` gets the same array each time.
 */
export function overLists(
  lists: readonly Operand[],
  scene: Scene,
  run: (values: readonly Value[]) => Operand,
): Operand {
  const all = lists.map((list): Rows => (isList(list) ? matrixOf(list, scene) : [[valueOf(list, scene)]]));
  let [height, width] = [0, 0];
  for (const list of all) {
    height = Math.max(height, list.length);
    width = Math.max(width, list[0]?.length ?? 0);
  }
  const values: Value[] = all.map(() => null);
  const rows: Value[][] = [];
  for (let row = 0; row < height; row++) {
    const line: Value[] = [];
    for (let column = 0; column < width; column++) {
      for (let at = 0; at < all.length; at++) values[at] = laidAt(all[at] ?? [], row, column);
      line.push(valueOf(run(values), scene));
    }
    rows.push(line);
  }
  return matrix(rows);
}

function laidAt(rows: Rows, row: number, column: number): Value {
  const line = rows[rows.length === 1 ? 0 : row];
  if (line === undefined) return errors.notFound;
  const value = line[line.length === 1 ? 0 : column];
  return value === undefined ? errors.notFound : value;
}
