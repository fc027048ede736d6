import type { Calculation } from '../../../src/calc/calculation';

/** A calculation that knows no function: what a file says of results stands. */
export function restingCalculation(): Calculation {
  return {
    load: () => undefined,
    changed: () => [],
    recalculate: () => [],
    evaluate: () => null,
    textsOf: () => [],
    isUnknown: () => true,
    foreignFunctions: () => [],
    useLibrary: () => undefined,
  };
}
