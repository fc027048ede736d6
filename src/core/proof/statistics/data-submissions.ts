import type { Submission } from '../../entries/entry';
import type { DepartmentReturn } from '../../statistics/return-register';
import type { Table } from '../../tables/table';
import { sourceOf } from './data-keys';
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
      const words = material === '职业教育法宣传总结' ? source('字数') : undefined;
      formulas.set(row, {
        ...(day && { day: readings.day(day, row.received) }),
        ...(amount && { amount: readings.number(amount, 'whole', row.amount) }),
        ...(words && { words: readings.number(words, 'whole', row.wordCount) }),
      });
    }
  }
  return formulas;
}

/** Headings of a row that its formulas follow, so that a change in them makes nothing stale. */
export function followedHeadings({ day, amount, words }: SubmissionFormulas): readonly string[] {
  const followed: readonly (readonly [string, string | undefined])[] = [
    ['收到日期', day],
    ['数量', amount],
    ['字数', words],
  ];
  return followed.flatMap(([heading, formula]) => (formula === undefined ? [] : [heading]));
}
