import {
  above,
  all,
  floor,
  isNumber,
  least,
  minus,
  most,
  not,
  over,
  plus,
  reaches,
  read,
  same,
  times,
  when,
} from './term';
import type { Term, Test } from './term';

/**
 * From the items of a department to its total, place, grade and credit (scoring.md, Totals). `plain` is the total before 总分上限;
 * `above` counts the totals that are greater, `distinctAbove` their values; `vetoed` is 1 or 0; `out` is Σ分值 of what 折算 leaves out.
 */
export type StandingName =
  | ('items' | 'out' | 'full' | 'base' | 'bonus' | 'penalty' | 'plain' | 'cap' | 'total' | 'eventPoints')
  | ('above' | 'distinctAbove' | 'count' | 'vetoed' | 'share' | 'excellentLine' | 'goodLine' | 'passLine');

const name = read<StandingName>;
type StandingTerm = Term<StandingName>;

/** 折算: Σ of the rest × full ÷ (full − Σ分值 of what is left out), rounded. */
export const rescaledBase: StandingTerm = over(times(name('items'), name('full')), minus(name('full'), name('out')));

/** Base + 加分 − 扣分, at least 0. */
export const plainTotal: StandingTerm = most<StandingName>(
  0,
  minus(plus(name('base'), name('bonus')), name('penalty')),
);

/** At most 总分上限, where there is one. */
export const cappedTotal: StandingTerm = when(isNumber(name('cap')), least(name('plain'), name('cap')), name('plain'));

/** Place by total, descending: 跳过 gives 1, 2, 2, 4, 不跳过 1, 2, 2, 3. */
export const ranks: Readonly<Record<'skip' | 'dense', StandingTerm>> = {
  skip: plus<StandingName>(1, name('above')),
  dense: plus<StandingName>(1, name('distinctAbove')),
};

/** 优秀线 ≥ 良好线 ≥ 合格线. */
export const linesDescend: Test<StandingName> = all(
  reaches(name('excellentLine'), name('goodLine')),
  reaches(name('goodLine'), name('passLine')),
);

const grades = ['优秀', '良好', '合格', '不合格'] as const;
export type Grade = (typeof grades)[number];

const belowExcellent = when<StandingName>(
  reaches(name('total'), name('goodLine')),
  '良好',
  when<StandingName>(reaches(name('total'), name('passLine')), '合格', '不合格'),
);
const isVetoed = not(same<StandingName>(name('vetoed'), 0));
const hasPlace = above(floor(times(name('share'), name('count'))), name('above'));

/**
 * 等次 by the lines; with 优秀比例 p the 优秀 are those with fewer than ⌊p × n⌋ totals above them, and the others are graded from 良好 on.
 * A vetoed department is graded as if 优秀 did not exist, and uses up its place.
 */
export const grade: StandingTerm = when<StandingName>(
  isVetoed,
  belowExcellent,
  when<StandingName>(
    isNumber(name('share')),
    when<StandingName>(hasPlace, '优秀', belowExcellent),
    when<StandingName>(reaches(name('total'), name('excellentLine')), '优秀', belowExcellent),
  ),
);

/** The grade that a word names. */
export function gradeNamed(word: unknown): Grade {
  const found = grades.find((one) => one === word);
  if (found === undefined) throw new Error('a total has one of the grades');
  return found;
}

/** 计入学期考评分 = total ÷ full × 重大活动分值, rounded. */
export const credit: StandingTerm = times(over(name('total'), name('full')), name('eventPoints'));
