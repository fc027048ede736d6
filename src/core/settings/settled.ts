import { presentOr } from '../base/parsed';
import type { Absent } from '../base/parsed';
import { scoringSpecs } from './scoring-specs';
import type { ScoringRules } from './scoring-specs';

type SettledKey = 'decimals' | 'rounding' | 'trimming' | 'trimThreshold' | 'ties' | 'notApplicable';
export type SettledRules = { readonly [K in SettledKey]: Exclude<ScoringRules[K], Absent> };

/**
 * The settings that have a standard, for what is shown and computed in spite of them: one that cannot be read is refused where it
 * decides (`findRefusals`), and has its standard everywhere else.
 */
export function settled(rules: ScoringRules): SettledRules {
  const { decimals, rounding, trimming, trimThreshold, ties, notApplicable } = scoringSpecs;
  return {
    decimals: presentOr(rules.decimals, decimals.standard),
    rounding: presentOr(rules.rounding, rounding.standard),
    trimming: presentOr(rules.trimming, trimming.standard),
    trimThreshold: presentOr(rules.trimThreshold, trimThreshold.standard),
    ties: presentOr(rules.ties, ties.standard),
    notApplicable: presentOr(rules.notApplicable, notApplicable.standard),
  };
}
