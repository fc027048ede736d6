import type { ScoringRules } from '../../settings/settings';
import { settled } from '../../settings/settled';
import { ruleRef } from './rule-cells';

/**
 * Rounds `value` to 分数小数位数 as the school rounds. The inner rounding to ten places removes binary noise, so that 1.65 that arithmetic
 * left a hair below stays a half; half to even looks at the half by itself (`GB/T 8170`).
 */
export function roundedFormula(value: string, rules: ScoringRules): string {
  const decimals = ruleRef('decimals');
  if (settled(rules).rounding === 'half-up') return `ROUND(ROUND(${value},10),${decimals})`;
  const scaled = `(${value})*10^${decimals}`;
  return `IF(ABS(MOD(${scaled},1)-0.5)<1E-7,2*ROUND(${scaled}/2,0)/10^${decimals},ROUND(${value},${decimals}))`;
}
