import type { Bands, Parameters, Step } from '../rules/criterion-rule';
import { toNumber } from '../base/decimal';
import type { Exact } from '../base/decimal';
import type { Criterion } from './criterion';

/** `≥90%`, `>5`. */
export function stepText({ from, open }: Step, share: boolean): string {
  return `${open ? '>' : '≥'}${limitText(from, share)}`;
}

function limitText(limit: Exact, share: boolean): string {
  return share ? `${toNumber(limit.mul(100))}%` : String(toNumber(limit));
}

/**
 * How 参数 was read, in its own grammar: `≥90%=10；≥60%=7；<60%=1`, whatever way it was written. '' where it holds nothing. Read
 * again it gives the same.
 */
export function parameterText({ mode, parameters }: Pick<Criterion, 'mode' | 'parameters'>): string {
  const { prices, bands, base, markMax } = parameters;
  const named = [...prices].filter(([name]) => bands === null || name !== '其余');
  const entries: readonly (readonly [string, string])[] = [
    ...(bands === null ? [] : bandEntries(bands)),
    ...named.map(([name, price]) => [name, price === 'all' ? '全扣' : String(toNumber(price))] as const),
    ...(mode === '名次' ? placeEntries(parameters) : []),
    ...(base === null ? [] : [['基准', limitText(base, true)] as const]),
    ...(markMax === null ? [] : [['满分', String(toNumber(markMax))] as const]),
  ];
  return entries.map(([name, points]) => `${name}=${points}`).join('；');
}

/** From the highest down; the lowest by the limit above it. */
function bandEntries({ share, steps }: Bands): readonly (readonly [string, string])[] {
  return steps
    .map((step, at): readonly [string, string] => {
      const above = steps[at + 1];
      const lowest = at === 0 && above !== undefined;
      const name = lowest ? `${above.open ? '≤' : '<'}${limitText(above.from, share)}` : stepText(step, share);
      return [name, String(toNumber(step.points))];
    })
    .reverse();
}

/** Neighbouring places of the same points as one range. */
function placeEntries({ places, rest }: Parameters): readonly (readonly [string, string])[] {
  const ranges: { first: number; last: number; points: Exact }[] = [];
  for (const [place, points] of [...places].sort(([one], [other]) => one - other)) {
    const before = ranges.at(-1);
    if (before?.last === place - 1 && before.points.equals(points)) before.last = place;
    else ranges.push({ first: place, last: place, points });
  }
  const named = ranges.map(({ first, last, points }) => {
    return [first === last ? String(first) : `${first}-${last}`, String(toNumber(points))] as const;
  });
  return [...named, ['其余', String(toNumber(rest))]];
}
