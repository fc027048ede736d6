import type { Value } from './values';

export type ReferenceExpression = {
  readonly kind: 'reference';
  /** Undefined where it leads into the formula's own sheet. */
  readonly sheet: string | undefined;
  /** The first of its four slots. */
  readonly slot: number;
  /** Which of the slots are places, not distances. */
  readonly fixed: number;
};

export type ChainStep = { readonly operator: string; readonly operand: Expression };

/** A formula as it is understood. */
export type Expression =
  | { readonly kind: 'constant'; readonly value: Value }
  | { readonly kind: 'number'; readonly slot: number }
  | ReferenceExpression
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'call'; readonly name: string; readonly args: readonly (Expression | undefined)[] }
  /** `INDEX(A1:C9,2,3)`: one cell, whose place is known before anything is calculated. */
  | { readonly kind: 'indexed'; readonly area: ReferenceExpression; readonly row: number; readonly column: number }
  /** Operators of one rank, from left to right: as a list, since a sum may have a thousand terms. */
  | { readonly kind: 'chain'; readonly first: Expression; readonly steps: readonly ChainStep[] }
  | { readonly kind: 'prefix'; readonly operator: '-' | '+' | '@'; readonly operand: Expression }
  | { readonly kind: 'percent'; readonly operand: Expression }
  | { readonly kind: 'range'; readonly from: Expression; readonly to: Expression }
  | { readonly kind: 'union'; readonly parts: readonly Expression[] }
  | { readonly kind: 'array'; readonly rows: readonly (readonly Expression[])[] };

/** The expressions that an expression is made of. */
export function partsOf(expression: Expression): readonly Expression[] {
  switch (expression.kind) {
    case 'call':
      return expression.args.filter((arg) => arg !== undefined);
    case 'indexed':
      return [];
    case 'chain':
      return [expression.first, ...expression.steps.map(({ operand }) => operand)];
    case 'prefix':
    case 'percent':
      return [expression.operand];
    case 'range':
      return [expression.from, expression.to];
    case 'union':
      return expression.parts;
    case 'array':
      return expression.rows.flat();
    default:
      return [];
  }
}
