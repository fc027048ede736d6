import type { Operand } from '../model';
import { argumentOf, eachValue, fail, isArea, numberIn, numbersIn, sizeOf } from '../operands';
import type { Call } from '../operands';
import { errors, isError, sameNumber, toNumber } from '../values';
import { define, many } from './definition';
import type { FunctionDefinition } from './definition';
import { sumOf } from './maths';

function ofNumbers(run: (numbers: readonly number[]) => Operand): FunctionDefinition {
  return define('*r', 1, many, (call) => run(numbersIn(call)));
}

/** Texts in cells count as 0 and logical values as 0 or 1. */
function ofAll(run: (numbers: readonly number[]) => Operand): FunctionDefinition {
  return define('*r', 1, many, ({ args, scene }) => {
    const numbers: number[] = [];
    for (const arg of args)
      eachValue(arg, scene, (value, isLoose) => {
        if (isError(value)) fail(value);
        if (value === null && !isLoose) return;
        const number = typeof value === 'string' && !isLoose ? 0 : toNumber(value);
        numbers.push(typeof number === 'number' ? number : fail(number));
      });
    return run(numbers);
  });
}

export function meanOf(numbers: readonly number[]): Operand {
  return numbers.length === 0 ? errors.division : sumOf(numbers) / numbers.length;
}

export function largestOf(numbers: readonly number[]): number {
  return numbers.length === 0 ? 0 : numbers.reduce((most, number) => Math.max(most, number));
}

export function smallestOf(numbers: readonly number[]): number {
  return numbers.length === 0 ? 0 : numbers.reduce((least, number) => Math.min(least, number));
}

function count({ args, scene }: Call): number {
  let found = 0;
  for (const arg of args)
    eachValue(arg, scene, (value, isLoose) => {
      if (typeof value === 'number' || (isLoose && typeof toNumber(value) === 'number')) found++;
    });
  return found;
}

function countFilled({ args, scene }: Call): number {
  let found = 0;
  for (const arg of args)
    eachValue(arg, scene, (value, isLoose) => {
      if (value !== null || isLoose) found++;
    });
  return found;
}

function countBlank(call: Call): Operand {
  const range = argumentOf(call, 0);
  if (!isArea(range)) return errors.value;
  const { height, width } = sizeOf(range);
  let filled = 0;
  eachValue(range, call.scene, (value) => {
    if (value !== null && value !== '') filled++;
  });
  return height * width - filled;
}

function sorted(numbers: readonly number[]): number[] {
  return [...numbers].sort((one, other) => one - other);
}

/** The number at a place between the sorted ones, from 0. */
function between(numbers: readonly number[], place: number): number {
  const below = Math.floor(place);
  const low = numbers[below] ?? 0;
  const high = numbers[Math.min(below + 1, numbers.length - 1)] ?? low;
  return low + (high - low) * (place - below);
}

function listIn(call: Call): number[] {
  return numbersIn({ args: [argumentOf(call, 0)], scene: call.scene });
}

function percentile(call: Call, part: number): Operand {
  const numbers = sorted(listIn(call));
  if (numbers.length === 0 || part < 0 || part > 1) return errors.number;
  return between(numbers, part * (numbers.length - 1));
}

function atPlace(call: Call, order: 'largest' | 'smallest'): Operand {
  const numbers = sorted(listIn(call));
  const place = Math.ceil(numberIn(call, 1));
  const found = numbers[order === 'smallest' ? place - 1 : numbers.length - place];
  return place < 1 || found === undefined ? errors.number : found;
}

function rank(equal: 'first' | 'mean'): FunctionDefinition {
  return define('srs', 2, 3, (call) => {
    const wanted = numberIn(call, 0);
    const isRising = numberIn(call, 2) !== 0;
    let [before, alike] = [0, 0];
    eachValue(argumentOf(call, 1), call.scene, (value) => {
      if (isError(value)) fail(value);
      if (typeof value !== 'number') return;
      if (sameNumber(value, wanted)) alike++;
      else if (isRising ? value < wanted : value > wanted) before++;
    });
    if (alike === 0) return errors.notFound;
    return before + 1 + (equal === 'mean' ? (alike - 1) / 2 : 0);
  });
}

/** The mean without the given part of the numbers, half of it at each end, whole numbers of them. */
function trimmedMean(call: Call): Operand {
  const numbers = sorted(listIn(call));
  const part = numberIn(call, 1);
  if (part < 0 || part >= 1 || numbers.length === 0) return errors.number;
  const each = Math.floor((numbers.length * part) / 2);
  return meanOf(numbers.slice(each, numbers.length - each));
}

function variance(numbers: readonly number[], divisor: number): Operand {
  if (divisor <= 0) return errors.division;
  const mean = sumOf(numbers) / numbers.length;
  return numbers.reduce((sum, number) => sum + (number - mean) ** 2, 0) / divisor;
}

function deviation(numbers: readonly number[], divisor: number): Operand {
  const found = variance(numbers, divisor);
  return typeof found === 'number' ? Math.sqrt(found) : found;
}

/** The number that comes most often, of several the first. */
function mode(numbers: readonly number[]): Operand {
  const counts = new Map<number, number>();
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
  const most = Math.max(0, ...counts.values());
  return most < 2 ? errors.notFound : ([...counts].find(([, times]) => times === most)?.[0] ?? errors.notFound);
}

const ofSample = (run: typeof variance) => ofNumbers((numbers) => run(numbers, numbers.length - 1));
const ofAllOfThem = (run: typeof variance) => ofNumbers((numbers) => run(numbers, numbers.length));
const percentiles = define('rs', 2, 2, (call) => percentile(call, numberIn(call, 1)));
const quartiles = define('rs', 2, 2, (call) => percentile(call, Math.trunc(numberIn(call, 1)) / 4));
const median = (numbers: readonly number[]): Operand =>
  numbers.length === 0 ? errors.number : between(sorted(numbers), (numbers.length - 1) / 2);

export const statistics: Readonly<Record<string, FunctionDefinition>> = {
  AVERAGE: ofNumbers(meanOf),
  AVERAGEA: ofAll(meanOf),
  MAX: ofNumbers(largestOf),
  MAXA: ofAll(largestOf),
  MIN: ofNumbers(smallestOf),
  MINA: ofAll(smallestOf),
  COUNT: define('*r', 1, many, count),
  COUNTA: define('*r', 1, many, countFilled),
  COUNTBLANK: define('r', 1, 1, countBlank),
  MEDIAN: ofNumbers(median),
  MODE: ofNumbers(mode),
  'MODE.SNGL': ofNumbers(mode),
  LARGE: define('rs', 2, 2, (call) => atPlace(call, 'largest')),
  SMALL: define('rs', 2, 2, (call) => atPlace(call, 'smallest')),
  RANK: rank('first'),
  'RANK.EQ': rank('first'),
  'RANK.AVG': rank('mean'),
  TRIMMEAN: define('rs', 2, 2, trimmedMean),
  VAR: ofSample(variance),
  'VAR.S': ofSample(variance),
  VARP: ofAllOfThem(variance),
  'VAR.P': ofAllOfThem(variance),
  STDEV: ofSample(deviation),
  'STDEV.S': ofSample(deviation),
  STDEVP: ofAllOfThem(deviation),
  'STDEV.P': ofAllOfThem(deviation),
  PERCENTILE: percentiles,
  'PERCENTILE.INC': percentiles,
  QUARTILE: quartiles,
  'QUARTILE.INC': quartiles,
};
