import { parseChineseNumeral } from '../reading/parse-chinese-numeral';
import { plainText } from './parse-points';
import { dash } from './parse-threshold';

/** The places that a name of 名次 stands for, both included. */
export type PlaceRange = { readonly first: number; readonly last: number };

const digits = '[1-9]\\d{0,2}';
const chinese = '[二三四五六七八九]?十[一二三四五六七八九]?|[一二三四五六七八九]';
const plain = new RegExp(`^(${digits})(?:${dash}(${digits}))?$`);
const ordinal = new RegExp(`^第(${digits}|${chinese})(?:名?${dash}第?(${digits}|${chinese}))?名$`);

/** `1`, `第1名`, `第一名` (to 九十九), `1-3`, `第一至三名`. Undefined for every other name, and for a range from high to low. */
export function parsePlaces(name: string): PlaceRange | undefined {
  const text = plainText(name);
  const match = plain.exec(text) ?? ordinal.exec(text);
  if (match === null) return undefined;
  const first = placeOf(match[1] ?? '');
  const last = match[2] === undefined ? first : placeOf(match[2]);
  return first <= last ? { first, last } : undefined;
}

function placeOf(text: string): number {
  return parseChineseNumeral(text) ?? Number(text);
}
