import type { Area, Operand, Scene } from '../model';
import { argumentOf, fail, isArea, makeArea, sizeOf, valueOf } from '../operands';
import type { Call } from '../operands';
import { errors, isError } from '../values';
import { criterionKey, criterionOf } from './criterion';
import type { Criterion } from './criterion';
import { define, many } from './definition';
import type { FunctionDefinition } from './definition';
import { sumOf } from './maths';
import { largestOf, meanOf, smallestOf } from './statistics';

type Condition = { readonly area: Area; readonly criterion: Criterion };

function areaIn(call: Call, at: number): Area {
  const operand = argumentOf(call, at);
  if (isArea(operand)) return operand;
  return fail(isError(operand) ? operand : errors.value);
}

function conditionsIn(call: Call, from: number): readonly Condition[] {
  const conditions: Condition[] = [];
  for (let at = from; at < call.args.length; at += 2) {
    const criterion = criterionOf(valueOf(argumentOf(call, at + 1), call.scene));
    conditions.push({ area: areaIn(call, at), criterion });
  }
  const [first] = conditions;
  if (first === undefined) return fail(errors.value);
  const { height, width } = sizeOf(first.area);
  const isEven = conditions.every(({ area }) => sizeOf(area).height === height && sizeOf(area).width === width);
  return isEven ? conditions : fail(errors.value);
}

/** Shows the places, from the ranges' first cell, at which all conditions hold; below the longest sheet there are none to show. */
function eachMatch(conditions: readonly Condition[], scene: Scene, visit: (row: number, column: number) => void): void {
  const [first] = conditions;
  if (first === undefined) return;
  const { host } = scene;
  const { height, width } = sizeOf(first.area);
  const holds = (row: number, column: number, without?: Condition): boolean =>
    conditions.every(
      (condition) =>
        condition === without ||
        condition.criterion.test(
          host.valueAt(condition.area.sheet, condition.area.top + row, condition.area.left + column),
        ),
    );
  for (const condition of conditions) {
    const { area, criterion } = condition;
    const found = criterion.key === undefined ? undefined : host.rowsWith(area, criterionKey, criterion.key);
    if (found === undefined) continue;
    for (const row of found) if (holds(row - area.top, 0, condition)) visit(row - area.top, 0);
    return;
  }
  const rows = Math.min(height, Math.max(1, host.height() - Math.min(...conditions.map(({ area }) => area.top))));
  const columns = width > 256 ? Math.min(width, host.width()) : width;
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) if (holds(row, column)) visit(row, column);
}

function countMatches(call: Call): number {
  const conditions = conditionsIn(call, 0);
  const [first] = conditions;
  if (first === undefined) return 0;
  let found = 0;
  eachMatch(conditions, call.scene, () => found++);
  if (!conditions.every(({ criterion }) => criterion.test(null))) return found;
  const { height, width } = sizeOf(first.area);
  const shown = Math.min(
    height,
    Math.max(1, call.scene.host.height() - Math.min(...conditions.map(({ area }) => area.top))),
  );
  const columns = width > 256 ? Math.min(width, call.scene.host.width()) : width;
  return found + height * width - shown * columns;
}

function matchedNumbers(values: Area, conditions: readonly Condition[], scene: Scene): readonly number[] {
  const numbers: number[] = [];
  eachMatch(conditions, scene, (row, column) => {
    const value = scene.host.valueAt(values.sheet, values.top + row, values.left + column);
    if (isError(value)) fail(value);
    if (typeof value === 'number') numbers.push(value);
  });
  return numbers;
}

type Summary = (numbers: readonly number[]) => Operand;

/** SUMIF and AVERAGEIF: the values begin where their range does and reach as far as the condition's. */
function overOne(summary: Summary): FunctionDefinition {
  return define('rsr', 2, 3, (call) => {
    const conditions = conditionsIn({ args: call.args.slice(0, 2), scene: call.scene }, 0);
    const range = areaIn(call, 0);
    const from = call.args[2] === undefined ? range : areaIn(call, 2);
    const { height, width } = sizeOf(range);
    const values = makeArea(from.sheet, from.top, from.left, from.top + height - 1, from.left + width - 1);
    return summary(matchedNumbers(values, conditions, call.scene));
  });
}

function overSeveral(summary: Summary): FunctionDefinition {
  return define('r*rs', 3, many, (call) => {
    const values = areaIn(call, 0);
    const conditions = conditionsIn(call, 1);
    const { height, width } = sizeOf(values);
    const isEven = conditions.every(({ area }) => sizeOf(area).height === height && sizeOf(area).width === width);
    return isEven ? summary(matchedNumbers(values, conditions, call.scene)) : errors.value;
  });
}

export const conditional: Readonly<Record<string, FunctionDefinition>> = {
  COUNTIF: define('rs', 2, 2, countMatches),
  COUNTIFS: define('*rs', 2, many, countMatches),
  SUMIF: overOne(sumOf),
  SUMIFS: overSeveral(sumOf),
  AVERAGEIF: overOne(meanOf),
  AVERAGEIFS: overSeveral(meanOf),
  MAXIFS: overSeveral(largestOf),
  MINIFS: overSeveral(smallestOf),
};
