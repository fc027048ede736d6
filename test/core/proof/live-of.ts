import { liveFigures } from '../../../src/core/proof/statistics/live-figures';
import { blank } from '../../../src/core/base/parsed';
import type { LiveFigures } from '../../../src/core/proof/statistics/live-figures';
import type { Statistics } from '../../../src/core/statistics/statistics';

/** Formulas for statistics of entries that stand on no sheet: only what is computed on the output sheets themselves. */
export function liveOf(statistics: Statistics): LiveFigures {
  const found = { tables: new Map(), broken: new Set<never>(), findings: [] };
  const settings = { year: blank, deadline: blank, ownHeadings: new Map<string, string>() };
  return liveFigures(statistics, { found, settings, departments: [] }, 'activities');
}
