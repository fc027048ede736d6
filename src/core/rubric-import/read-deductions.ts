import { exact } from '../base/decimal';
import type { Exact } from '../base/decimal';
import { clauseSense } from './harmless-clause';
import { countedUnit, isFault, kindNames } from './kind-names';
import { mark, number, pointsOf, unit } from './plain-standard';
import { pricesProposed } from './price-list';
import type { Price, StandardReader } from './proposal';

const priced = new RegExp(`^(.*?)(?:扣除|扣减|扣掉|扣去|扣)(?:分)?(${number})(?:${mark})?(?:/(?:每)?${unit})?$`);
const everything = new RegExp(
  `^(.+?)(?:则|的|者)?(?:本项|该项|此项)?(?:不得分|不计分|不给分|[得计记为]0分|0分|扣全分|全扣|扣完(?:本项|该项)?(?:全部)?分?|扣除全部分值)$`,
);
/** Each counts what a department did wrong. */
const anyFault = new Set(['次', '人次', '例', '起', '人', '项次']);

/** 扣分: every clause takes points away, or says nothing of points. `每迟到一次扣0.5分，扣完为止` → 迟到=0.5. */
export const readDeductions: StandardReader = ({ sentences, max }) => {
  const prices: Price[] = [];
  let stated = false;
  for (const clauses of sentences) {
    let before = '';
    for (const clause of clauses) {
      const sense = clauseSense(clause, max);
      if (sense === 'limit') continue;
      if (isFullMark(clause, max)) {
        stated = true;
        continue;
      }
      if (sense === 'silent') {
        before = clause;
        continue;
      }
      const found = readClause(clause, before);
      if (found === undefined) return undefined;
      prices.push(...found);
      before = '';
    }
  }
  // A deduction of all points is 是否.
  const allOrNone = stated && prices.every(({ points }) => points === 'all');
  return prices.length === 0 || allOrNone ? undefined : pricesProposed('扣分', prices, max);
};

const full = new RegExp(`^(.{2,}?)(?:得|计)(?:(${number})${mark}|满分)$`);

/** `材料齐全得5分` on 5 points describes full marks; it gives no points of its own. */
function isFullMark(clause: string, max: Exact): boolean {
  const [, words = '', written] = full.exec(clause) ?? [];
  if (words === '' || /[每%率加扣第]|\d/.test(words)) return false;
  return written === undefined || pointsOf(written)?.equals(max) === true;
}

function readClause(clause: string, before: string): readonly Price[] | undefined {
  const [, words = '', written] = priced.exec(clause) ?? [];
  const points = written === undefined ? undefined : pointsOf(written);
  if (points !== undefined)
    return points.equals(exact(0)) ? undefined : namesFor(words, before)?.map((name) => ({ name, points }));
  const whole = everything.exec(clause)?.[1];
  if (whole === undefined || !isFault(whole)) return undefined;
  const names = kindNames(whole);
  return names === undefined || names.length === 0 ? undefined : names.map((name) => ({ name, points: 'all' }));
}

/** Words that only count (`每次`) take their name from the fault in the clause before, else from any fault in the standard. */
function namesFor(words: string, before: string): readonly string[] | undefined {
  const names = kindNames(words);
  if (names === undefined || names.length > 0) return names;
  if (before !== '' && isFault(before) && !/[须应需]|按时|不得/.test(before)) {
    const told = kindNames(before);
    if (told !== undefined && told.length > 0) return told;
  }
  const counted = countedUnit(words);
  return counted !== undefined && anyFault.has(counted) ? ['违反一次'] : undefined;
}
