import type { Operand } from '../model';
import { matrixOf, numberIn, numbersIn } from '../operands';
import type { Call } from '../operands';
import { difference, errors, isError } from '../values';
import { define, many } from './definition';
import type { FunctionDefinition } from './definition';

function ofNumber(run: (value: number) => Operand): FunctionDefinition {
  return define('s', 1, 1, (call) => run(numberIn(call, 0)));
}

export function sumOf(numbers: readonly number[]): number {
  let sum = 0;
  for (const number of numbers) sum = difference(sum, -number);
  return sum;
}

function remainder(value: number, divisor: number): Operand {
  if (divisor === 0) return errors.division;
  const result = difference(value, divisor * Math.floor(Number((value / divisor).toPrecision(15))));
  return result === 0 ? 0 : result;
}

/** Products of cells that stand at the same place, summed; what is no number counts as 0. */
function sumProduct(call: Call): Operand {
  const lists = call.args.map((arg) => matrixOf(arg, call.scene));
  const [first = []] = lists;
  const width = first[0]?.length ?? 0;
  if (lists.some((rows) => rows.length !== first.length || rows[0]?.length !== width)) return errors.value;
  let sum = 0;
  for (let row = 0; row < first.length; row++) {
    for (let column = 0; column < width; column++) {
      let product = 1;
      for (const rows of lists) {
        const value = rows[row]?.[column] ?? null;
        if (isError(value)) return value;
        product *= typeof value === 'number' ? value : 0;
      }
      sum = difference(sum, -product);
    }
  }
  return sum;
}

function power(call: Call): Operand {
  const [base, exponent] = [numberIn(call, 0), numberIn(call, 1)];
  if (base === 0 && exponent <= 0) return exponent === 0 ? errors.number : errors.division;
  return base ** exponent;
}

function logarithm(call: Call): Operand {
  const [value, base] = [numberIn(call, 0), numberIn(call, 1, 10)];
  if (value <= 0 || base <= 0) return errors.number;
  return base === 1 ? errors.division : Number((Math.log(value) / Math.log(base)).toPrecision(15));
}

function randomBetween(call: Call): Operand {
  const [low, high] = [Math.ceil(numberIn(call, 0)), Math.floor(numberIn(call, 1))];
  return low > high ? errors.number : low + Math.floor(call.scene.host.chance() * (high - low + 1));
}

function quotient(call: Call): Operand {
  const divisor = numberIn(call, 1);
  return divisor === 0 ? errors.division : Math.trunc(numberIn(call, 0) / divisor);
}

function factorial(value: number): Operand {
  if (value < 0 || value > 170) return errors.number;
  let product = 1;
  for (let factor = 2; factor <= Math.trunc(value); factor++) product *= factor;
  return product;
}

function product(call: Call): Operand {
  const numbers = numbersIn(call);
  return numbers.length === 0 ? 0 : numbers.reduce((made, number) => made * number, 1);
}

export const maths: Readonly<Record<string, FunctionDefinition>> = {
  SUM: define('*r', 1, many, (call) => sumOf(numbersIn(call))),
  PRODUCT: define('*r', 1, many, product),
  SUMSQ: define('*r', 1, many, (call) => sumOf(numbersIn(call).map((number) => number * number))),
  SUMPRODUCT: define('*r', 1, many, sumProduct),
  ABS: ofNumber(Math.abs),
  SIGN: ofNumber(Math.sign),
  MOD: define('ss', 2, 2, (call) => remainder(numberIn(call, 0), numberIn(call, 1))),
  QUOTIENT: define('ss', 2, 2, quotient),
  SQRT: ofNumber((value) => (value < 0 ? errors.number : Math.sqrt(value))),
  POWER: define('ss', 2, 2, power),
  EXP: ofNumber(Math.exp),
  LN: ofNumber((value) => (value <= 0 ? errors.number : Math.log(value))),
  LOG: define('ss', 1, 2, logarithm),
  LOG10: ofNumber((value) => (value <= 0 ? errors.number : Math.log10(value))),
  PI: define('', 0, 0, () => Math.PI),
  FACT: ofNumber(factorial),
  RAND: define('', 0, 0, ({ scene }) => scene.host.chance()),
  RANDBETWEEN: define('ss', 2, 2, randomBetween),
};
