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

const strange: FormulaShape = { template: notUnderstood, slots: [] };

export function makeShapes(): Shapes {
  const templates = new Map<string, FormulaTemplate>();
  const shapes = new Map<FormulaTemplate, Map<string, FormulaShape>>();
  const shapeOf = (formula: string, row: number, column: number): FormulaShape => {
    const cut = cutFormula(formula.startsWith('=') ? formula.slice(1) : formula, row, column);
    if (cut === undefined) return strange;
    let template = templates.get(cut.text);
    if (template === undefined) templates.set(cut.text, (template = makeTemplate(cut.text)));
    let alike = shapes.get(template);
    if (alike === undefined) shapes.set(template, (alike = new Map()));
    const key = cut.slots.join(',');
    let shape = alike.get(key);
    if (shape === undefined) alike.set(key, (shape = { template, slots: cut.slots }));
    return shape;
  };
  return { shapeOf, templates };
}
