import type { ConditionHit } from '../grid/grid-book';
import { placeKey } from './open-sheet';

/** Looks of conditions by `placeKey`, the one that counts most last: each comes under those before it. */
export function conditionsByPlace(hits: readonly ConditionHit[]): ReadonlyMap<number, readonly number[]> {
  const byPlace = new Map<number, number[]>();
  for (const { row, column, look } of hits) {
    const key = placeKey(row, column);
    byPlace.set(key, [look, ...(byPlace.get(key) ?? [])]);
  }
  return byPlace;
}
