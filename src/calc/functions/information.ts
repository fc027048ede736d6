import { isRich } from '../../core/base/cells';
import { address } from '../../core/base/cells';
import type { Operand } from '../model';
import { argumentOf, isArea, isMatrix, numberIn, textIn, valueOf } from '../operands';
import type { Call } from '../operands';
import { errors, isError } from '../values';
import type { Value } from '../values';
import { define } from './definition';
import type { FunctionDefinition } from './definition';

function is(test: (value: Value) => boolean): FunctionDefinition {
  return define('s', 1, 1, (call) => test(valueOf(argumentOf(call, 0), call.scene)));
}

/** N looks at the first cell of a range. */
function numberAlone(call: Call): Operand {
  const operand = argumentOf(call, 0);
  const first = isArea(operand) ? { ...operand, bottom: operand.top, right: operand.left } : operand;
  const value = valueOf(first, call.scene);
  if (typeof value === 'number' || isError(value)) return value;
  return value === true ? 1 : 0;
}

function typeOf(call: Call): number {
  const operand = argumentOf(call, 0);
  if (isMatrix(operand)) return 64;
  const value = valueOf(operand, call.scene);
  if (isError(value)) return 16;
  return typeof value === 'string' ? 2 : typeof value === 'boolean' ? 4 : 1;
}

const errorTypes = ['#NULL!', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#N/A'];

function errorType(call: Call): Operand {
  const value = valueOf(argumentOf(call, 0), call.scene);
  const type = isError(value) ? errorTypes.indexOf(value.error) + 1 : 0;
  return type === 0 ? errors.notFound : type;
}

/** What is known of a cell: of formats only whether it shows dates or percentages. */
function cell(call: Call): Operand {
  const range = argumentOf(call, 1);
  if (!isArea(range)) return isError(range) ? range : errors.value;
  const { sheet, top, left } = range;
  const found = sheet.rows[top]?.[left];
  switch (textIn(call, 0).toLowerCase()) {
    case 'format':
      return isRich(found) && found.percent === true ? 'P2' : isRich(found) && found.date === true ? 'D1' : 'G';
    case 'row':
      return top + 1;
    case 'col':
      return left + 1;
    case 'address':
      return address(top, left).replace(/^([A-Z]+)/, '$$$1$$');
    case 'contents':
      return call.scene.host.valueAt(sheet, top, left);
    case 'type': {
      const value = call.scene.host.valueAt(sheet, top, left);
      return value === null ? 'b' : typeof value === 'string' ? 'l' : 'v';
    }
    default:
      return errors.value;
  }
}

function isFormula(call: Call): Operand {
  const range = argumentOf(call, 0);
  if (!isArea(range)) return isError(range) ? range : errors.value;
  return range.sheet.nodes[range.top]?.[range.left] !== undefined;
}

export const information: Readonly<Record<string, FunctionDefinition>> = {
  ISNUMBER: is((value) => typeof value === 'number'),
  ISTEXT: is((value) => typeof value === 'string'),
  ISNONTEXT: is((value) => typeof value !== 'string'),
  ISLOGICAL: is((value) => typeof value === 'boolean'),
  ISBLANK: is((value) => value === null),
  ISERROR: is(isError),
  ISERR: is((value) => isError(value) && value !== errors.notFound),
  ISNA: is((value) => value === errors.notFound),
  ISEVEN: define('s', 1, 1, (call) => Math.trunc(Math.abs(numberIn(call, 0))) % 2 === 0),
  ISODD: define('s', 1, 1, (call) => Math.trunc(Math.abs(numberIn(call, 0))) % 2 === 1),
  ISREF: define('r', 1, 1, (call) => isArea(argumentOf(call, 0))),
  ISFORMULA: define('r', 1, 1, isFormula),
  N: define('r', 1, 1, numberAlone),
  NA: define('', 0, 0, () => errors.notFound),
  TYPE: define('r', 1, 1, typeOf),
  'ERROR.TYPE': define('s', 1, 1, errorType),
  CELL: define('sr', 2, 2, cell),
};
