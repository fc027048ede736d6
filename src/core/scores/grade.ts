import type { Exact } from '../base/decimal';
import { isPresent } from '../base/parsed';
import type { ScoringRules } from '../settings/settings';
import type { Grade } from './score';

/**
 * 等次 by the lines; with 优秀比例 p the 优秀 are those with fewer than ⌊p × n⌋ departments above them, and the others are graded from
 * 良好 on. A vetoed department is graded as if 优秀 did not exist, and uses up its place. `sorted` holds all totals, highest first.
 */
export function gradeOf(total: Exact, vetoed: boolean, sorted: readonly Exact[], rules: ScoringRules): Grade {
  if (!vetoed && isExcellent(total, sorted, rules)) return '优秀';
  if (reaches(total, rules.goodLine)) return '良好';
  return reaches(total, rules.passLine) ? '合格' : '不合格';
}

function isExcellent(total: Exact, sorted: readonly Exact[], { excellentShare, excellentLine }: ScoringRules): boolean {
  if (!isPresent(excellentShare)) return reaches(total, excellentLine);
  const places = excellentShare.mul(sorted.length).floor();
  return places.compare(sorted.filter((other) => other.compare(total) > 0).length) > 0;
}

function reaches(total: Exact, line: ScoringRules['goodLine']): boolean {
  return isPresent(line) && total.compare(line) >= 0;
}
