import { exact } from '../base/decimal';
import { clauseSense } from './harmless-clause';
import { countedUnit, isFault, kindNames } from './kind-names';
import { mark, number, pointsOf, unit } from './plain-standard';
import { pricesProposed } from './price-list';
import type { Price, StandardReader } from './proposal';

const priced = new RegExp(
  `^(.*?)(可加|可得|(?<!级)奖励|(?<![参增添附追])加|得|(?<![统会合累])计|记)?(?:分)?(${number})(?:${mark})?(?:/(?:每)?(${unit}))?$`,
);
const listed = new RegExp(
  `^(?:[^\\d、]+(?:加|得|计)?${number}(?:分)?(?:/${unit})?、)+[^\\d、]+(?:加|得|计)?${number}(?:分)?(?:/${unit}|每${unit})?$`,
);
const counts = new RegExp(`每|/${unit}`);

/** Levels and awards are counted one by one, whether 每 stands with the first, with the last or nowhere: `一等奖5分，二等奖3分，三等奖2分/项`. */
const graded = /[国省市县区校院]级|等?奖|第.{1,2}名/;

/** A limit says that something is counted: `组织活动一次得2分，满10分为止`. */
const single = new RegExp(`[一1]${unit}$`);

/**
 * 计数: every clause gives points for each of something. `每发表一篇加1分` counts; a single `加2分` counts only in the item 加分, because elsewhere it
 * is unclear what it is added to.
 */
export const readCounts: StandardReader = ({ sentences, max, part }) => {
  const clauses = sentences.flat().flatMap((clause) => (listed.test(clause) ? clause.split('、') : [clause]));
  const listing = sentences.flat().some((clause) => listed.test(clause) && counts.test(clause));
  const prices: Price[] = [];
  const verbs = new Set<string>();
  const limited = clauses.some((clause) => clauseSense(clause, max) === 'limit');
  let counted = part === 'bonus';
  const isOutside = counted;
  for (const clause of clauses) {
    const sense = clauseSense(clause, max);
    if (sense === 'limit' || (sense === 'silent' && !/\d$/.test(clause))) continue;
    const [, words = '', verb = '', written = ''] = priced.exec(clause) ?? [];
    const points = pointsOf(written);
    if (points === undefined || points.equals(exact(0)) || /扣|不得/.test(clause)) return undefined;
    const isCounted = counts.test(clause) || (limited && single.test(words));
    // `组织得力5分，每获奖一次1分`, or all points at once: that is no price of something counted.
    const isOnce = !isCounted && !isOutside && !graded.test(words);
    if (isOnce && (!(counted || listing) || points.compare(max) >= 0)) return undefined;
    counted ||= isCounted;
    if (verb !== '') verbs.add(verb.replace('可', ''));
    const names = namesFor(words);
    // `迟到0.5分/次` does not say whether the points are taken or given.
    if (names === undefined || (verb === '' && names.some(isFault))) return undefined;
    prices.push(...names.map((name) => ({ name, points })));
  }
  if (prices.length === 0 || !counted || verbs.size > 1) return undefined;
  return pricesProposed('计数', prices, max);
};

/** `每件` names itself, because the text has no better word for what is counted. */
function namesFor(words: string): readonly string[] | undefined {
  const names = kindNames(words);
  if (names === undefined || names.length > 0) return names;
  const counted = countedUnit(words);
  return counted === undefined ? undefined : [`每${counted}`];
}
