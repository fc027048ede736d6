import { exact, zero } from '../base/decimal';
import type { Exact } from '../base/decimal';
import type { Parameters, Threshold } from './criterion';
import type { Message } from '../base/findings';

export const emptyParameters: Parameters = {
  prices: new Map(),
  thresholds: [],
  places: new Map(),
  rest: zero,
  base: null,
};

export type ParametersReading = { readonly parameters: Parameters; readonly problems: readonly Message[] };

const thresholdName = /^(?:≥|≧|>=|＞＝|＞=|>＝|⩾)\s*(\d+(?:\.\d+)?)\s*([%％]?)$/;
const placeName = /^第?\s*(\d{1,3})\s*名?$/;

/**
 * Reads 参数: `name=points` joined by `;`, split at the last `=`. `全扣` loses everything; `≥90%=3` is a threshold; `1=5`
 * a place where `places` is true; `其余` the points of all others; `基准=5%` a base as a share of 学生数.
 */
export function parseParameters(text: string, places: boolean): ParametersReading {
  const prices = new Map<string, Exact | 'all'>();
  const thresholds: Threshold[] = [];
  const byPlace = new Map<number, Exact>();
  const problems: Message[] = [];
  let rest = zero;
  let base: Exact | null = null;
  for (const part of text.split(/[;；\n]+/)) {
    if (part.trim() === '') continue;
    const cut = Math.max(part.lastIndexOf('='), part.lastIndexOf('＝'));
    const name = part.slice(0, Math.max(cut, 0)).trim();
    const written = part
      .slice(cut + 1)
      .normalize('NFKC')
      .trim();
    const points = readPoints(written);
    const threshold = thresholdName.exec(name);
    const place = places ? placeName.exec(name.normalize('NFKC')) : null;
    if (cut < 1 || name === '') problems.push({ id: 'r1.parameter', values: { part: part.trim() } });
    else if (name === '基准') base = readShare(written) ?? unusable(problems, part);
    else if (points === undefined) problems.push({ id: 'r1.parameter', values: { part: part.trim() } });
    else if (threshold !== null && points !== 'all') thresholds.push(makeThreshold(threshold, points));
    else if (place !== null && points !== 'all') byPlace.set(Number(place[1]), points);
    else if (name === '其余' && points !== 'all') rest = points;
    else if (prices.has(name)) problems.push({ id: 'r1.parameterTwice', values: { name } });
    else prices.set(name, points);
  }
  return { parameters: { prices, thresholds, places: byPlace, rest, base }, problems };
}

function unusable(problems: Message[], part: string): null {
  problems.push({ id: 'r1.parameter', values: { part: part.trim() } });
  return null;
}

function readPoints(written: string): Exact | 'all' | undefined {
  if (written === '全扣') return 'all';
  const match = /^(\d+(?:\.\d+)?)\s*分?$/.exec(written);
  return match === null ? undefined : exact(Number(match[1]));
}

/** `5%` is 0.05; a number without % is a share as it stands. */
function readShare(written: string): Exact | undefined {
  const match = /^(\d+(?:\.\d+)?)\s*(%?)$/.exec(written);
  if (match === null || Number(match[1]) <= 0) return undefined;
  const value = exact(Number(match[1]));
  return match[2] === '%' ? value.div(100) : value;
}

function makeThreshold(match: RegExpExecArray, points: Exact): Threshold {
  const share = match[2] !== '';
  const from = exact(Number(match[1]));
  return { from: share ? from.div(100) : from, share, points };
}
