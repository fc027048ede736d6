import type { Book } from '../book/read-book';
import type { Criterion } from '../rubric/criterion';
import type { LedgerCriterion } from '../sheets/ledger-sheet';

/** The criteria that 考核登记 is laid out for: those whose data source it is. */
export function ledgerCriteria(criteria: readonly Criterion[]): readonly LedgerCriterion[] {
  return criteria
    .filter(({ source }) => source.kind === 'ledger')
    .map((criterion) => ({
      id: criterion.id,
      content: criterion.content,
      assessor: criterion.assessor,
      kinds: kindsOf(criterion),
      notApplicableTo: criterion.notApplicableTo.map(({ name }) => name),
    }));
}

/** What a clerk may write in 事项: the priced kinds and the words that are always known. */
function kindsOf({ mode, parameters, part }: Criterion): readonly string[] {
  const priced = [...parameters.prices.keys()].filter((kind) => kind !== '无记录' && kind !== '其余');
  const notApplicable = part === 'inside' ? ['不适用'] : [];
  if (mode === '否决') return ['发生', '无'];
  if (mode === '扣分') return [...priced, '无扣分', ...notApplicable];
  if (mode === '计数') return [...priced, '无', ...notApplicable];
  return [...new Set([...priced, ...(mode === '是否' ? ['有', '无'] : []), ...notApplicable])];
}

/** Every criterion that can be read; none where there is no 评价细则. */
export function criteriaOf({ rubric }: Book): readonly Criterion[] {
  return rubric?.rubric.criteria ?? [];
}
