import { settled } from '../../settings/settled';
import { toNumber, zero } from '../../base/decimal';
import { isPresent, presentOr } from '../../base/parsed';
import type { Book } from '../../book/read-book';
import { isScaled } from '../../judges/mark-scale';
import { groupBy } from '../../base/group-by';
import { normaliseName } from '../../names/normalise-name';
import { hereRange } from './formula';
import { ruleRef } from './rule-cells';

/** 分值, and where marks have another full mark the column after it. */
export const maxColumn = 4;

/** What all rows of 评分汇集 have in common: its columns, from 0, and the rules of the judges. */
export function markColumns(book: Book, refused: { readonly all: boolean; readonly judged: boolean }) {
  const { rules } = book.settings;
  const groups = groupsOf(book);
  // In the order of 评委, and with weights group after group.
  const judges = groups.length === 0 ? book.judges : groups.flatMap((group) => group.judges);
  const scaled = (book.rubric?.rubric.criteria ?? []).some(isScaled);
  const first = maxColumn + (scaled ? 2 : 1);
  const last = first + judges.length - 1;
  const places = presentOr(rules.decimals, 6);
  return {
    ...{ judges, groups, first, last },
    perJudge: rules.trimming === 'per-judge',
    refused: refused.judged,
    threshold: refused.judged ? 3 : settled(rules).trimThreshold,
    /** 分数小数位数 as it was read. */
    places,
    /** The formula of 分数小数位数. */
    decimals: refused.all ? String(places) : ruleRef('decimals'),
    /** True where some criterion is marked 0…N (满分=N): then 打分满分 stands after 分值. */
    scaled,
    /** What marks go up to. */
    limit: maxColumn + 1,
    /** 有效数 */
    count: last + 1,
    /** The first group. */
    group: last + 2,
    /** 汇总 */
    value: last + 2 + groups.length,
    /** 计入总分 */
    flag: last + 3 + groups.length,
    /** The marks of the rows from `top` to `bottom`, on the sheet itself. */
    marks: (top: number, bottom = top) => hereRange(top, first, bottom, Math.max(first, last)),
  };
}

export type MarkColumns = ReturnType<typeof markColumns>;

/** Judge groups with their weights and the stretch of judges that each takes, from 0. */
function groupsOf({ judges, settings }: Book) {
  const weights = settings.rules.groupWeights;
  if (!isPresent(weights)) return [];
  let from = 0;
  return [...groupBy(judges, ({ group }) => normaliseName(group))].map(([key, own]) => {
    const group = { name: own[0]?.group ?? key, weight: toNumber(weights.get(key) ?? zero), judges: own, from };
    from += own.length;
    return { ...group, to: from - 1 };
  });
}
