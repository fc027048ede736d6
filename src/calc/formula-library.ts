import type { LibraryFunction } from './calculation';
import * as taken from './library-functions';
import { errors, errorValue, isError } from './values';

/** The functions of the package `@formulajs/formulajs` by the names that formulas call them. */
export function formulaLibrary(): ReadonlyMap<string, LibraryFunction> {
  const functions = new Map<string, LibraryFunction>();
  for (const [name, member] of Object.entries(taken)) collect(name, member, functions);
  return functions;
}

/** `NORM.S.DIST` is a member of a member of NORM. */
function collect(name: string, member: unknown, functions: Map<string, LibraryFunction>): void {
  if (!/^[A-Z][A-Z0-9.]*$/.test(name)) return;
  if (isFunction(member)) functions.set(name, adapted(member));
  for (const [part, inner] of Object.entries(Object(member))) collect(`${name}.${part}`, inner, functions);
}

function isFunction(value: unknown): value is LibraryFunction {
  return typeof value === 'function';
}

/** The package gives errors back as Error objects, and throws where it is asked for what it does not expect. */
function adapted(run: LibraryFunction): LibraryFunction {
  return (...values) => {
    const wrong = values.flat(2).find(isError);
    if (wrong !== undefined) return wrong;
    try {
      return resultOf(run(...values));
    } catch {
      return errors.value;
    }
  };
}

function resultOf(result: unknown): unknown {
  if (result instanceof Date) return errors.value;
  if (result instanceof Error) return /^#/.test(result.message) ? errorValue(result.message) : errors.value;
  if (Array.isArray(result)) return result.map(resultOf);
  return result === undefined ? errors.value : result;
}
