import { clip } from '../reading/row-source';
import { finding } from '../base/finding';
import { isPresent } from '../base/parsed';
import { saysNotApplicable } from '../scores/known-kinds';
import { placeIn } from './check';
import type { Check } from './check';

/** C2: rows of 考核登记 for a judged criterion; U2 (warn): rows for a department that is known but not scored. Neither counts. */
export const unusableLedgerRows: Check = (context) => {
  if (context.rubric === null) return [];
  const judged = new Set(context.rubric.rubric.criteria.filter((c) => c.mode === '评委').map((c) => c.id));
  const scored = new Set(context.scored);
  return context.entries.ledger.flatMap((entry) => {
    const [department] = entry.departments;
    if (!entry.counts || department === undefined) return [];
    if (!scored.has(department)) {
      const place = placeIn(context, 'ledger', entry.row, '单位');
      return [
        finding(
          'U2',
          'warn',
          place,
          'u2.notScored',
          { name: department.name, row: entry.row + 1 },
          { found: department.name },
        ),
      ];
    }
    if (!judged.has(entry.criterionId) || saysNotApplicable(entry)) return [];
    const found = isPresent(entry.kind) ? { found: clip(entry.kind) } : {};
    const values = { id: entry.criterionId, row: entry.row + 1 };
    return [finding('C2', 'error', placeIn(context, 'ledger', entry.row, '编号'), 'c2.judged', values, found)];
  });
};
