import type { FormulaTemplate, Precedent } from './model';
import { partsOf } from './expression';
import type { Expression } from './expression';
import { NotUnderstood, parseFormula } from './parse-formula';

/** Their results may change though nothing that the formula names does. */
const placing: ReadonlySet<string> = new Set(['OFFSET', 'INDIRECT', 'CELL']);

export const notUnderstood: FormulaTemplate = {
  expression: undefined,
  functions: [],
  names: [],
  precedents: [],
  hasComputedPlaces: false,
  code: null,
};

export function makeTemplate(text: string): FormulaTemplate {
  const expression = understood(text);
  if (expression === undefined) return notUnderstood;
  const functions = new Set<string>();
  const names = new Set<string>();
  const precedents: Precedent[] = [];
  let hasComputedPlaces = false;
  const parts = [expression];
  for (let part = parts.pop(); part !== undefined; part = parts.pop()) {
    if (part.kind === 'call') functions.add(part.name);
    if (part.kind === 'name') names.add(part.name);
    if (part.kind === 'reference') precedents.push(part);
    if (part.kind === 'indexed') {
      const { area, row, column } = part;
      precedents.push({ sheet: area.sheet, slot: area.slot, fixed: area.fixed, cell: { row, column } });
    }
    if (part.kind === 'range' || (part.kind === 'call' && placing.has(part.name))) hasComputedPlaces = true;
    parts.push(...partsOf(part));
  }
  return { expression, functions: [...functions], names: [...names], precedents, hasComputedPlaces, code: undefined };
}

function understood(text: string): Expression | undefined {
  try {
    return parseFormula(text);
  } catch (thrown) {
    if (thrown instanceof NotUnderstood) return undefined;
    throw thrown;
  }
}
