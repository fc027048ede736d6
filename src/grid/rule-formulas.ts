import { holds } from '../core/base/holds';
import { address, type Range } from '../core/base/cells';
import type { CellPlace } from '../calc/calculation';

/** What Excel's comparisons of rules and conditions ask of a value, with one bound or two. */
const asks: Readonly<Record<string, (value: string, from: string, to: string) => string>> = {
  between: (value, from, to) => `AND(${value}>=(${from}),${value}<=(${to}))`,
  notBetween: (value, from, to) => `OR(${value}<(${from}),${value}>(${to}))`,
  equal: (value, from) => `${value}=(${from})`,
  notEqual: (value, from) => `${value}<>(${from})`,
  greaterThan: (value, from) => `${value}>(${from})`,
  lessThan: (value, from) => `${value}<(${from})`,
  greaterThanOrEqual: (value, from) => `${value}>=(${from})`,
  lessThanOrEqual: (value, from) => `${value}<=(${from})`,
};

/** A comparison as a formula that is true where it holds; undefined where Excel knows no such operator. */
export function comparison(
  operator: string | undefined,
  value: string,
  from: string | undefined,
  to: string | undefined,
): string | undefined {
  const ask = asks[operator ?? 'between'];
  const needsTwo = (operator ?? 'between').toLowerCase().endsWith('between');
  if (ask === undefined || from === undefined || (needsTwo && to === undefined)) return undefined;
  return ask(value, from, to ?? '');
}

/** The cell that the formulas of a rule are written for: the first of its first range. */
export function originOf(sheet: string, ranges: readonly Range[]): CellPlace {
  const [first] = ranges;
  return { sheet, row: first?.top ?? 0, column: first?.left ?? 0 };
}

export function addressOf({ row, column }: CellPlace): string {
  return address(row, column);
}

export function appliesTo({ ranges }: { readonly ranges: readonly Range[] }, row: number, column: number): boolean {
  return ranges.some((range) => holds(range, row, column));
}
