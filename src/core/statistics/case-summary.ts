import type { Case, CaseKind } from '../entries/entry';
import { blank, unread } from '../base/parsed';
import type { Parsed } from '../base/parsed';
import { caseKinds } from '../tables/table-columns';

/** 案例 of the whole school. */
export type CaseSummary = {
  readonly counts: readonly { readonly kind: CaseKind; readonly count: number }[];
  /** The rows that count, by kind in the contract's order, then in their own. */
  readonly cases: readonly Case[];
  /** How many 特色活动 went to media of 省级 or 国家级; unread where a level is. */
  readonly featuredSent: Parsed<number>;
  /** Whether that is 1 to 3; unread where the number is. */
  readonly featuredAsAsked: Parsed<boolean>;
};

/** Summary of 案例登记: four kinds, and whether 1–3 特色活动 went to 省级及以上 (statistics.md, 统计汇总 (4)). */
export function caseSummary(entries: readonly Case[]): CaseSummary {
  const counted = entries.filter((entry) => entry.counts);
  const ofKind = (kind: CaseKind) => counted.filter((entry) => entry.caseKind === kind);
  const featured = ofKind('特色活动');
  const sent = featured.filter(({ level }) => level === '省级' || level === '国家级').length;
  const uncertain = featured.some(({ level }) => level === unread);
  return {
    counts: caseKinds.map((kind) => ({ kind, count: ofKind(kind).length })),
    cases: [
      ...caseKinds.flatMap(ofKind),
      ...counted.filter(({ caseKind }) => caseKind === unread || caseKind === blank),
    ],
    featuredSent: uncertain ? unread : sent,
    featuredAsAsked: uncertain ? unread : sent >= 1 && sent <= 3,
  };
}
