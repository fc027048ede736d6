import { check, placeIn } from './check';
import { applies } from './applies';

/** C2: a judged criterion of teams, competitions or activities, and departments that have none. */
export const missingSubjects = check({
  code: 'C2',
  severities: ['error'],
  find: (context, { error }) => {
    const judged = (context.rubric?.rubric.criteria ?? []).filter(({ mode }) => mode === '评委');
    const kinds = [...new Set(judged.map(({ subject }) => subject))].filter((kind) => kind !== '单位');
    return kinds.flatMap((kind) => {
      const having = new Set(context.subjects(kind).map(({ department }) => department));
      const criteria = judged.filter(({ subject }) => subject === kind);
      const lacking = context.scored.filter(
        (department) =>
          !having.has(department) && criteria.some((criterion) => applies(criterion, department, context)),
      );
      const [first] = criteria;
      if (lacking.length === 0 || first === undefined) return [];
      const values = {
        kind,
        departments: lacking.map(({ name }) => name).join('、'),
        ids: criteria.map(({ id }) => id).join('、'),
      };
      return [error(placeIn(context, 'rubric', first.row, '对象'), 'c2.noSubject', values, { found: kind })];
    });
  },
});
