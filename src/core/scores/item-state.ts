import { isLeftOut } from './score';
import type { CriterionScore, DepartmentScore } from './score';

/**
 * What an item of a department comes to. One that lacks a criterion has no number: what is there would look like a result. A draft
 * shows it, unless nothing is there at all.
 */
export type ItemState = 'scored' | 'unfinished' | 'not-applicable';

export function itemState(item: string, { criteria }: Pick<DepartmentScore, 'criteria'>, draft: boolean): ItemState {
  const own = criteria.filter(({ criterion }) => criterion.part === 'inside' && criterion.item === item);
  if (isUnfinished(own, draft)) return 'unfinished';
  const isOut = own.length > 0 && own.every(isLeftOut);
  return isOut ? 'not-applicable' : 'scored';
}

/** Of criteria that are added up. */
export function isUnfinished(criteria: readonly CriterionScore[], draft: boolean): boolean {
  const missing = criteria.filter(({ status }) => status === 'missing').length;
  return missing > 0 && (!draft || missing === criteria.length);
}
