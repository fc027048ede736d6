import type { Exact } from '../base/decimal';
import { stripSpace } from '../names/normalise-name';
import { pointsInText } from './points-cell';

export type ItemName = { readonly name: string; readonly points: Exact | undefined };

const outside: readonly (readonly [RegExp, string])[] = [
  [/^(?:附?加分|奖励分?|附加)(?:项|项目|指标|因素|部分|内容)?$/, '加分'],
  [/^(?:扣分|减分|惩罚|惩戒)(?:项|项目|指标|因素|部分|内容)?$/, '扣分'],
  [/^(?:一票)?否决(?:项|项目|指标|因素)?$/, '否决'],
];

/** The name of an item and its points: `一、组织领导（20分）` → 组织领导 with 20; `加分项` is the item 加分, which stands outside the full mark. */
export function itemName(written: string): ItemName {
  const { text, points } = pointsInText(stripSpace(written));
  const name = withoutNumber(text);
  const known = outside.find(([pattern]) => pattern.test(name));
  return { name: known?.[1] ?? name, points };
}

export function withoutNumber(text: string): string {
  return text
    .replace(
      /^(?:[（(]?(?:[一二三四五六七八九十]{1,3}|\d{1,2})[)）、.．](?!\d)|第[一二三四五六七八九十]{1,2}(?:部分|项|类)[:：、]?)\s*/,
      '',
    )
    .trim();
}

/** A line over the whole table that begins a part of it: `一、组织领导`, `组织领导（20分）`. */
export function isSection(text: string): boolean {
  const plain = stripSpace(text);
  if (plain.length > 40 || /[。；;]/.test(plain)) return false;
  const isOutside = outside.some(([pattern]) => pattern.test(plain));
  return isOutside || withoutNumber(plain) !== plain || pointsInText(plain).points !== undefined;
}
