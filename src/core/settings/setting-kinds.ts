import { scalarOf, textOf } from '../base/cells';
import type { Cell } from '../base/cells';
import { exact } from '../base/decimal';
import type { Exact } from '../base/decimal';
import { isPresent } from '../base/parsed';
import { normaliseName } from '../names/normalise-name';
import { parseNumber } from '../reading/parse-number';

/** Which numbers a setting may have. Sheets and the pane offer numbers up to `offered`; larger ones may be typed. */
export type NumberRange = {
  readonly from: number;
  /** True where `from` itself is too small. */
  readonly open?: boolean;
  readonly to?: number;
  readonly whole?: boolean;
  readonly offered?: number;
};

/** How the value of a setting is read from its cell; undefined where it cannot be (G1). */
export type Reader<T> = (cell: Cell) => T | undefined;

const isIn = (value: number, { from, open = false, to = Infinity, whole = false }: NumberRange): boolean =>
  (open ? value > from : value >= from) && value <= to && (!whole || Number.isInteger(value));

export function numberIn(range: NumberRange): Reader<number> {
  return (cell) => {
    const { value } = parseNumber(cell, 'points');
    return isPresent(value) && isIn(value, range) ? value : undefined;
  };
}

export function exactIn(range: NumberRange): Reader<Exact> {
  const read = numberIn(range);
  return (cell) => {
    const value = read(cell);
    return value === undefined ? undefined : exact(value);
  };
}

/** The condition that a formula puts on a number typed into the cell `x`: the same as `numberIn`. */
export function rangeFormula(x: string, { from, open = false, to, whole = false }: NumberRange): string {
  const limits = [`${x}${open ? '>' : '>='}${from}`, to === undefined ? `${x}<1E8` : `${x}<=${to}`];
  return `AND(${[...(whole ? [`${x}=INT(${x})`] : []), ...limits].join(',')})`;
}

export function choiceIn<T>(choices: Readonly<Record<string, T>>): Reader<T> {
  const byName = new Map(Object.entries(choices).map(([name, meaning]) => [normaliseName(name), meaning]));
  return (cell) => byName.get(normaliseName(textOf(cell)));
}

/** `15`, `15%` and `0.15` mean the same; 1 or more without % is a percentage. */
export function shareIn(cell: Cell): Exact | undefined {
  const text = textOf(scalarOf(cell)).normalize('NFKC').trim();
  const match = /^(\d+(?:\.\d+)?)\s*(%?)$/.exec(text);
  if (match === null) return undefined;
  const value = exact(Number(match[1]));
  const share = match[2] === '%' || value.compare(1) >= 0 ? value.div(100) : value;
  return share.compare(1) <= 0 ? share : undefined;
}

/** `专业评委=70;大众评委=30`: all weights positive. */
export function weightsIn(cell: Cell): ReadonlyMap<string, Exact> | undefined {
  const weights = new Map<string, Exact>();
  for (const part of textOf(cell)
    .normalize('NFKC')
    .split(/[;、,\n]+/)) {
    if (part.trim() === '') continue;
    const match = /^(.+)[=:]\s*(\d+(?:\.\d+)?)\s*%?$/.exec(part.trim());
    const weight = Number(match?.[2]);
    const group = normaliseName(match?.[1] ?? '');
    if (match === null || weight <= 0 || weights.has(group)) return undefined;
    weights.set(group, exact(weight));
  }
  return weights.size > 0 ? weights : undefined;
}
