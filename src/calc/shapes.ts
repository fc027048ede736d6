import { cutFormula } from './cut-formula';
import type { FormulaShape } from './model';
import { makeTemplate, notUnderstood } from './formula-template';
import type { FormulaTemplate } from './model';

/** Formulas already seen, so that those that are alike share what was understood of them. */
export type Shapes = {
  /** The formula without `=`, seen from a cell. */
  shapeOf(formula: string, row: number, column: number): FormulaShape;
  readonly templates: ReadonlyMap<string, FormulaTemplate>;
};

/** A formula that nobody understands. */
export const strange: FormulaShape = { template: notUnderstood, slots: [] };

export function makeShapes(): Shapes {
  const templates = new Map<string, FormulaTemplate>();
  const shapes = new Map<FormulaTemplate, Map<number, FormulaShape[]>>();
  const shapeOf = (formula: string, row: number, column: number): FormulaShape => {
    const cut = cutFormula(formula.startsWith('=') ? formula.slice(1) : formula, row, column);
    if (cut === undefined) return strange;
    let template = templates.get(cut.text);
    if (template === undefined) templates.set(cut.text, (template = makeTemplate(cut.text)));
    let alike = shapes.get(template);
    if (alike === undefined) shapes.set(template, (alike = new Map()));
    const key = hashOf(cut.slots);
    const near = alike.get(key);
    const known = near?.find(({ slots }) => areSame(slots, cut.slots));
    if (known !== undefined) return known;
    const shape = { template, slots: cut.slots };
    if (near === undefined) alike.set(key, [shape]);
    else near.push(shape);
    return shape;
  };
  return { shapeOf, templates };
}

/** Slots as a text would be a key, too, and take half of the time of opening a large book. */
function hashOf(slots: readonly number[]): number {
  let hash = 17;
  for (const slot of slots) hash = (Math.imul(hash, 31) + Math.trunc(slot * 4096)) | 0;
  return hash;
}

function areSame(one: readonly number[], other: readonly number[]): boolean {
  if (one.length !== other.length) return false;
  for (let at = 0; at < one.length; at++) if (one[at] !== other[at]) return false;
  return true;
}
