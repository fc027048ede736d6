import { compareValues, difference, errors, isError, toNumber, toText } from './values';
import type { Value } from './values';

export type Operator = (one: Value, other: Value) => Value;

function arithmetic(combine: (one: number, other: number) => Value): Operator {
  return (one, other) => {
    const left = typeof one === 'number' ? one : toNumber(one);
    if (typeof left !== 'number') return left;
    const right = typeof other === 'number' ? other : toNumber(other);
    return typeof right === 'number' ? combine(left, right) : right;
  };
}

function comparison(holds: (order: number) => boolean): Operator {
  return (one, other) => {
    if (isError(one)) return one;
    return isError(other) ? other : holds(compareValues(one, other));
  };
}

function power(base: number, exponent: number): Value {
  if (base === 0 && exponent === 0) return errors.number;
  if (base === 0 && exponent < 0) return errors.division;
  const result = base ** exponent;
  return Number.isFinite(result) ? result : errors.number;
}

function finite(result: number): Value {
  return Number.isFinite(result) ? result : errors.number;
}

export const operators: Readonly<Record<string, Operator>> = {
  '+': arithmetic((one, other) => finite(difference(one, -other))),
  '-': arithmetic((one, other) => finite(difference(one, other))),
  '*': arithmetic((one, other) => finite(one * other)),
  '/': arithmetic((one, other) => (other === 0 ? errors.division : finite(one / other))),
  '^': arithmetic(power),
  '&': (one, other) => {
    const left = toText(one);
    if (typeof left !== 'string') return left;
    const right = toText(other);
    return typeof right === 'string' ? left + right : right;
  },
  '=': comparison((order) => order === 0),
  '<>': comparison((order) => order !== 0),
  '<': comparison((order) => order < 0),
  '>': comparison((order) => order > 0),
  '<=': comparison((order) => order <= 0),
  '>=': comparison((order) => order >= 0),
};
