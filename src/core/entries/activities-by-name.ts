import { onceFor } from '../base/once-for';
import { normaliseName } from '../names/normalise-name';
import type { Activity } from './entry';
import { groupBy } from '../base/group-by';

/** The activities that count by normalised name, sorted once: duplicates, coverage and statistics ask for the same. */
export const countedByName = onceFor((activities: readonly Activity[]): ReadonlyMap<string, readonly Activity[]> => {
  const counted = activities.filter(({ counts, leads }) => counts && leads.length > 0);
  return groupBy(counted, ({ name }) => normaliseName(name));
});
