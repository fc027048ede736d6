import { evaluate } from '../core/evaluate';
import type { Evaluation } from '../core/evaluation';
import type { Message } from '../core/base/findings';
import { explainCriterion } from '../core/explain/explain-criterion';
import { explainDepartment } from '../core/explain/explain-department';
import type { DepartmentExplanation } from '../core/explain/explain-department';
import type { Explanation } from '../core/explain/explanation';
import { findExplainedCriterion, findExplainedDepartment } from '../core/explain/find-explained';
import type { Workbook } from '../workbook/workbook';

export type ExplainResult =
  | { readonly kind: 'criterion'; readonly evaluation: Evaluation; readonly explanation: Explanation }
  | { readonly kind: 'department'; readonly evaluation: Evaluation; readonly explanation: DepartmentExplanation }
  /** Nobody is called so, or nothing is scored. */
  | { readonly kind: 'refused'; readonly reason: Message };

/** How a department came to its score on a criterion; without a criterion, on all of them. Writes nothing. */
export async function explain(
  workbook: Workbook,
  asked: { readonly department: string; readonly criterion?: string },
): Promise<ExplainResult> {
  const evaluation = evaluate(await workbook.readAll());
  if (evaluation.scores === 'scoring-off') return refused({ id: 'cli.scoringOff', values: {} });
  if (evaluation.scores === 'blocked') return refused({ id: 'cli.blocked', values: {} });
  const department = findExplainedDepartment(evaluation, asked.department);
  if (department.kind === 'unknown') return refused(department.reason);
  if (asked.criterion === undefined) {
    const explanation = explainDepartment(evaluation, department.value);
    if (explanation === undefined) throw new Error('a scored department has scores');
    return { kind: 'department', evaluation, explanation };
  }
  const criterion = findExplainedCriterion(evaluation, asked.criterion);
  if (criterion.kind === 'unknown') return refused(criterion.reason);
  const explanation = explainCriterion(evaluation, department.value, criterion.value);
  if (explanation === undefined) throw new Error('a scored department has every criterion');
  return { kind: 'criterion', evaluation, explanation };
}

function refused(reason: Message): ExplainResult {
  return { kind: 'refused', reason };
}
