import type { Activity } from './entry';
import type { Day } from '../base/day';
import { isPresent } from '../base/parsed';

/** First and last day of an activity, both included. */
export type Span = { readonly start: Day; readonly end: Day };

/**
 * The days of an activity; undefined where its first day is not known. Without a readable last day, or with one that
 * lies before the first (D3), it is the first day alone.
 */
export function spanOf(activity: Activity): Span | undefined {
  const { start, end } = activity;
  if (!isPresent(start)) return undefined;
  return { start, end: isPresent(end) && end > start ? end : start };
}

export function overlaps(left: Span, right: Span): boolean {
  return left.start <= right.end && right.start <= left.end;
}
