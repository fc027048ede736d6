import type { Step } from '../rules/criterion-rule';
import { exact } from '../base/decimal';
import type { Exact } from '../base/decimal';
import type { Condition } from './parse-threshold';

export type Band = { readonly name: string; readonly condition: Condition; readonly points: Exact };

/** Why bands are refused, with a value that shows it: two bands of different points, or none at all. */
export type BandFault =
  | { readonly kind: 'overlap'; readonly value: number; readonly one: Band; readonly other: Band }
  | { readonly kind: 'gap'; readonly value: number };

/**
 * Lays bands side by side from 0 up. ≥ and > apply from the highest limit down, < and ≤ from the lowest up; a range holds from its
 * lower limit, the topmost one without end; a limit that two bands share belongs to the upper one. `rest` has what no band holds.
 */
export function bandSteps(bands: readonly Band[], rest: Exact | null): readonly Step[] | BandFault {
  const limits = [...new Set([0, ...bands.flatMap(({ condition }) => limitsOf(condition))])].sort((a, b) => a - b);
  const open = openEnd(bands);
  const steps: Step[] = [];
  for (const [at, limit] of limits.entries()) {
    const next = limits[at + 1];
    // Between two limits the points are the same: one value stands for all.
    for (const value of [limit, next === undefined ? limit + 1 : (limit + next) / 2]) {
      const [one, ...others] = holding(bands, value, open);
      const other = others.find(({ points }) => one?.points.equals(points) === false);
      if (one !== undefined && other !== undefined) return { kind: 'overlap', value, one, other };
      const points = one?.points ?? rest;
      if (points === null) return { kind: 'gap', value };
      if (steps.at(-1)?.points.equals(points) !== true)
        steps.push({ from: exact(limit), open: value !== limit, points });
    }
  }
  return steps;
}

function limitsOf(condition: Condition): readonly number[] {
  return condition.kind === 'range' ? [condition.from, condition.to] : [condition.limit];
}

/** The upper limit of the topmost range, where no ≥ or > begins at it or above: from there up the range goes on. */
function openEnd(bands: readonly Band[]): number {
  const top = Math.max(0, ...bands.map(({ condition }) => (condition.kind === 'range' ? condition.to : 0)));
  const above = bands.some(({ condition }) => condition.kind === 'above' && condition.limit >= top);
  return above ? Infinity : top;
}

function holding(bands: readonly Band[], value: number, open: number): readonly Band[] {
  const held = [
    ...nearest(bands, 'above', value),
    ...nearest(bands, 'below', value),
    ...bands.filter(({ condition }) => condition.kind === 'range' && inRange(condition, value, open)),
  ];
  const upper = held.filter(({ condition }) => beginsAt(condition, value));
  return upper.length === 0
    ? held
    : held.filter(({ condition }) => beginsAt(condition, value) || !endsAt(condition, value));
}

function inRange({ from, to }: Extract<Condition, { kind: 'range' }>, value: number, open: number): boolean {
  return value >= from && (value <= to || to === open);
}

/** Of the ≥ and > that hold the highest, of the < and ≤ the lowest. */
function nearest(bands: readonly Band[], kind: 'above' | 'below', value: number): readonly Band[] {
  let best: { readonly band: Band; readonly beyond: number } | undefined;
  for (const band of bands) {
    const { condition } = band;
    if (condition.kind === 'range' || condition.kind !== kind) continue;
    const { limit, strict } = condition;
    const beyond = kind === 'above' ? value - limit : limit - value;
    if (strict ? beyond <= 0 : beyond < 0) continue;
    // The nearer limit counts; at an equal limit `>60` lies above `≥60`, and `<60` below `≤60`.
    if (best === undefined || beyond < best.beyond || (beyond === best.beyond && strict)) best = { band, beyond };
  }
  return best === undefined ? [] : [best.band];
}

function beginsAt(condition: Condition, value: number): boolean {
  if (condition.kind === 'range') return condition.from === value;
  return condition.kind === 'above' && condition.limit === value;
}

function endsAt(condition: Condition, value: number): boolean {
  if (condition.kind === 'range') return condition.to === value;
  return condition.kind === 'below' && condition.limit === value;
}
