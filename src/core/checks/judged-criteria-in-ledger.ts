import { isPresent } from '../base/parsed';
import { clip } from '../reading/row-source';
import { saysNotApplicable } from '../scores/known-kinds';
import { check, placeIn } from './check';

/** C2: a row of 考核登记 for a judged criterion, which does not count. Of a department that is not scored U2 is told. */
export const judgedCriteriaInLedger = check({
  code: 'C2',
  severities: ['error'],
  find: (context, { error }) => {
    if (context.rubric === null) return [];
    const judged = new Set(context.rubric.rubric.criteria.filter(({ mode }) => mode === '评委').map(({ id }) => id));
    const scored = new Set(context.scored);
    return context.entries.ledger.flatMap((entry) => {
      const [department] = entry.departments;
      if (!entry.counts || department === undefined || !scored.has(department)) return [];
      if (!judged.has(entry.criterionId) || saysNotApplicable(entry)) return [];
      const found = isPresent(entry.kind) ? { found: clip(entry.kind) } : {};
      const values = { id: entry.criterionId, row: entry.row + 1 };
      return [error(placeIn(context, 'ledger', entry.row, '编号'), 'c2.judged', values, found)];
    });
  },
});
