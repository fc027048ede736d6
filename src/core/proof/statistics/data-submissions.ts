import type { Submission } from '../../entries/entry';
import type { DepartmentReturn } from '../../statistics/return-register';
import type { Table } from '../../tables/table';
import { unfinishedText } from '../../base/cell-words';
import { quoteSheet } from '../../base/cells';
import { literal } from '../scores/formula';
import { dataName } from './data-blocks';
import { sourceOf } from './data-keys';
import type { KeptColumns } from './data-kept';
import type { Readings } from './data-readings';

/** What of 材料报送 stands in 报送登记 as a formula; the other cells of its rows are watched. */
export type SubmissionFormulas = { readonly day?: string; readonly amount?: string; readonly words?: string };

/**
 * 收到日期, and 数量 of 活动照片 and 字数 of 职业教育法宣传总结, by reference. A material that came more than once is told by
 * values, because the dates decide which of its rows is the last.
 */
export function submissionFormulas(
  returns: readonly DepartmentReturn[],
  table: Table | undefined,
  kept: KeptColumns,
  readings: Readings,
): ReadonlyMap<Submission, SubmissionFormulas> {
  const formulas = new Map<Submission, SubmissionFormulas>();
  if (table === undefined) return formulas;
  for (const { rows } of returns) {
    for (const [material, [row, ...more]] of Object.entries(rows)) {
      if (row === undefined || more.length > 0) continue;
      const source = (heading: string) => sourceOf(table, row.row, heading);
      const day = source('收到日期');
      const amount = material === '活动照片' ? source('数量') : undefined;
      // A row that says another 单位 or 材料 now is another one.
      const same = kept.isSame('submissions', row.row, ['单位', '材料'], `${quoteSheet(dataName)}!`);
      const own = (formula: string) => `IF(IFERROR(${same},FALSE),${formula},${literal(unfinishedText)})`;
      const words = material === '职业教育法宣传总结' ? source('字数') : undefined;
      formulas.set(row, {
        ...(day && { day: own(readings.day(day, row.received)) }),
        ...(amount && { amount: own(readings.number(amount, 'whole', row.amount)) }),
        ...(words && { words: own(readings.number(words, 'whole', row.wordCount)) }),
      });
    }
  }
  return formulas;
}

/** What of a cell its formulas follow, so that a change in it makes nothing stale. */
export function followedIn({ day, amount, words }: SubmissionFormulas, heading: string): 'day' | 'number' | undefined {
  if (heading === '收到日期') return day === undefined ? undefined : 'day';
  const formula = heading === '数量' ? amount : heading === '字数' ? words : undefined;
  return formula === undefined ? undefined : 'number';
}
