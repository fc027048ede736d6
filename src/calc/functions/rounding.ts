import { fail, numberIn, wholeIn } from '../operands';
import type { Call } from '../operands';
import { errors } from '../values';
import { define } from './definition';
import type { FunctionDefinition } from './definition';
import { roundDecimal } from './round-decimal';
import type { WholeOf } from './round-decimal';

function rounding(least: number, wholeOf: WholeOf): FunctionDefinition {
  return define('ss', least, 2, (call) => roundDecimal(numberIn(call, 0), wholeIn(call, 1), wholeOf));
}

/** The quotient, free of the last bits that dividing leaves. */
function timesIn(value: number, step: number): number {
  return Number((value / step).toPrecision(15));
}

function multiple(value: number, step: number, wholeOf: (times: number) => number): number {
  return step === 0 ? 0 : Number((wholeOf(timesIn(value, step)) * step).toPrecision(15));
}

/** CEILING and FLOOR: a positive number has no steps below zero. */
function stepping(wholeOf: (times: number) => number, whenZero: 'zero' | 'error'): FunctionDefinition {
  return define('ss', 2, 2, (call) => {
    const [value, step] = [numberIn(call, 0), numberIn(call, 1)];
    if (value > 0 && step < 0) return errors.number;
    if (step === 0 && whenZero === 'error' && value !== 0) return errors.division;
    return multiple(value, step, wholeOf);
  });
}

/** CEILING.MATH and FLOOR.MATH: `away` turns negative numbers round. */
function steppingMath(wholeOf: (times: number) => number, other: (times: number) => number): FunctionDefinition {
  return define('sss', 1, 3, (call) => {
    const [value, step] = [numberIn(call, 0), Math.abs(numberIn(call, 1, 1))];
    return multiple(value, step, value < 0 && numberIn(call, 2) !== 0 ? other : wholeOf);
  });
}

function nearestMultiple(call: Call): number {
  const [value, step] = [numberIn(call, 0), numberIn(call, 1)];
  if (value * step < 0) fail(errors.number);
  return multiple(value, step, Math.round);
}

/** The next even or odd number away from zero. */
function evenOrOdd(remainder: 0 | 1): FunctionDefinition {
  return define('s', 1, 1, (call) => {
    const value = numberIn(call, 0);
    const whole = Math.ceil(Math.abs(value));
    const found = whole % 2 === remainder ? whole : whole + 1;
    return value < 0 ? -found : found;
  });
}

export const roundings: Readonly<Record<string, FunctionDefinition>> = {
  ROUND: rounding(2, Math.round),
  ROUNDUP: rounding(2, Math.ceil),
  ROUNDDOWN: rounding(2, Math.floor),
  TRUNC: rounding(1, Math.floor),
  INT: define('s', 1, 1, (call) => Math.floor(Number(numberIn(call, 0).toPrecision(15)))),
  CEILING: stepping(Math.ceil, 'zero'),
  FLOOR: stepping(Math.floor, 'error'),
  'CEILING.MATH': steppingMath(Math.ceil, Math.floor),
  'FLOOR.MATH': steppingMath(Math.floor, Math.ceil),
  MROUND: define('ss', 2, 2, nearestMultiple),
  EVEN: evenOrOdd(0),
  ODD: evenOrOdd(1),
};
