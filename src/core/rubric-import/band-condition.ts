import { exact } from '../base/decimal';
import type { Exact } from '../base/decimal';

/** The values for which a band holds: from `from` (above it where `open`) to `to`, which belongs to the band where `whole`. */
export type Band = {
  readonly subject: string;
  readonly from: Exact;
  readonly open: boolean;
  readonly to: Exact | null;
  readonly whole: boolean;
  readonly share: boolean;
};

const value = '(\\d+(?:\\.\\d+)?)(%?)(?:以)?';
const measure = '(?:分|人次|人|名|次|场|项|个|篇|件|份|张|类|天|小时|家|条|部|门|种|处)?';
const atLeast = '(?:达到|达|不低于|不少于|不小于|大于等于|大于或等于|≥|>=)';
const moreThan = '(?:超过|高于|大于|多于|>)';
const lessThan = '(?:低于|不足|不到|未达到|未达|小于|少于|不满|<)';
const atMost = '(?:不超过|不高于|不多于|小于等于|≤|<=)';
const upward = '(?:\\(含\\)以上|含以上|及其以上|及以上|以上\\(含\\)|以上)';
const downward = '(?:\\(含\\)以下|及以下|以下)';
const subject = '^(\\D*?)(?:在|为|是)?';

const none = exact(0);
const forms: readonly [RegExp, (low: Exact, high: Exact) => Omit<Band, 'subject' | 'share'>][] = [
  [
    /^()(\d+(?:\.\d+)?)(%?)[≤<]\D{1,12}[≤<](\d+(?:\.\d+)?)(%?)$/,
    (low, high) => ({ from: low, open: false, to: high, whole: true }),
  ],
  [form(`${moreThan}${value}${measure}(?:以上)?`), (low) => ({ from: low, open: true, to: null, whole: false })],
  [form(`${atLeast}?${value}${measure}${upward}`), (low) => ({ from: low, open: false, to: null, whole: false })],
  [form(`${atLeast}${value}${measure}`), (low) => ({ from: low, open: false, to: null, whole: false })],
  [form(`${lessThan}${value}${measure}`), (low) => ({ from: none, open: false, to: low, whole: false })],
  [form(`${atMost}${value}${measure}`), (low) => ({ from: none, open: false, to: low, whole: true })],
  [form(`${value}${measure}${downward}`), (low) => ({ from: none, open: false, to: low, whole: false })],
  [
    form(`${value}${measure}(?:\\(含\\))?-${value}${measure}(?:之间)?`),
    (low, high) => ({ from: low, open: false, to: high, whole: true }),
  ],
  [form(`${value}${measure}`), (low) => ({ from: low, open: false, to: low, whole: true })],
];

function form(condition: string): RegExp {
  return new RegExp(`${subject}${condition}(?:的|者|时)?$`);
}

/** `参与率达90%以上` → from 0.9; `60%-90%`, `不足60%`, `3人` too. Undefined where the words are no condition on one number. */
export function bandCondition(words: string): Band | undefined {
  for (const [pattern, make] of forms) {
    const match = pattern.exec(words);
    if (match === null) continue;
    if (match[1]?.includes('每') === true) return undefined;
    const [, about = '', low = '', lowShare = '', high = low, highShare = lowShare] = match;
    const share = lowShare === '%' || highShare === '%';
    if (lowShare === '%' && highShare !== '%') return undefined;
    const scale = (text: string) => (share ? exact(Number(text)).div(100) : exact(Number(text)));
    return { subject: about, share, ...make(scale(low), scale(high)) };
  }
  return undefined;
}
