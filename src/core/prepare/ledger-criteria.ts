import type { Book } from '../book/read-book';
import type { Criterion } from '../rubric/criterion';
import { usableKinds } from '../scores/known-kinds';
import type { LedgerCriterion } from '../forms/ledger-sheet';

/** The criteria that 考核登记 is laid out for: those whose data source it is. */
export function ledgerCriteria(criteria: readonly Criterion[]): readonly LedgerCriterion[] {
  return criteria
    .filter(({ source }) => source.kind === 'ledger')
    .map((criterion) => ({
      id: criterion.id,
      content: criterion.content,
      assessor: criterion.assessor,
      kinds: usableKinds(criterion),
      notApplicableTo: criterion.notApplicableTo.map(({ name }) => name),
    }));
}

/** Every criterion that can be read; none where there is no 评价细则. */
export function criteriaOf({ rubric }: Book): readonly Criterion[] {
  return rubric?.rubric.criteria ?? [];
}
