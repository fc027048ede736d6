import type { DefinedName } from '../core/base/change';
import { compile } from './compile';
import type { Meanings } from './compile';
import type { Reading } from './dependents';
import type { FormulaShape } from './model';
import type { FormulaTemplate } from './model';
import type { FunctionDefinition } from './functions/definition';
import type { CalcSheet, Code } from './model';
import { NotUnderstood } from './parse-formula';
import type { Shapes } from './shapes';

/** Functions that give another result each time, or each day. */
const restless: ReadonlySet<string> = new Set(['TODAY', 'NOW', 'RAND', 'RANDBETWEEN']);

/** What the formulas of a workbook mean: their sheets, names and functions. */
export type Words = {
  sheetNamed(name: string): CalcSheet | undefined;
  /** Null where the formula is not understood, or names what nobody knows. */
  codeOf(template: FormulaTemplate): Code | null;
  /** All that a formula in a sheet reads, by its names too. */
  readingsOf(shape: FormulaShape, home: CalcSheet): readonly Reading[];
  restOf(shape: FormulaShape): Rest;
};

/** `placed` formulas find out only while calculating what they read; `restless` ones change by themselves. */
export type Rest = 'calm' | 'placed' | 'restless';

export function makeWords(
  sheets: ReadonlyMap<string, CalcSheet>,
  names: readonly DefinedName[],
  shapes: Shapes,
  functionNamed: (name: string) => FunctionDefinition | undefined,
): Words {
  const definitions = new Map(names.map(({ name, refersTo }) => [name.toLowerCase(), refersTo]));
  /** Names that are being understood: one that means itself means nothing. */
  const open = new Set<string>();
  const sheetNamed = (name: string): CalcSheet | undefined => sheets.get(name.toLowerCase());
  const shapeOfName = (name: string): FormulaShape | undefined => {
    const refersTo = definitions.get(name);
    return refersTo === undefined ? undefined : shapes.shapeOf(refersTo, 0, 0);
  };
  const nameNamed = (name: string): Code | undefined => {
    const shape = shapeOfName(name);
    if (shape === undefined || open.has(name)) return undefined;
    open.add(name);
    try {
      const { expression } = shape.template;
      if (expression === undefined) return undefined;
      const code = compile(expression, 'all', meanings);
      return (scene) => code({ ...scene, slots: shape.slots });
    } finally {
      open.delete(name);
    }
  };
  const meanings: Meanings = { sheetNamed, functionNamed, nameNamed };
  const shapesIn = (shape: FormulaShape, seen = new Set<FormulaShape>()): ReadonlySet<FormulaShape> => {
    if (seen.has(shape)) return seen;
    seen.add(shape);
    for (const name of shape.template.names) {
      const named = shapeOfName(name);
      if (named !== undefined) shapesIn(named, seen);
    }
    return seen;
  };
  return {
    sheetNamed,
    codeOf: (template) => (template.code === undefined ? (template.code = codeIn(template, meanings)) : template.code),
    readingsOf: (shape, home) =>
      [...shapesIn(shape)].flatMap(({ template, slots }) =>
        template.precedents.flatMap((precedent): readonly Reading[] => {
          const sheet = precedent.sheet === undefined ? home : sheetNamed(precedent.sheet);
          return sheet === undefined ? [] : [{ precedent, slots, sheet }];
        }),
      ),
    restOf: (shape) => {
      const templates = [...shapesIn(shape)].map(({ template }) => template);
      if (templates.some(({ functions }) => functions.some((name) => restless.has(name)))) return 'restless';
      return templates.some(({ hasComputedPlaces }) => hasComputedPlaces) ? 'placed' : 'calm';
    },
  };
}

function codeIn({ expression }: FormulaTemplate, meanings: Meanings): Code | null {
  if (expression === undefined) return null;
  try {
    return compile(expression, 'one', meanings);
  } catch (thrown) {
    if (thrown instanceof NotUnderstood) return null;
    throw thrown;
  }
}
