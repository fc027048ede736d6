import type { Exact } from '../base/decimal';
import { exact } from '../base/decimal';
import { clauseSense } from './harmless-clause';
import { mark, number, pointsOf } from './plain-standard';
import { pointsText, readsBack } from './price-list';
import { doubtful } from './proposal';
import type { StandardReader } from './proposal';

const place = '(?:\\d{1,2}|[一二三四五六七八九十]{1,3})';
const given = `(?:各|分别|均)?(?:得|计|加|记|为)?(${number})${mark}`;
const one = new RegExp(`^(?:获得?|取得|排名|名次为?|列)?第?(${place})(?:名)?(?:-第?(${place}))?名?(?:的|者)?${given}$`);
const first = new RegExp(`^(?:获得?|取得|排名)?前(${place})名(?:的|者)?${given}$`);
const rest = new RegExp(
  `^(?:其余|其他|其它)(?:名次|单位|部门|系部|系|学院)?(?:的|者|均|各|一律)*(?:(不得分|不计分|0分)|(?:得|计|为|均)*(${number})${mark})$`,
);

const below = new RegExp(
  `^第(${place})名(?:及其?以后|及以下|及之后|以后|之后)(?:的|者|均|各)*(?:得|计|为)?(${number})${mark}$`,
);
const preface = /^(?:根据|按照?|依据?|以).{1,20}排(?:名|序|列)$/;

type Reached = { readonly entries: readonly string[]; readonly highest: Exact; readonly last: number };

/** 名次: points by place. `第一名10分、第二名8分，其余不得分` → 第1名=10;第2名=8;其余=0. */
export const readPlaces: StandardReader = ({ sentences, max }) => {
  let reached: Reached = { entries: [], highest: exact(0), last: 0 };
  let others: string | undefined;
  for (const clause of sentences.flat().flatMap((text) => (text.includes('名') ? text.split('、') : [text]))) {
    if (clauseSense(clause, max) !== 'points' || preface.test(clause)) continue;
    const after = below.exec(clause);
    if (after !== null && others === undefined && placeOf(after[1]) === reached.last + 1) {
      others = pointsText(pointsOf(after[2] ?? '') ?? exact(0));
      continue;
    }
    const left = rest.exec(clause);
    if (left !== null && reached.entries.length > 0 && others === undefined) {
      others = left[1] === undefined ? pointsText(pointsOf(left[2] ?? '') ?? exact(0)) : '0';
      continue;
    }
    const next = nextPlace(clause, reached);
    if (next === undefined) return undefined;
    reached = next;
  }
  if (reached.entries.length === 0) return undefined;
  if (!reached.highest.equals(max)) return doubtful('import.topNotMax');
  return readsBack('名次', [...reached.entries, ...(others === undefined ? [] : [`其余=${others}`])].join(';'));
};

/** Places follow one another from the first on, whatever a text leaves out is not guessed. */
function nextPlace(clause: string, { entries, highest, last }: Reached): Reached | undefined {
  if (!/名|第/.test(clause)) return undefined;
  const several = first.exec(clause);
  const single = one.exec(clause);
  const from = several === null ? placeOf(single?.[1]) : 1;
  const to = several === null ? (single?.[2] === undefined ? from : placeOf(single[2])) : placeOf(several[1]);
  const points = pointsOf(several?.[2] ?? single?.[3] ?? '');
  if (from === undefined || to === undefined || points === undefined || from !== last + 1 || to < from)
    return undefined;
  const added = Array.from({ length: to - from + 1 }, (_, at) => `第${from + at}名=${pointsText(points)}`);
  return { entries: [...entries, ...added], highest: points.compare(highest) > 0 ? points : highest, last: to };
}

function placeOf(text: string | undefined): number | undefined {
  const value = text === undefined ? undefined : pointsOf(text);
  return value === undefined ? undefined : Number(value.n);
}
