import { presentOr } from '../base/parsed';
import type { Absent } from '../base/parsed';
import { scoringSpecs } from './scoring-specs';
import type { ScoringRules } from './scoring-specs';

type SettledKey = 'decimals' | 'rounding' | 'trimming' | 'trimThreshold' | 'ties' | 'notApplicable';
export type SettledRules = { readonly [K in SettledKey]: Exclude<ScoringRules[K], Absent> };

/**
 * The settings with the standard in place of what cannot be read, for what is shown and computed regardless. Where such a setting decides a
 * score it is refused (`findRefusals`).
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
