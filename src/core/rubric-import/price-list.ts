import type { ScoringMode } from '../rules/all-modes';
import { toNumber } from '../base/decimal';
import type { Exact } from '../base/decimal';
import { parseParameters } from '../rubric/parse-parameters';
import { doubtful, proposed } from './proposal';
import type { Price, Proposal } from './proposal';

/** Prices as a proposal: doubtful where one name has two prices, where a price is more than the criterion has, or where 参数 would not read so. */
export function pricesProposed(mode: ScoringMode, prices: readonly Price[], max: Exact): Proposal {
  const byName = new Map<string, Price['points']>();
  for (const { name, points } of prices) {
    const known = byName.get(name);
    if (known !== undefined && pointsText(known) !== pointsText(points)) return doubtful('import.twoPrices', { name });
    byName.set(name, points);
    if (points === 'all' || points.compare(max) <= 0) continue;
    return doubtful('import.priceAbove', { name, points: toNumber(points), max: toNumber(max) });
  }
  const entries = [...byName].map(([name, points]) => `${name}=${pointsText(points)}`);
  return readsBack(mode, entries.join(';'));
}

/** Prices that the grammar of 参数 would refuse are not proposed. */
export function readsBack(mode: ScoringMode, parameters: string): Proposal {
  const { problems } = parseParameters(parameters, mode);
  return problems.length === 0 ? proposed(mode, parameters) : doubtful('import.unclear');
}

export function pointsText(points: Exact | 'all'): string {
  return points === 'all' ? '全扣' : String(toNumber(points));
}
