import type { Department } from '../names/department';
import { expectedDepartments } from '../statistics/return-register';
import { check, placeIn } from './check';
import type { CheckContext } from './check';

/** F2: nothing at all from a department that is scored or expected to report: 未开展, which is not 0. */
export const silentDepartments = check({
  code: 'F2',
  severities: ['error'],
  leavesTotals: true,
  find: (context, { error }) => {
    const heard = heardOf(context);
    const { departments, entries, rubric, scored } = context;
    const expected = rubric === null ? expectedDepartments(departments, entries.activities) : scored;
    return expected
      .filter((department) => !heard.has(department))
      .map(({ name, row }) =>
        error(placeIn(context, 'departments', row, '单位名称'), 'f2.nothing', { department: name }, { found: name }),
      );
  },
});

function heardOf({ departments, entries }: CheckContext): ReadonlySet<Department | null | undefined> {
  const byName = new Map(departments.map((department) => [department.name, department]));
  const { competitions, awards, articles, services, submissions, cases } = entries;
  const heard = new Set<Department | null | undefined>();
  const hear = (department: Department) => heard.add(department);
  for (const entry of entries.ledger) entry.departments.forEach(hear);
  for (const activity of entries.activities) {
    activity.leads.forEach(hear);
    for (const name of activity.supporting) heard.add(byName.get(name));
  }
  for (const rows of [competitions, awards, articles, services, submissions, cases]) {
    for (const row of rows) heard.add(row.department);
  }
  return heard;
}
