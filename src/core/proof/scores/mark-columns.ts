import { settled } from '../../settings/settled';
import { toNumber, zero } from '../../base/decimal';
import { isPresent, presentOr } from '../../base/parsed';
import type { Book } from '../../book/read-book';
import type { Judge } from '../../judges/judge';
import { isScaled } from '../../judges/mark-scale';
import { groupBy } from '../../entries/group-by';
import { normaliseName } from '../../names/normalise-name';
import { hereRange } from './formula';
import { ruleRef } from './rule-cells';

/** A judge group with its weight and the stretch of judges that it takes, from 0. */
export type JudgeGroup = {
  readonly name: string;
  readonly weight: number;
  readonly from: number;
  readonly to: number;
};

/** What all rows of 评分汇集 have in common: its columns, and the rules of the judges. */
export type MarkColumns = {
  readonly judges: readonly Judge[];
  readonly groups: readonly JudgeGroup[];
  readonly perJudge: boolean;
  readonly refused: boolean;
  readonly threshold: number;
  /** The formula of 分数小数位数. */
  readonly decimals: string;
  /** The same as a number. */
  readonly places: number;
  /** True where some criterion is marked 0…N (满分=N): then 打分满分 stands after 分值. */
  readonly scaled: boolean;
  /** Columns from 0: what marks go up to, first and last judge, 有效数, the first group, 汇总, 计入总分. */
  readonly limit: number;
  readonly first: number;
  readonly last: number;
  readonly count: number;
  readonly group: number;
  readonly value: number;
  readonly flag: number;
  /** The marks of the rows from `top` to `bottom`, on the sheet itself. */
  readonly marks: (top: number, bottom?: number) => string;
};

/** 分值, and where marks have another full mark the column after it. */
export const maxColumn = 4;

/** Judges in the order of the columns: 评委, and with weights group after group. */
function judgesInOrder({ judges, settings }: Book): readonly Judge[] {
  if (!isPresent(settings.rules.groupWeights)) return judges;
  return [...groupBy(judges, ({ group }) => normaliseName(group)).values()].flat();
}

export function markColumns(book: Book, refused: { readonly all: boolean; readonly judged: boolean }): MarkColumns {
  const { rules } = book.settings;
  const judges = judgesInOrder(book);
  const groups = groupsOf(book, judges);
  const scaled = (book.rubric?.rubric.criteria ?? []).some(isScaled);
  const first = maxColumn + (scaled ? 2 : 1);
  const last = first + judges.length - 1;
  const places = presentOr(rules.decimals, 6);
  return {
    ...{ judges, groups, perJudge: rules.trimming === 'per-judge', refused: refused.judged, scaled },
    ...{ limit: maxColumn + 1, first, last },
    threshold: refused.judged ? 3 : settled(rules).trimThreshold,
    ...{ places, decimals: refused.all ? String(places) : ruleRef('decimals') },
    ...{ count: last + 1, group: last + 2, value: last + 2 + groups.length, flag: last + 3 + groups.length },
    marks: (top, bottom = top) => hereRange(top, first, bottom, Math.max(first, last)),
  };
}

function groupsOf({ settings }: Book, judges: readonly Judge[]): readonly JudgeGroup[] {
  const weights = settings.rules.groupWeights;
  if (!isPresent(weights)) return [];
  let from = 0;
  return [...groupBy(judges, ({ group }) => normaliseName(group))].map(([key, own]) => {
    const group = { name: own[0]?.group ?? key, weight: toNumber(weights.get(key) ?? zero), from };
    from += own.length;
    return { ...group, to: from - 1 };
  });
}
