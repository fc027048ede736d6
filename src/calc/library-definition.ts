import type { LibraryFunction } from './calculation';
import { define, many } from './functions/definition';
import type { FunctionDefinition } from './functions/definition';
import type { Operand } from './model';
import { isValue, matrix, matrixOf } from './operands';
import { errors, isError } from './values';
import type { Value } from './values';

/** A function of a library as one of the sheet. */
export function libraryDefinition(run: LibraryFunction): FunctionDefinition {
  return define('*r', 0, many, ({ args, scene }) => {
    const given: unknown[] = [];
    for (const arg of args) {
      if (isError(arg)) return arg;
      const rows = isValue(arg) ? undefined : matrixOf(arg, scene);
      const [first] = rows ?? [];
      const single = rows?.length === 1 && first?.length === 1 ? (first[0] ?? null) : undefined;
      if (single !== undefined && isError(single)) return single;
      given.push(rows === undefined ? arg : (single ?? (single === null ? null : rows)));
    }
    return operandOf(run(...given));
  });
}

function operandOf(result: unknown): Operand {
  if (!Array.isArray(result)) return scalarOf(result);
  const rows = result.map((row: unknown) => (Array.isArray(row) ? row.map(scalarOf) : [scalarOf(row)]));
  const isEven = rows.length > 0 && rows.every((row) => row.length === rows[0]?.length && row.length > 0);
  return isEven ? matrix(rows) : errors.value;
}

function scalarOf(value: unknown): Value {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : errors.number;
  return isError(value) ? value : errors.value;
}
