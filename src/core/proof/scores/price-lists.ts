import { toNumber } from '../../base/decimal';
import type { Scalar } from '../../base/cells';
import { normaliseName } from '../../names/normalise-name';
import type { Criterion } from '../../rubric/criterion';
import { vetoAffirmations, vetoDenials, vetoWord } from '../../scores/score-veto';
import { hereRange } from './formula';

/** What a 事项 does to the score; in formulas by these words. */
export type KindRole = '计价' | '全扣' | '无' | '不适用' | '有';

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
  const lines: PriceLine[] = [];
  const exactly = new Map<string, number>();
  const normally = new Map<string, number>();
  const add = (name: Scalar, role: KindRole | '', points: number, main?: number): number => {
    lines.push({ name, role, points, main: main ?? lines.length + 1 });
    if (typeof name === 'string') {
      exactly.set(name.toLowerCase(), lines.length);
      const normal = normaliseName(name);
      if (!normally.has(normal)) normally.set(normal, lines.length);
    }
    return lines.length;
  };
  for (const { name, role, points } of knownKinds(criterion))
    if (!normally.has(normaliseName(name))) add(name, role, points);
  const find = (kind: string): number => {
    if (kind === '') return 0;
    const known = exactly.get(kind.toLowerCase());
    if (known !== undefined) return known;
    const main = normally.get(normaliseName(kind));
    const line = main === undefined ? undefined : lines[main - 1];
    if (line !== undefined) return add(kind, line.role, line.points, line.main);
    // An incident that 参数 does not name is known by its words.
    return criterion.mode === '否决' && vetoWord(criterion, kind) === 'yes' ? add(kind, '有', 0) : -1;
  };
  return { criterion, find, at: (place) => lines[place - 1], lines: () => lines, places: placeLines(criterion) };
}

function placeLines({ parameters }: Criterion): readonly PriceLine[] {
  return [...parameters.places].map(([name, points], at) => ({
    name,
    role: '',
    points: toNumber(points),
    main: at + 1,
  }));
}

type Known = { readonly name: string; readonly role: KindRole; readonly points: number };

/** In the order in which they win: 不适用 is one whatever 参数 says. */
function knownKinds(criterion: Criterion): readonly Known[] {
  const { mode, parameters } = criterion;
  const none = (name: string): Known => ({ name, role: '无', points: 0 });
  const yes = (name: string): Known => ({ name, role: '有', points: 0 });
  const off: Known = { name: '不适用', role: '不适用', points: 0 };
  const max = toNumber(criterion.max);
  const prices = [...parameters.prices].map(([name, price]): Known =>
    price === 'all' ? { name, role: '全扣', points: max } : { name, role: '计价', points: toNumber(price) },
  );
  switch (mode) {
    case '否决':
      return [...vetoDenials.map(none), ...parameters.vetoes.map(yes), ...vetoAffirmations.map(yes)];
    case '扣分':
      return [off, none('无扣分'), ...prices, none('无')];
    case '计数':
      return [off, ...prices, none('无'), none('无扣分')];
    case '是否':
      return [off, none('无'), none('无扣分'), none('否'), yes('有'), yes('是')];
    case '分档':
      return [off, ...prices, none('无'), ...(parameters.bands === null ? [none('无扣分')] : [])];
    case '评委':
      return [off];
    default:
      return [off, none('无')];
  }
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
