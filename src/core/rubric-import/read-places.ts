import { exact } from '../base/decimal';
import type { Exact } from '../base/decimal';
import { clauseSense } from './harmless-clause';
import { mark, number, pointsOf } from './plain-standard';
import { pointsText, readsBack } from './price-list';
import { doubtful } from './proposal';
import type { Proposal, StandardReader } from './proposal';

const place = '(?:\\d{1,2}|[一二三四五六七八九十]{1,3})';
const given = `(?:各|分别|均)?(?:得|计|加|记|为)?(?:(${number})${mark}|满分)`;
const one = new RegExp(`^(?:获得?|取得|排名|名次为?|列)?第?(${place})(?:名)?(?:-第?(${place}))?名?(?:的|者)?${given}$`);
const first = new RegExp(`^(?:获得?|取得|排名)?前(${place})名(?:的|者)?${given}$`);
const rest = new RegExp(
  `^(?:其余|其他|其它)(?:名次|单位|部门|系部|系|学院)?(?:的|者|均|各|一律)*(?:(不得分|不计分|0分)|(?:得|计|为|均)*(${number})${mark})$`,
);
const below = new RegExp(
  `^第(${place})名(?:及其?以后|及以下|及之后|以后|之后)(?:的|者|均|各)*(?:得|计|为)?(${number})${mark}$`,
);
const preface = /^(?:根据|按照?|依据?|以).{0,20}(?:排(?:名|序|列)|名次)(?:先后|顺序)?(?:计分|得分|赋分|给分|折算)?$/;
const eachPlace = '(?:下降|降低|降|低|后移|后退|落后|退后|靠后)?(?:一|1)?个?(?:名次|名|位)';
const step = new RegExp(
  `^(?:以后|之后|其后|往后|以下|其余|其他|余下|后面)?(?:名次)?(?:的|者|各|均)*(?:(?:每${eachPlace}|依次|逐名|按名次)(?:依次|逐名)?(?:递?扣|递减)|递扣|递减)(${number})${mark}$`,
);
/** No list of places that a person wrote one by one is longer. */
const mostPlaces = 10;

/** The points of each place from the first on, and of all others where they are told. */
type Places = { readonly points: readonly Exact[]; readonly others: Exact | undefined };

/** 名次: points by place. `第一名10分、第二名8分，其余不得分` → 第1名=10;第2名=8;其余=0. */
export const readPlaces: StandardReader = ({ sentences, max }) => {
  let read: Places = { points: [], others: undefined };
  for (const clause of sentences.flat().flatMap((text) => (text.includes('名') ? text.split('、') : [text]))) {
    if (clauseSense(clause, max) !== 'points' || preface.test(clause)) continue;
    const next: Places | undefined = read.others === undefined ? withClause(clause, read, max) : undefined;
    if (next === undefined) return undefined;
    read = next;
  }
  if (read.points.length === 0) return undefined;
  const highest = read.points.reduce((most, points) => (points.compare(most) > 0 ? points : most), exact(0));
  if (!highest.equals(max)) return doubtful('import.topNotMax');
  return placesProposed(read);
};

/** Deductions by rank: `每下降一名扣1分` prices nothing that a clerk could count. */
export function speaksOfRank(clause: string): boolean {
  return (
    preface.test(clause) || step.test(clause) || /排名|名次|[降低移退后]一?个?[名位](?!同学|学生|教师)/.test(clause)
  );
}

function placesProposed({ points, others }: Places): Proposal {
  if (points.length > mostPlaces) return doubtful('import.manyPlaces', { most: mostPlaces });
  const entries: string[] = [];
  for (let from = 0, to = 0; from < points.length; from = to) {
    const worth = points[from] ?? exact(0);
    while (to < points.length && points[to]?.equals(worth) === true) to++;
    entries.push(`第${from + 1 === to ? to : `${from + 1}-${to}`}名=${pointsText(worth)}`);
  }
  if (others !== undefined) entries.push(`其余=${pointsText(others)}`);
  return readsBack('名次', entries.join(';'));
}

/** True where the places follow one another from the first on; a gap is not guessed at. */
function withClause(clause: string, read: Places, max: Exact): Places | undefined {
  const after = below.exec(clause);
  if (after !== null && placeOf(after[1]) === read.points.length + 1)
    return { ...read, others: pointsOf(after[2] ?? '') };
  const left = rest.exec(clause);
  if (left !== null && read.points.length > 0)
    return { ...read, others: left[1] === undefined ? pointsOf(left[2] ?? '') : exact(0) };
  const fall = pointsOf(step.exec(clause)?.[1] ?? '');
  if (fall !== undefined && fall.n > 0n && read.points.length > 0) return falling(read, fall);
  return withPlace(clause, read, max);
}

function withPlace(clause: string, read: Places, max: Exact): Places | undefined {
  if (!/名|第/.test(clause)) return undefined;
  const several = first.exec(clause);
  const single = one.exec(clause);
  if (several === null && single === null) return undefined;
  const from = several === null ? placeOf(single?.[1]) : 1;
  const to = several === null ? (single?.[2] === undefined ? from : placeOf(single[2])) : placeOf(several[1]);
  const written = several === null ? single?.[3] : several[2];
  const points = written === undefined ? max : pointsOf(written);
  if (from === undefined || to === undefined || points === undefined) return undefined;
  if (from !== read.points.length + 1 || to < from) return undefined;
  return { ...read, points: [...read.points, ...new Array<Exact>(to - from + 1).fill(points)] };
}

/** `以后每下降一名扣1分` → place after place, down to nothing. */
function falling({ points }: Places, fall: Exact): Places {
  const spelled = [...points];
  for (let next = spelled.at(-1)?.sub(fall); next !== undefined && next.compare(exact(0)) > 0; next = next.sub(fall)) {
    if (spelled.length > mostPlaces) break;
    spelled.push(next);
  }
  return { points: spelled, others: exact(0) };
}

function placeOf(text: string | undefined): number | undefined {
  const value = text === undefined ? undefined : pointsOf(text);
  return value === undefined ? undefined : Number(value.n);
}
