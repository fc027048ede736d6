import { unreadText } from '../../base/cell-words';
import { toNumber } from '../../base/decimal';
import type { Scalar } from '../../base/cells';
import type { Criterion } from '../../rubric/criterion';
import type { KindRole } from '../../rules/kinds';
import { knownKinds } from '../../scores/known-kinds';
import { linesTop } from './live-tables';
import type { StepValue } from './working-cells';

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
  readonly lines: readonly PriceLine[];
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
  const byPlace = [...criterion.parameters.places].map(([name, points], at): PriceLine => {
    return { name, role: '', points: toNumber(points), main: at + 1 };
  });
  return { criterion, find, lines, places: byPlace };
}

/** A spelling that Excel takes as a pattern is not looked up. */
export function isPlain(text: string): boolean {
  return !/[*?~]/.test(text) && text.length < 200;
}

/** Rows of 计分数据 from row `top` on, from 0. */
export type Stretch = { readonly top: number; readonly count: number };

/** Where the 事项 of a criterion stand, its places below them, and below these the 事项 that were met and that it does not know. */
export type LaidKinds = { readonly kinds: Stretch; readonly places: Stretch; readonly unknown: Stretch };

/** `unknown`: the 事项 that no list knows, by list. */
export function layPrices(lists: readonly PriceList[], unknown: ReadonlyMap<PriceList, ReadonlySet<string>>) {
  const rows: (readonly StepValue[])[] = [];
  const put = (list: PriceList, lines: readonly (Partial<PriceLine> & { readonly name: Scalar })[]): Stretch => {
    const top = linesTop + rows.length;
    for (const { name, role = unreadText, points = null, main = null } of lines)
      rows.push([list.criterion.id, name, role, points, main]);
    return { top, count: lines.length };
  };
  const laid = new Map(
    lists.map((list): [PriceList, LaidKinds] => {
      const [kinds, places] = [put(list, list.lines), put(list, list.places)];
      return [
        list,
        {
          kinds,
          places,
          unknown: put(
            list,
            [...(unknown.get(list) ?? [])].map((name) => ({ name })),
          ),
        },
      ];
    }),
  );
  const of = (list: PriceList): LaidKinds => {
    const found = laid.get(list);
    if (found === undefined) throw new Error(`no prices of ${list.criterion.id} are laid`);
    return found;
  };
  return { rows, of };
}
