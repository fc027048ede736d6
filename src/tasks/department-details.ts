import type { SheetContent } from '../core/base/sheet-content';
import type { Evaluation } from '../core/evaluation';
import { departmentDetailsName } from '../core/results/department-details-layout';
import { departmentDetailsSheet } from '../core/results/department-details-sheet';
import { fileNames } from './file-names';
import type { Say } from '../words/words';

/** One sheet per scored department, to be saved as `得分与扣分明细 〈单位〉.xlsx`; none where nothing is scored. */
export function departmentDetails(
  evaluation: Evaluation,
  say: Say,
): readonly { readonly fileName: string; readonly content: SheetContent }[] {
  const { scored } = evaluation.book;
  const names = fileNames(
    `${departmentDetailsName} `,
    scored.map(({ name }) => name),
  );
  return scored.flatMap((department, index) => {
    const content = departmentDetailsSheet(evaluation, department, say);
    return content === undefined ? [] : [{ fileName: names[index] ?? '', content }];
  });
}
