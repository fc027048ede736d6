import type { ContentCell } from '../base/sheet-content';
import type { LiveFigures } from '../proof/statistics/live-figures';
import { formLabel } from '../layout/print-styles';

/** Shows 需重新统计 while the registers hold rows, names or days that the statistics were not made from; else nothing. */
export function staleCell({ isStale }: Pick<LiveFigures, 'isStale'>): ContentCell {
  const text = '需重新统计：登记表有增减或改动';
  return { value: '', formula: `IF(${isStale},"${text}","")`, style: { ...formLabel, color: 'C00000' } };
}
