import { errorValue, errors, isError, toNumber } from './values';
import type { Value } from './values';
import type { ChainStep, Expression, ReferenceExpression } from './expression';
import { fixedBits, lastColumn, lastRow } from './cut-formula';
import { isList, kindAt, overLists, runFunction } from './functions/definition';
import type { FunctionDefinition } from './functions/definition';
import type { Area, CalcSheet, Code, Operand, Scene } from './model';
import { isArea, isValue, makeArea, matrix, valueOf } from './operands';
import { operators } from './operators';
import type { Operator } from './operators';
import { NotUnderstood } from './parse-formula';

/** What a formula's words mean in the workbook that it stands in. */
export type Meanings = {
  sheetNamed(name: string): CalcSheet | undefined;
  functionNamed(name: string): FunctionDefinition | undefined;
  nameNamed(name: string): Code | undefined;
};

/** `one` gives one value where a range stands for one, as in a plain cell; `all` calculates for each of its cells. */
type Mode = 'one' | 'all';

/** Makes code of a formula; throws NotUnderstood where it names what nobody knows. */
export function compile(expression: Expression, mode: Mode, meanings: Meanings): Code {
  switch (expression.kind) {
    case 'constant': {
      const { value } = expression;
      return () => value;
    }
    case 'number': {
      const { slot } = expression;
      return ({ slots }) => slots[slot] ?? 0;
    }
    case 'reference':
      return referenceCode(expression, meanings);
    case 'indexed':
      return indexedCode(referenceCode(expression.area, meanings), expression.row, expression.column);
    case 'name':
      return meanings.nameNamed(expression.name) ?? refuse();
    case 'call':
      return callCode(expression.name, expression.args, mode, meanings);
    case 'chain':
      return chainCode(expression.first, expression.steps, mode, meanings);
    case 'prefix':
      return prefixCode(expression.operator, expression.operand, mode, meanings);
    case 'percent':
      return mapCode(expression.operand, mode, meanings, (value) => scaled(value, 0.01));
    case 'range':
      return spanCode(compile(expression.from, mode, meanings), compile(expression.to, mode, meanings));
    case 'union':
      return unionCode(expression.parts.map((part) => compile(part, mode, meanings)));
    case 'array':
      return arrayCode(expression.rows.map((row) => row.map((cell) => compile(cell, 'one', meanings))));
  }
}

function refuse(): never {
  throw new NotUnderstood();
}

function sheetOf({ sheet }: ReferenceExpression, meanings: Meanings): CalcSheet | undefined | null {
  return sheet === undefined ? null : meanings.sheetNamed(sheet);
}

/** Null stands for the formula's own sheet. */
function referenceCode(reference: ReferenceExpression, meanings: Meanings): (scene: Scene) => Area | Value {
  const named = sheetOf(reference, meanings);
  if (named === undefined) return () => errors.reference;
  const { slot, fixed } = reference;
  return (scene) => {
    const { slots, row, column } = scene;
    const top = (slots[slot] ?? 0) + (fixed & fixedBits.top ? 0 : row);
    const left = (slots[slot + 1] ?? 0) + (fixed & fixedBits.left ? 0 : column);
    const bottom = (slots[slot + 2] ?? 0) + (fixed & fixedBits.bottom ? 0 : row);
    const right = (slots[slot + 3] ?? 0) + (fixed & fixedBits.right ? 0 : column);
    const isOutside = Math.min(top, left, bottom, right) < 0 || Math.max(top, bottom) > lastRow;
    if (isOutside || Math.max(left, right) > lastColumn) return errors.reference;
    const sheet = named ?? scene.sheet;
    if (top <= bottom && left <= right) return makeArea(sheet, top, left, bottom, right);
    return makeArea(sheet, Math.min(top, bottom), Math.min(left, right), Math.max(top, bottom), Math.max(left, right));
  };
}

function indexedCode(area: Code, rowSlot: number, columnSlot: number): Code {
  return (scene) => {
    const found = area(scene);
    return isArea(found) ? cellIn(found, scene.slots[rowSlot] ?? 0, scene.slots[columnSlot] ?? 0) : found;
  };
}

/** The cell of an area by its place from 1; 0 stands for the whole row or column. */
export function cellIn({ sheet, top, left, bottom, right }: Area, row: number, column: number): Area | Value {
  if (row < 0 || column < 0) return errors.value;
  const [y, x] = [top + Math.trunc(row) - 1, left + Math.trunc(column) - 1];
  if (y > bottom || x > right) return errors.reference;
  return makeArea(sheet, y < top ? top : y, x < left ? left : x, y < top ? bottom : y, x < left ? right : x);
}

/** One value: of a range the one that stands for it. */
function valueCode(expression: Expression, meanings: Meanings): (scene: Scene) => Value {
  const code = compile(expression, 'one', meanings);
  return (scene) => {
    const operand = code(scene);
    return isValue(operand) ? operand : valueOf(operand, scene);
  };
}

function chainCode(first: Expression, steps: readonly ChainStep[], mode: Mode, meanings: Meanings): Code {
  const combined = steps.map(({ operator }): Operator => operators[operator] ?? refuse());
  const [only] = combined;
  if (mode === 'all') {
    const start = compile(first, mode, meanings);
    const operands = steps.map(({ operand }) => compile(operand, mode, meanings));
    return (scene) =>
      operands.reduce(
        (left, operand, at) => combine(left, operand(scene), combined[at] ?? refuse(), scene),
        start(scene),
      );
  }
  const start = valueCode(first, meanings);
  const operands = steps.map(({ operand }) => valueCode(operand, meanings));
  const [second] = operands;
  if (operands.length === 1 && only !== undefined && second !== undefined)
    return (scene) => only(start(scene), second(scene));
  return (scene) => {
    let value = start(scene);
    for (let at = 0; at < operands.length; at++) {
      const [operator, operand] = [combined[at], operands[at]];
      if (operator !== undefined && operand !== undefined) value = operator(value, operand(scene));
    }
    return value;
  };
}

function combine(one: Operand, other: Operand, operator: Operator, scene: Scene): Operand {
  if (!isList(one) && !isList(other)) return operator(valueOf(one, scene), valueOf(other, scene));
  return overLists([one, other], scene, ([left = null, right = null]) => operator(left, right));
}

function prefixCode(sign: '-' | '+' | '@', operand: Expression, mode: Mode, meanings: Meanings): Code {
  if (sign === '-') return mapCode(operand, mode, meanings, (value) => scaled(value, -1));
  return sign === '@' ? valueCode(operand, meanings) : compile(operand, mode, meanings);
}

function scaled(value: Value, factor: 0.01 | -1): Value {
  const number = toNumber(value);
  if (typeof number !== 'number') return number;
  return factor === -1 ? 0 - number : number / 100;
}

function mapCode(operand: Expression, mode: Mode, meanings: Meanings, map: (value: Value) => Value): Code {
  if (mode === 'one') {
    const code = valueCode(operand, meanings);
    return (scene) => map(code(scene));
  }
  const code = compile(operand, mode, meanings);
  return (scene) => {
    const found = code(scene);
    return isList(found) ? overLists([found], scene, ([value = null]) => map(value)) : map(valueOf(found, scene));
  };
}

/** `A1:INDEX(…)` */
function spanCode(from: Code, to: Code): Code {
  return (scene) => {
    const [one, other] = [from(scene), to(scene)];
    if (isError(one)) return one;
    if (isError(other)) return other;
    if (!isArea(one) || !isArea(other) || one.sheet !== other.sheet) return errors.value;
    const [top, left] = [Math.min(one.top, other.top), Math.min(one.left, other.left)];
    return makeArea(one.sheet, top, left, Math.max(one.bottom, other.bottom), Math.max(one.right, other.right));
  };
}

function unionCode(parts: readonly Code[]): Code {
  return (scene) => {
    const areas: Area[] = [];
    for (const part of parts) {
      const operand = part(scene);
      if (!isArea(operand)) return isError(operand) ? operand : errors.value;
      areas.push(operand);
    }
    return { kind: 'union', areas };
  };
}

function arrayCode(rows: readonly (readonly Code[])[]): Code {
  return (scene) => matrix(rows.map((row) => row.map((cell) => valueOf(cell(scene), scene))));
}

function callCode(name: string, args: readonly (Expression | undefined)[], mode: Mode, meanings: Meanings): Code {
  const definition = meanings.functionNamed(name) ?? refuse();
  const { kinds, least, most } = definition;
  if (args.length < least || args.length > most) refuse();
  const codes = args.map((arg, at): Code => {
    if (arg === undefined) return () => null;
    const kind = kindAt(kinds, at);
    if (kind === 's' && mode === 'one') return valueCode(arg, meanings);
    return compile(arg, kind === 'r' ? 'all' : mode, meanings);
  });
  if ('choose' in definition) {
    const { choose } = definition;
    return (scene) => choose(codes, scene);
  }
  const { run } = definition;
  const singles = codes.map((_, at) => kindAt(kinds, at) === 's');
  if (mode === 'one' || !singles.includes(true))
    return (scene) => runFunction(run, { args: codes.map((code) => code(scene)), scene });
  return (scene) => {
    const given = codes.map((code) => code(scene));
    const lists = given.filter((operand, at) => singles[at] === true && isList(operand));
    if (lists.length === 0) return runFunction(run, { args: given, scene });
    return overLists(lists, scene, (values) => {
      let next = 0;
      const each = given.map((operand, at) =>
        singles[at] === true && isList(operand) ? (values[next++] ?? null) : operand,
      );
      return runFunction(run, { args: each, scene });
    });
  };
}

/** A formula's result as its cell keeps it. */
export function resultOf(operand: Operand, scene: Scene): Value {
  const value = valueOf(operand, scene);
  if (value === null) return 0;
  if (typeof value !== 'number') return isError(value) ? errorValue(value.error) : value;
  if (!Number.isFinite(value)) return errors.number;
  return value === 0 ? 0 : value;
}
