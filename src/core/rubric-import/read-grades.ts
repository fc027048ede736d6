import { exact, sum } from '../base/decimal';
import { clauseSense } from './harmless-clause';
import { mark, number, pointsOf } from './plain-standard';
import { pricesProposed } from './price-list';
import { doubtful } from './proposal';
import type { Price, StandardReader } from './proposal';

const given = new RegExp(
  `^(.{1,24}?)(?:的|者)?(?:(?:得|计|为|记|给)?(${number})(?:${mark})?|(不得分|不计分|[得计记]0分))$`,
);
/** Awards, levels and places may occur more than once, and only the school knows whether they are counted or banded. */
const several = /[国省市县区校院]级|等奖|[一二三特]等|名|[≥≤<>]|其余|其他|每|\/|%|率|^\d|加|扣/;

/** 分档 by name: `优10分、良8分、中6分、差4分`. The best comes first and is worth all points; points that add up to 分值 are parts of it, no bands. */
export const readGrades: StandardReader = ({ sentences, max }) => {
  const clauses = sentences.flat().flatMap((clause) => (/\d分、/.test(clause) ? clause.split('、') : [clause]));
  const prices: Price[] = [];
  for (const clause of clauses) {
    if (clauseSense(clause, max) !== 'points') continue;
    const [, name = '', written, nothing] = given.exec(clause) ?? [];
    const points = nothing === undefined ? pointsOf(written ?? '') : exact(0);
    if (points === undefined || several.test(name)) return undefined;
    prices.push({ name, points });
  }
  const points = prices.flatMap((price) => (price.points === 'all' ? [] : [price.points]));
  const [best] = points;
  if (best === undefined || points.length < 2) return undefined;
  const falls = points.every((value, at) => at === 0 || value.compare(points[at - 1] ?? value) < 0);
  if (!best.equals(max) || !falls || (points.length === 2 && sum(points).equals(max)))
    return doubtful('import.unclear');
  return pricesProposed('分档', prices, max);
};
