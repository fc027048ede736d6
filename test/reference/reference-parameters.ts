import { compare, exact, over } from './rational';
import type { Rational } from './rational';
import type { Mode } from './reference-school';

/** 参数 as the reference reads it, from the words of the contract alone. */
export type ReferenceParameters = {
  readonly prices: readonly { readonly name: string; readonly points: number | '全扣' }[];
  /** 分档 with thresholds: whether they are in %, and the points at a value; null with names. */
  readonly bands: { readonly percent: boolean; readonly pointsAt: (value: Rational) => number } | null;
  readonly pointsOfPlace: (place: number) => number;
  /** 基准, in percent. */
  readonly base: number | null;
  readonly markMax: number | null;
};

type Pair = { readonly name: string; readonly points: number | '全扣' };
type Band = {
  readonly name: string;
  readonly sign: '≥' | '>' | '≤' | '<' | '-';
  readonly from: number;
  readonly to: number;
  readonly percent: boolean;
  readonly points: number;
};

const nothing: ReferenceParameters = {
  prices: [],
  bands: null,
  pointsOfPlace: () => 0,
  base: null,
  markMax: null,
};

/** Full width made half width, and no space; one between digits stays seen. */
export function plainText(text: string): string {
  const half = [...text].map((sign) =>
    sign >= '！' && sign <= '～' ? String.fromCharCode(sign.charCodeAt(0) - 65248) : sign,
  );
  return half
    .join('')
    .replace(/([\d.])\s+(?=[\d.])/g, '$1_')
    .replace(/\s/g, '');
}

/** Null where it is refused. */
export function readReference(text: string, mode: Mode): ReferenceParameters | null {
  const separators = [';；\n\r', ';；\n\r,，', ';；\n\r,，、'];
  for (const signs of separators) {
    const parts = [...text].reduce<string[]>(
      (all, sign) => (signs.includes(sign) ? [...all, ''] : [...all.slice(0, -1), (all.at(-1) ?? '') + sign]),
      [''],
    );
    const entries = parts.map((part) => part.trim()).filter((part) => part !== '');
    if (mode === '否决') {
      if (entries.some((entry) => /[=＝:：]/.test(entry) || !/[\p{L}\p{N}]/u.test(entry))) continue;
      return repeats(entries.map(keyOf)) ? null : nothing;
    }
    const pairs = entries.map((entry) => pairOf(entry, mode));
    if (pairs.every((pair) => pair !== null)) return meaning(pairs, mode);
  }
  return null;
}

const keyOf = (name: string): string => plainText(name.normalize('NFKC')).toLowerCase();
const repeats = (keys: readonly string[]): boolean => new Set(keys).size < keys.length;

function numberOf(text: string): number | null {
  return /^\d+(\.\d{1,9})?$/.test(text) && text.length < 16 ? Number(text) : null;
}

/** `name=points` where both read in this mode, else null. */
function pairOf(entry: string, mode: Mode): Pair | null {
  const half = plainText(entry);
  const sign = half.includes('=') ? '=' : ':';
  const cut = Math.max(entry.lastIndexOf(sign), entry.lastIndexOf(sign === '=' ? '＝' : '：'));
  if (cut <= 0) return null;
  const name = entry.slice(0, cut).trim();
  const bare = plainText(name);
  if (bare.replace(/^[<>]=/, '').includes(sign)) return null;
  // What stands before a comma may be an entry by itself: then the comma separates.
  if (
    name
      .split(/[,，、]/)
      .slice(0, -1)
      .some((part) => /:\d+(\.\d+)?分?$/.test(plainText(part)))
  )
    return null;
  if (!/[\p{L}\p{N}]/u.test(bare) || /[<>]$/.test(bare)) return null;
  const written = plainText(entry.slice(cut + 1));
  if (mode === '比例') {
    const share = written.endsWith('%') ? numberOf(written.slice(0, -1)) : null;
    return keyOf(name) === '基准' && share !== null && share > 0 ? { name: '基准', points: share } : null;
  }
  if (mode === '扣分' && written === '全扣') return { name, points: '全扣' };
  const points = numberOf(written.replace(/分$/, ''));
  if (points === null || !readsIn(mode, name, points)) return null;
  return { name, points };
}

function readsIn(mode: Mode, name: string, points: number): boolean {
  switch (mode) {
    case '评委':
      return keyOf(name) === '满分' && points > 0;
    case '是否':
      return ['有', '是', '无', '否'].includes(keyOf(name));
    case '名次':
      return keyOf(name) === '其余' || placesOf(name) !== null;
    case '分档':
      return bandOf(name, 0) !== null || !isBareNumber(name);
    default:
      return true;
  }
}

function meaning(pairs: readonly Pair[], mode: Mode): ReferenceParameters | null {
  if (mode === '比例') return pairs.length > 1 ? null : { ...nothing, base: numberAt(pairs, '基准') };
  if (mode === '评委') return pairs.length > 1 ? null : { ...nothing, markMax: numberAt(pairs, '满分') };
  if (mode === '分档') return bandsOf(pairs);
  if (mode === '名次') return ranking(pairs);
  const prices =
    mode === '是否' ? pairs.map((pair) => ({ ...pair, name: '有是'.includes(pair.name) ? '有' : '无' })) : pairs;
  if (prices.length === 0 || repeats(prices.map(({ name }) => keyOf(name)))) return null;
  if (mode === '是否' && !prices.some(({ name }) => name === '有')) return null;
  return { ...nothing, prices };
}

const numberAt = (pairs: readonly Pair[], name: string): number | null => {
  const points = pairs.find((pair) => keyOf(pair.name) === name)?.points;
  return typeof points === 'number' ? points : null;
};

const chineseDigits = '一二三四五六七八九';

/** 1 to 99 in Chinese numerals, all of them written out. */
const chinese = new Map(
  Array.from({ length: 99 }, (_, at): [string, number] => {
    const [tens, ones] = [Math.floor((at + 1) / 10), (at + 1) % 10];
    const high = tens === 0 ? '' : `${tens === 1 ? '' : (chineseDigits[tens - 1] ?? '')}十`;
    return [high + (ones === 0 ? '' : (chineseDigits[ones - 1] ?? '')), at + 1];
  }),
);

const dashes = /—{1,2}|[-‐‑–―−~〜∼至到]/;

/** All places that a name of 名次 means, or null. */
export function placesOf(name: string): readonly number[] | null {
  const text = plainText(name);
  const ordinal = text.startsWith('第') && text.endsWith('名');
  const parts = text.split(dashes).map((part) => (ordinal ? part.replace(/^第/, '').replace(/名$/, '') : part));
  const numbers = parts.map((part) =>
    /^[1-9]\d{0,2}$/.test(part) ? Number(part) : ordinal ? chinese.get(part) : undefined,
  );
  const [first, last = first] = numbers;
  if (parts.length > 2 || numbers.includes(undefined) || first === undefined || last === undefined || first > last)
    return null;
  return Array.from({ length: last - first + 1 }, (_, at) => first + at);
}

function ranking(pairs: readonly Pair[]): ReferenceParameters | null {
  const rest = pairs.filter(({ name }) => keyOf(name) === '其余');
  const placed = pairs.filter(({ name }) => keyOf(name) !== '其余');
  const places = placed.flatMap(({ name, points }) => (placesOf(name) ?? []).map((place) => ({ place, points })));
  if (rest.length > 1 || places.length === 0 || repeats(places.map(({ place }) => String(place)))) return null;
  const others = numberAt(rest, '其余') ?? 0;
  const pointsOfPlace = (wanted: number): number => {
    const points = places.find(({ place }) => place === wanted)?.points;
    return typeof points === 'number' ? points : others;
  };
  return { ...nothing, pointsOfPlace };
}

/** A threshold of 分档, or null where the name is none. */
function bandOf(name: string, points: number): Band | null {
  const text = plainText(name);
  const made = (sign: Band['sign'], low: string, high: string): Band | null => {
    const percent = high.endsWith('%');
    const [from, to] = [numberOf(low.replace(/%$/, '')), numberOf(high.replace(/%$/, ''))];
    if (from === null || to === null || from > to || (low.endsWith('%') && !percent)) return null;
    return { name, sign, from, to, percent, points };
  };
  const signs = {
    '>=': '≥',
    '≥': '≥',
    '≧': '≥',
    '⩾': '≥',
    '<=': '≤',
    '≤': '≤',
    '≦': '≤',
    '⩽': '≤',
    '>': '>',
    '<': '<',
  } as const;
  const signWords = ['>=', '<=', '≥', '≧', '⩾', '≤', '≦', '⩽', '>', '<'] as const;
  const sign = signWords.find((one) => text.startsWith(one));
  if (sign !== undefined) return made(signs[sign], text.slice(sign.length), text.slice(sign.length));
  const after = {
    '(含)以上': '≥',
    及以上: '≥',
    以上: '≥',
    '(含)以下': '≤',
    及以下: '≤',
    以下: '≤',
    以内: '≤',
  } as const;
  const afterWords = ['(含)以上', '及以上', '以上', '(含)以下', '及以下', '以下', '以内'] as const;
  const word = afterWords.find((one) => text.endsWith(one));
  if (word !== undefined) return made(after[word], text.slice(0, -word.length), text.slice(0, -word.length));
  if (text.startsWith('不足') || text.startsWith('未达')) return made('<', text.slice(2), text.slice(2));
  const [low = '', high, ...more] = text.split(dashes);
  return high === undefined || more.length > 0 ? null : made('-', low, high);
}

const comparing =
  /百分之|以上|以下|以内|之内|之间|[不未至]?[低高大小等多少于超过足到达]{1,2}|至少|最[多少]|不?含|[及至到不满约<>=≥≤≧≦⩾⩽()（）[\]【】~〜∼—–‐‑―−-]/g;

/** A number, perhaps in %, with words of comparison at most: never a 事项. */
function isBareNumber(name: string): boolean {
  const text = plainText(name);
  const rest = text.replace(comparing, '');
  return /^[\d.%]*\d[\d.%]*$/.test(rest) || (rest !== text && /^[\d.%零〇一二两三四五六七八九十百半成]+$/.test(rest));
}

function bandsOf(pairs: readonly Pair[]): ReferenceParameters | null {
  const special = ['其余', '无记录'];
  const others = pairs.filter(({ name }) => special.includes(keyOf(name)));
  const named = pairs.filter(({ name }) => !special.includes(keyOf(name)));
  const bands = named.flatMap(({ name, points }) => bandOf(name, points === '全扣' ? 0 : points) ?? []);
  if (repeats(pairs.map(({ name }) => keyOf(name))) || named.length === 0) return null;
  const rest = numberAt(others, '其余');
  const prices = [...named.filter(() => bands.length === 0), ...others].map((pair) => ({
    ...pair,
    name: special.find((word) => word === keyOf(pair.name)) ?? pair.name,
  }));
  if (bands.length === 0) return rest === null ? { ...nothing, prices } : null;
  const percent = bands[0]?.percent ?? false;
  if (bands.length < named.length || bands.some((band) => band.percent !== percent)) return null;
  if (repeats(bands.map(({ sign, from, to }) => `${sign} ${String(from)} ${String(to)}`))) return null;
  const limits = [0, ...bands.flatMap(({ from, to }) => [from, to])].sort((one, other) => one - other);
  const samples = limits.flatMap((limit, at) => [limit, (limit + (limits[at + 1] ?? limit + 2)) / 2]);
  if (
    samples.some(
      (value) =>
        new Set(pointsHeld(bands, value)).size !== 1 && !(rest !== null && pointsHeld(bands, value).length === 0),
    )
  )
    return null;
  // Values are compared exactly: a share of 9 of 10 is 90.
  const pointsAt = (value: Rational): number => {
    const scaled = percent ? over(value, over(exact(1), exact(100))) : value;
    const at = samples.find((sample, index) => compare(scaled, exact(sample)) === 0 && index % 2 === 0);
    const below = limits.filter((limit) => compare(exact(limit), scaled) < 0).at(-1) ?? 0;
    const next = limits.find((limit) => limit > below) ?? below + 2;
    return pointsHeld(bands, at ?? (below + next) / 2)[0] ?? rest ?? 0;
  };
  return { ...nothing, prices, bands: { percent, pointsAt } };
}

/** The points of every band that holds a value, by the four rules below the table. */
function pointsHeld(bands: readonly Band[], value: number): readonly number[] {
  const up = bands.filter(({ sign, from }) => (sign === '≥' && value >= from) || (sign === '>' && value > from));
  const down = bands.filter(({ sign, to }) => (sign === '≤' && value <= to) || (sign === '<' && value < to));
  const ranges = bands.filter(({ sign }) => sign === '-');
  const top = Math.max(-1, ...ranges.map(({ to }) => to));
  const isTopmost = !bands.some(({ sign, from }) => (sign === '≥' || sign === '>') && from >= top);
  const within = ranges.filter(({ from, to }) => value >= from && (value <= to || (to === top && isTopmost)));
  const highest = up.sort((one, other) => other.from - one.from || (one.sign === '>' ? -1 : 1)).slice(0, 1);
  const lowest = down.sort((one, other) => one.to - other.to || (one.sign === '<' ? -1 : 1)).slice(0, 1);
  const held = [...highest, ...lowest, ...within];
  const upper = held.filter(({ sign, from }) => from === value && (sign === '≥' || sign === '-'));
  const kept =
    upper.length === 0
      ? held
      : held.filter((band) => upper.includes(band) || !((band.sign === '≤' || band.sign === '-') && band.to === value));
  return kept.map(({ points }) => points);
}
