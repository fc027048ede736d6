import { exact, sum } from '../base/decimal';
import type { Exact } from '../base/decimal';
import { clauseSense } from './harmless-clause';
import { mark, number, pointsOf } from './plain-standard';
import { doubtful, proposed } from './proposal';
import type { Proposal } from './proposal';

const judged = /评委|评审|专家打分|打分|酌情|视情|视具体情况|综合评[定价]|现场评[分价]|由.{1,8}评分/;
/** Points as a range. `80-89分得4分` is a band of something else. */
const range = new RegExp(
  `${number}分?-${number}${mark}(?!(?:以[上下]|之间)?(?:的|者|,)*(?:得|计|为|记|给|加|扣)?${number}${mark})`,
  'g',
);
const anyPoints = new RegExp(`\\d+(?:\\.\\d+)?${mark}`);
const system = /百分制|(\d+)分制/;
const outOf = /(?:满分|总分)(?:为|是)?(\d+)分(?!制)/;
const conversion =
  /(?:再|并|然后|最后|按|以|乘以|分值){0,6}(?:(\d+(?:\.\d+)?)%|(\d+(?:\.\d+)?)分)?(?:的?比例)?(?:进行)?(?:折算|折合|换算)(?:为|成|到|后|计|得){0,4}(?:(\d+(?:\.\d+)?)分)?/;

/**
 * 评委, where the text says so, leaves a range open (`优秀9-10分，良好7-8分`) or names parts that make up 分值 (`主题3分，版面2分`). A price beside it is not
 * for judges and makes it doubtful. Undefined where nothing speaks of judges.
 */
export function readJudged(clauses: readonly string[], max: Exact): Proposal | undefined {
  const open = clauses.filter((clause) => clauseSense(clause, max) === 'points');
  const isRanged = open.some((clause) => withoutRange(clause) !== clause);
  if (clauses.some((clause) => judged.test(clause))) {
    const scale = scaleOf(clauses, max);
    const isLeft = (clause: string) => {
      const left = withoutRange(withoutScale(clause, scale, max));
      return anyPoints.test(left) || (left === clause && !judged.test(clause));
    };
    const priced = open.filter(isLeft);
    if (priced.length > 0 && !areParts(priced, max, /^[有无未每]|扣|[率%]/)) return doubtful('import.judged');
    return scale === undefined || max.equals(scale) ? proposed('评委') : proposed('评委', `满分=${scale}`);
  }
  if (isRanged && open.every((clause) => !/扣|(?<!参)加|每|名/.test(clause))) return proposed('评委');
  if (areParts(open, max, /^有|[无未不每率%名奖级]|[扣加得计]$|按时|及时|其他|其余/)) return proposed('评委');
  return isRanged ? doubtful('import.range') : undefined;
}

function withoutRange(clause: string): string {
  return clause.replace(range, '');
}

const part = new RegExp(`^(\\D{2,24}?)(${number})${mark}$`);

/** The clauses that say what judges look at and how much it weighs, such as `主题明确3分，内容充实4分，形式新颖3分` on 10 points; `other` holds the rest. */
function areParts(open: readonly string[], max: Exact, other: RegExp): boolean {
  const points = open
    .flatMap((clause) => clause.split('、'))
    .map((clause) => {
      const [, name = '', written = ''] = part.exec(clause) ?? [];
      return name === '' || other.test(name) ? undefined : pointsOf(written);
    });
  return (
    points.length > 1 &&
    points.every((value) => value !== undefined && value.n > 0n) &&
    sum(points.flatMap((value) => value ?? [])).equals(max)
  );
}

/** The highest mark that a judge gives: 100 for `百分制` on 5 points, and for `满分100分，按5%折算`. */
function scaleOf(clauses: readonly string[], max: Exact): number | undefined {
  const text = clauses.join(',');
  const written = system.exec(text);
  if (written !== null) return written[1] === undefined ? 100 : Number(written[1]);
  const stated = Number(outOf.exec(text)?.[1] ?? 0);
  return stated > 0 && clauses.some((clause) => converts(clause, stated, max)) ? stated : undefined;
}

/** True where a clause says that the marks become 分值: `按10%折算`, `再折算为5分`. */
function converts(clause: string, scale: number, max: Exact): boolean {
  const [, percent, before, after] = conversion.exec(clause) ?? [];
  if (percent !== undefined)
    return exact(scale)
      .mul(exact(Number(percent)))
      .div(100)
      .equals(max);
  const points = after ?? before;
  return points !== undefined && max.equals(exact(Number(points)));
}

function withoutScale(clause: string, scale: number | undefined, max: Exact): string {
  if (scale === undefined) return clause;
  const left = clause
    .replace(system, '')
    .replace(outOf, (whole, full: string) => (Number(full) === scale ? '' : whole));
  return converts(left, scale, max) ? left.replace(conversion, '') : left;
}
