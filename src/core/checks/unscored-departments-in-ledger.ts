import { check, placeIn } from './check';

/** U2: a row of 考核登记 for a department that is known but not scored, which does not count. */
export const unscoredDepartmentsInLedger = check({
  code: 'U2',
  severities: ['warn'],
  find: (context, { warn }) => {
    if (context.rubric === null) return [];
    const scored = new Set(context.scored);
    return context.entries.ledger.flatMap(({ departments: [department], counts, row }) => {
      if (!counts || department === undefined || scored.has(department)) return [];
      const { name } = department;
      return [warn(placeIn(context, 'ledger', row, '单位'), 'u2.notScored', { name, row: row + 1 }, { found: name })];
    });
  },
});
