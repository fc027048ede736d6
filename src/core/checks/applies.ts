import type { Department } from '../names/department';
import type { Criterion } from '../rubric/criterion';
import { saysNotApplicable } from '../scores/known-kinds';
import type { CheckContext } from './check';

/** False where the department is left out of the criterion as a whole. */
export function applies(criterion: Criterion, department: Department, context: CheckContext): boolean {
  if (criterion.notApplicableTo.includes(department)) return false;
  return !context.ledger(criterion, department).some(saysNotApplicable);
}
