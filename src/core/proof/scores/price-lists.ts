import { toNumber } from '../../base/decimal';
import type { Scalar } from '../../base/cells';
import type { Criterion } from '../../rubric/criterion';
import type { KindRole } from '../../rules/kinds';
import { knownKinds } from '../../scores/known-kinds';
import { hereRange } from './formula';

/** A spelling of a 事项: `main` is the place of the name in 参数 that it stands for, from 1. */
export type PriceLine = {
  readonly name: Scalar;
  readonly role: KindRole | '';
  readonly points: number;
  readonly main: number;
};

/** The 事项 that a criterion knows, as a contiguous list on 计分数据; spellings of entries are added to it. */
export type PriceList = {
  readonly criterion: Criterion;
  /** 0 where nothing is written, -1 where it is unknown, else the place in the list. */
  readonly find: (kind: string) => number;
  readonly at: (place: number) => PriceLine | undefined;
  readonly lines: () => readonly PriceLine[];
  /** 名次: the points by place, a list of its own below the 事项: a 事项 `2` is no second place. */
  readonly places: readonly PriceLine[];
};

export function priceList(criterion: Criterion): PriceList {
  const known = knownKinds(criterion);
  const lines: PriceLine[] = known.list.map(({ name, role, points }, at) => ({
    ...{ name, role, points: toNumber(points), main: at + 1 },
  }));
  const places = new Map(known.list.map(({ name }, at) => [name.toLowerCase(), at + 1]));
  const find = (written: string): number => {
    const before = places.get(written.toLowerCase());
    if (before !== undefined) return before;
    const { place, kind } = known.find(written);
    if (kind === undefined) return place;
    const main = place > known.list.length ? lines.length + 1 : place;
    const added = lines.push({ name: written, role: kind.role, points: toNumber(kind.points), main });
    places.set(written.toLowerCase(), added);
    return added;
  };
  return { criterion, find, at: (place) => lines[place - 1], lines: () => lines, places: placeLines(criterion) };
}

function placeLines({ parameters }: Criterion): readonly PriceLine[] {
  return [...parameters.places].map(([name, points], at) => ({
    ...{ name, role: '', points: toNumber(points), main: at + 1 },
  }));
}

/** A spelling that Excel takes as a pattern is not looked up. */
export function isPlain(text: string): boolean {
  return !/[*?~]/.test(text) && text.length < 200;
}

/** Columns of the price lists on 计分数据, from 0. */
export const priceColumns = { id: 13, name: 14, role: 15, points: 16, main: 17 } as const;
export const priceHeadings = ['指标', '事项写法', '作用', '分', '主档'];

/** Where a list stands: known when all spellings are. */
export type PricePlace = { readonly top: number; readonly count: number };

/** Below the prices and places stand the 事项 that were met and that the criterion does not know. */
export type KnownKinds = PricePlace & { readonly unknown: PricePlace };

export function priceRange({ top, count }: PricePlace, column: keyof typeof priceColumns): string {
  return hereRange(top, priceColumns[column], top + count - 1, priceColumns[column]);
}
