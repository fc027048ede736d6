import * as formulajs from '@formulajs/formulajs';
import type { LibraryFunction } from './calculation';
import { errors, errorValue, isError } from './values';

/**
 * Functions that are left out, so that what the file says of them stands: they know nothing of the sheet that they stand in (hidden rows,
 * the formula's own cell), take the moment or chance on their own, spill over cells, or give other results than Excel: ATAN2 takes its
 * arguments the other way round, and in lists empty cells count as 0.
 */
const leftOut: ReadonlySet<string> = new Set([
  ...[
    'SUBTOTAL',
    'AGGREGATE',
    'ROW',
    'COLUMN',
    'NOW',
    'TODAY',
    'RAND',
    'RANDBETWEEN',
    'ERROR',
    'ATAN2',
    'CONVERT',
    'DOLLAR',
  ],
  ...['UNIQUE', 'SORT', 'HSTACK', 'VSTACK', 'TAKE', 'DROP', 'EXPAND', 'CHOOSECOLS', 'CHOOSEROWS', 'MUNIT', 'FREQUENCY'],
  ...[
    'AVEDEV',
    'DEVSQ',
    'GEOMEAN',
    'HARMEAN',
    'VARPA',
    'VARA',
    'STDEVA',
    'STDEVPA',
    'SKEW',
    'KURT',
    'PERCENTRANK',
    'NPV',
    'IRR',
  ],
  ...[
    'MIRR',
    'XNPV',
    'XIRR',
    'CORREL',
    'PEARSON',
    'RSQ',
    'SLOPE',
    'INTERCEPT',
    'STEYX',
    'FORECAST',
    'COVAR',
    'COVARIANCE',
  ],
  ...[
    'GROWTH',
    'TREND',
    'LINEST',
    'LOGEST',
    'FTEST',
    'TTEST',
    'ZTEST',
    'CHITEST',
    'PROB',
    'SUMX2MY2',
    'SUMX2PY2',
    'SUMXMY2',
  ],
]);

/** The functions of the package `@formulajs/formulajs` by the names that formulas call them. */
export function formulaLibrary(): ReadonlyMap<string, LibraryFunction> {
  const functions = new Map<string, LibraryFunction>();
  for (const [name, member] of Object.entries(formulajs)) if (!leftOut.has(name)) collect(name, member, functions);
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
