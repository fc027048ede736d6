import type { Exact } from '../base/decimal';
import { mark, number, pointsOf } from './plain-standard';

const numbered = new RegExp(`(${number})${mark}`);
const limits = [
  /^(?:直?至)?(?:以)?扣(?:完|满|至0分|到0分|至零)(?:本项|该项|此项)?(?:分值|分数|分|满分)?(?:为止)?$/,
  /^(?:不计负分|不倒扣(?:分)?|不得负分|最低(?:为|得|计)?0分|不再倒扣)$/,
  /^(?:取|去掉).{0,16}平均(?:得分|分值?|值|数)?$/,
  /^(?:加满|计满|加到?满分|封顶|满分为止|不超过(?:本项|该项)?(?:分值|满分))(?:为止|封顶)?$/,
  /^同一?.{0,12}(?:只计|只加|按|不重复|计)(?:最高)?.{0,10}$/,
  /^(?:不重复(?:计分|加分|计算)|可累计|累计(?:计分|加分|扣分)?|分数?累计)$/,
];
const stated = new RegExp(
  `^(?:本项|该项|此项)?(?:满分|共|共计|总分|最高|上限|最多|累计|不超过|扣|加|得|计|为|以|封顶|折算|满|完|至|到|可)*(?:本项|该项)?(${number})${mark}(?:为止|封顶|为限|止|满分)*$`,
);

/** What a clause that prices nothing says: nothing about points, the limit that 分值 is anyway, or something else about points. */
export function clauseSense(clause: string, max: Exact): 'silent' | 'limit' | 'points' {
  if (limits.some((limit) => limit.test(clause))) return 'limit';
  const full = isLimitWord(clause) ? stated.exec(clause)?.[1] : undefined;
  if (full !== undefined) return pointsOf(full)?.equals(max) === true ? 'limit' : 'points';
  return speaksOfPoints(clause) ? 'points' : 'silent';
}

function isLimitWord(clause: string): boolean {
  return /满分|共|总分|最高|上限|最多|累计|不超过|封顶|折算|为止|为限|满/.test(clause);
}

const scoringWords =
  /扣|加分|减分|得分|不得|计分|记分|赋分|倍|折算|取消|评优|评先|为准|统计数据|提供数据|数据提供|递减|递增|类推|名次|排名|第[一二三四五六七八九十\d]+名|[一二三特]等奖?|等奖?\d|否决|比例|%|百分|[÷×]|(?:参与|覆盖|到课|到会|出勤|到场|完成|兑现|参赛|合格|达标|报道|出席|开赛|满意|优秀|就业|及格)率/;

/** True where a clause has to be understood before a score can be told from it. */
export function speaksOfPoints(clause: string): boolean {
  return scoringWords.test(clause) || numbered.test(clause) || /\d$/.test(clause);
}
