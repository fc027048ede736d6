import type { Calculation, LibraryFunction } from './calculation';
import { openBook } from './open-book';
import { runBook } from './run-book';
import type { Surroundings } from './surroundings';

/** Calculates formulas as Excel does, as far as their functions are known. */
export function makeCalculation(surroundings: Surroundings): Calculation {
  let library: ReadonlyMap<string, LibraryFunction> = new Map();
  let running = runBook(openBook([], [], () => library, surroundings));
  return {
    load: (sheets, names) => {
      running = runBook(openBook(sheets, names, () => library, surroundings));
    },
    useLibrary: (functions) => {
      library = functions;
      running.forgetUnknown();
    },
    changed: (places) => running.changed(places),
    recalculate: () => running.recalculate(),
    evaluate: (formula, at, origin) => running.evaluate(formula, at, origin),
    textsOf: (source, at) => running.textsOf(source, at),
    isUnknown: (place) => running.isUnknown(place),
    foreignFunctions: () => running.foreignFunctions(),
  };
}
