import type { Dice } from './dice';

/** Texts of 参数 as schools type them, drawn from the whole grammar; some of them are refused. */

type Entries = readonly (readonly [name: string, points: string])[];

const wide = (text: string): string =>
  [...text]
    .map((sign) => (sign > ' ' && sign <= '~' ? String.fromCharCode(sign.charCodeAt(0) + 65248) : sign))
    .join('');

/** Joins entries in one of the ways in which they are separated. */
export function typed(dice: Dice, entries: Entries): string {
  const sign = dice.pick('=', '=', '=', '＝', '：', ':', ' = ');
  const separator = dice.pick(';', ';', ';', '；', '\n', '，', ',', '、', '； ');
  return entries
    .map(([name, points]) => {
      const made = `${dice.chance(10) ? wide(name) : name}${sign}${dice.chance(15) ? wide(points) : points}`;
      return dice.chance(15) && /\d$/.test(made) ? `${made}分` : made;
    })
    .join(separator);
}

const dash = (dice: Dice): string => dice.pick('-', '–', '—', '~', '～', '至', '到');
const digits = '一二三四五六七八九';

function numeral(place: number): string {
  const tens = place < 20 ? '' : (digits[Math.floor(place / 10) - 1] ?? '');
  return `${tens}${place < 10 ? '' : '十'}${place % 10 === 0 ? '' : (digits[(place % 10) - 1] ?? '')}`;
}

function placeName(dice: Dice, first: number, last: number): string {
  const style = dice.int(0, 2);
  const one = (place: number): string => (style === 2 ? numeral(place) : String(place));
  const range = first === last ? one(first) : `${one(first)}${dash(dice)}${one(last)}`;
  return style === 0 ? range : `第${range}名`;
}

/** Places one after the other, singly or as ranges. */
export function placesText(dice: Dice, max: number): string {
  const entries: [string, string][] = [];
  let next = 1;
  for (let left = dice.int(1, 4); left > 0; left -= 1) {
    const last = next + dice.pick(0, 0, 1, 2);
    entries.push([placeName(dice, next, last), points(dice, max)]);
    next = last + dice.pick(1, 1, 1, 2, 0);
  }
  if (dice.chance(60)) entries.push(['其余', points(dice, max)]);
  return typed(dice, shuffled(dice, entries));
}

export function points(dice: Dice, max: number): string {
  return String(Math.round(max * dice.pick(25, 0, 10, 50, 75, 100)) / 100);
}

function shuffled<Value>(dice: Dice, values: readonly Value[]): readonly Value[] {
  const left = [...values];
  const made: Value[] = [];
  while (left.length > 0) made.push(...left.splice(dice.chance(80) ? 0 : dice.int(0, left.length - 1), 1));
  return made;
}

const limitsInPercent = [0, 33.3, 50, 60, 80, 90, 100];
const limitsOfCounts = [0, 1, 2, 4, 5, 10];

/** Thresholds by signs, words and ranges; many cover all values, not all do. */
export function thresholdsText(dice: Dice, max: number, percent: boolean): string {
  const limits = dice.some(percent ? limitsInPercent : limitsOfCounts, 50);
  const unit = percent ? '%' : '';
  const at = (limit: number): string => `${String(limit)}${unit}`;
  const entries: [string, string][] = [];
  const add = (name: string): void => void entries.push([name, points(dice, max)]);
  const style = dice.int(0, 3);
  const above = (limit: number): string =>
    dice.pick(
      `≥${at(limit)}`,
      `>=${at(limit)}`,
      `${at(limit)}以上`,
      `${at(limit)}及以上`,
      `${at(limit)}（含）以上`,
      `>${at(limit)}`,
      `＞＝${at(limit)}`,
    );
  const below = (limit: number): string =>
    dice.pick(
      `<${at(limit)}`,
      `≤${at(limit)}`,
      `不足${at(limit)}`,
      `未达${at(limit)}`,
      `${at(limit)}以下`,
      `${at(limit)}及以下`,
      `${at(limit)}以内`,
    );
  const [first = 1] = limits;
  if (style === 0) for (const limit of limits) add(above(limit));
  if (style === 1) for (const limit of limits) add(below(limit));
  if (style >= 2) {
    limits.forEach((limit, index) => {
      const next = limits[index + 1];
      if (next !== undefined) add(`${at(limit).replace('%', dice.pick('%', ''))}${dash(dice)}${at(next)}`);
      else if (style === 3) add(above(limit));
    });
    if (first > 0 && dice.chance(70)) add(below(first));
  }
  if (entries.length === 0) add(above(first));
  if (dice.chance(style === 0 ? 80 : 35)) entries.push(['其余', points(dice, max)]);
  if (dice.chance(25)) entries.push(['无记录', points(dice, max)]);
  if (dice.chance(4)) entries.push([dice.pick('全程', '3类及以上', '低于60%', '60'), points(dice, max)]);
  return typed(dice, shuffled(dice, entries));
}

/** Kinds with their prices; `full` also with 全扣. */
export function pricesText(dice: Dice, max: number, names: readonly string[], full = false): string {
  const own = names.map((name): [string, string] => [name, full && dice.chance(20) ? '全扣' : points(dice, max)]);
  return typed(dice, own);
}

/** Signs that 参数 are made of, thrown together: nearly all of it is refused. */
export function noiseText(dice: Dice): string {
  const pieces = [
    ...[
      '第',
      '名',
      '一',
      '十',
      '1',
      '3',
      '5',
      '60%',
      '90%',
      '≥',
      '>',
      '<=',
      '=',
      '＝',
      ':',
      '：',
      ';',
      '；',
      ',',
      '、',
      '-',
      '至',
    ],
    ...[
      '以上',
      '及',
      '以下',
      '不足',
      '未达',
      '以内',
      '（含）',
      '其余',
      '无记录',
      '全扣',
      '分',
      '有',
      '无',
      '是',
      '基准',
      '满分',
      '迟交',
      '3类',
      ' ',
      '\n',
      '２',
      '.5',
    ],
  ];
  return Array.from({ length: dice.int(0, 12) }, () => dice.pick('', ...pieces)).join('');
}

/** One sign of a text left out, doubled or changed. */
export function mutated(dice: Dice, text: string): string {
  const signs = [...text];
  const at = dice.int(0, Math.max(0, signs.length - 1));
  const own = signs[at] ?? '';
  signs[at] = dice.pick('', own + own, '=', '%', '，', '至', '1', '分', '；', '以上');
  return signs.join('');
}
