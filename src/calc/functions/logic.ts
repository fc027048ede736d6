import type { Code, Operand, Scene } from '../model';
import { eachValue, fail, isValue, logicalIn, valueOf } from '../operands';
import type { Call } from '../operands';
import { compareValues, errors, isError, toLogical } from '../values';
import type { Value } from '../values';
import { choosing, define, isList, many, overLists } from './definition';
import type { FunctionDefinition } from './definition';

/** The conditions of AND, OR, XOR: texts and empty cells do not count, but a condition is needed. */
function conditionsIn({ args, scene }: Call): readonly boolean[] {
  const conditions: boolean[] = [];
  for (const arg of args) {
    eachValue(arg, scene, (value, isLoose) => {
      if (isError(value)) fail(value);
      if (!isLoose && (value === null || typeof value === 'string')) return;
      const condition = toLogical(value);
      conditions.push(typeof condition === 'boolean' ? condition : fail(condition));
    });
  }
  return conditions.length === 0 ? fail(errors.value) : conditions;
}

function iff(args: readonly Code[], scene: Scene): Operand {
  const [condition, yes, no] = args;
  const found = condition?.(scene) ?? null;
  if (isList(found)) {
    const lists = [found, yes?.(scene) ?? true, no === undefined ? false : no(scene)];
    return overLists(lists, scene, ([each = null, first = null, second = null]) => {
      const holds = toLogical(each);
      return isError(holds) ? holds : holds ? first : second;
    });
  }
  const holds = toLogical(valueOf(found, scene));
  if (isError(holds)) return holds;
  if (holds) return yes?.(scene) ?? (args.length > 1 ? null : true);
  return no === undefined ? false : no(scene);
}

/** The first argument, or the second where `isFault` says so of it. */
function unless(isFault: (value: Value) => boolean): FunctionDefinition {
  return choosing('sk', 2, 2, ([first, second], scene) => {
    const found = first?.(scene) ?? null;
    if (isList(found)) {
      const other = second?.(scene) ?? null;
      return overLists([found, other], scene, ([value = null, instead = null]) => (isFault(value) ? instead : value));
    }
    const value = valueOf(found, scene);
    return isFault(value) ? (second?.(scene) ?? null) : isValue(found) ? value : found;
  });
}

function ifs(args: readonly Code[], scene: Scene): Operand {
  for (let at = 0; at + 1 < args.length; at += 2) {
    const holds = toLogical(valueOf(args[at]?.(scene) ?? null, scene));
    if (isError(holds)) return holds;
    if (holds) return args[at + 1]?.(scene) ?? null;
  }
  return errors.notFound;
}

function switchBy(args: readonly Code[], scene: Scene): Operand {
  const wanted = valueOf(args[0]?.(scene) ?? null, scene);
  if (isError(wanted)) return wanted;
  let at = 1;
  for (; at + 1 < args.length; at += 2) {
    const value = valueOf(args[at]?.(scene) ?? null, scene);
    if (isError(value)) return value;
    if (compareValues(wanted, value) === 0) return args[at + 1]?.(scene) ?? null;
  }
  return args[at]?.(scene) ?? errors.notFound;
}

function choose([number, ...choices]: readonly Code[], scene: Scene): Operand {
  const at = valueOf(number?.(scene) ?? null, scene);
  if (isError(at)) return at;
  const place = typeof at === 'number' ? Math.trunc(at) : Number(at ?? 0);
  return choices[place - 1]?.(scene) ?? errors.value;
}

export const logic: Readonly<Record<string, FunctionDefinition>> = {
  IF: choosing('skk', 1, 3, iff),
  IFERROR: unless(isError),
  IFNA: unless((value) => value === errors.notFound),
  IFS: choosing('*sk', 2, many, ifs),
  SWITCH: choosing('s*sk', 3, many, switchBy),
  CHOOSE: choosing('s*k', 2, many, choose),
  AND: define('*r', 1, many, (call) => conditionsIn(call).every(Boolean)),
  OR: define('*r', 1, many, (call) => conditionsIn(call).some(Boolean)),
  XOR: define('*r', 1, many, (call) => conditionsIn(call).filter(Boolean).length % 2 === 1),
  NOT: define('s', 1, 1, (call) => !logicalIn(call, 0)),
  TRUE: define('', 0, 0, () => true),
  FALSE: define('', 0, 0, () => false),
};
