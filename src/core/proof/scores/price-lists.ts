import { unreadText } from '../../base/cell-words';
import { toNumber } from '../../base/decimal';
import type { Criterion } from '../../rubric/criterion';
import { knownKinds } from '../../scores/known-kinds';
import { linesTop } from './live-tables';
import type { StepValue } from './working-cells';

/** A spelling of a 事项 with its 作用, its 分, and the place of the name in 参数 that it stands for, from 1. */
type PriceLine = readonly StepValue[];

/** The 事项 that a criterion knows, as a contiguous list on 计分数据; spellings of entries are added to it. */
export function priceList(criterion: Criterion) {
  const known = knownKinds(criterion);
  const lines = known.list.map(({ name, role, points }, at): PriceLine => [name, role, toNumber(points), at + 1]);
  const found = new Map(known.list.map(({ name }, at) => [name.toLowerCase(), at + 1]));
  const find = (written: string): number => {
    const before = found.get(written.toLowerCase());
    if (before !== undefined) return before;
    const { place, kind } = known.find(written);
    if (kind === undefined) return place;
    const main = place > known.list.length ? lines.length + 1 : place;
    const added = lines.push([written, kind.role, toNumber(kind.points), main]);
    found.set(written.toLowerCase(), added);
    return added;
  };
  const byPlace = [...criterion.parameters.places];
  return {
    criterion,
    /** 0 where nothing is written, -1 where it is unknown, else the place in the list. */
    find,
    lines,
    /** 名次: the points by place, a list of its own below the 事项: a 事项 `2` is no second place. */
    places: byPlace.map(([name, points], at): PriceLine => [name, '', toNumber(points), at + 1]),
    /** 事项 that were met where a formula follows them, and that the criterion does not know. */
    unknown: new Set<string>(),
  };
}

export type PriceList = ReturnType<typeof priceList>;

/** A spelling that Excel takes as a pattern is not looked up. */
export function isPlain(text: string): boolean {
  return !/[*?~]/.test(text) && text.length < 200;
}

/** Rows of 计分数据 from row `top` on, from 0. */
export type Stretch = { readonly top: number; readonly count: number };

/** Where the 事项 of a criterion stand, its places below them, and below these the 事项 that were met and that it does not know. */
export type LaidKinds = Readonly<Record<'kinds' | 'places' | 'unknown', Stretch>>;

export function layPrices(lists: readonly PriceList[]) {
  const rows: (readonly StepValue[])[] = [];
  const put = ({ criterion }: PriceList, lines: readonly PriceLine[]): Stretch => {
    const top = linesTop + rows.length;
    for (const line of lines) rows.push([criterion.id, ...line]);
    return { top, count: lines.length };
  };
  const laid = new Map<PriceList, LaidKinds>();
  for (const list of lists) {
    const [kinds, places] = [put(list, list.lines), put(list, list.places)];
    const unknown = [...list.unknown].map((name) => [name, unreadText, null, null]);
    laid.set(list, { kinds, places, unknown: put(list, unknown) });
  }
  const of = (list: PriceList): LaidKinds => {
    const found = laid.get(list);
    if (found === undefined) throw new Error(`no prices of ${list.criterion.id} are laid`);
    return found;
  };
  return { rows, of };
}
