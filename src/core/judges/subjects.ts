import type { Department } from '../names/department';
import { onceFor, onceForEach } from '../base/once-for';
import { normaliseName } from '../names/normalise-name';
import type { Activity, Competition } from '../entries/entry';
import { groupBy } from '../base/group-by';
import type { SubjectKind } from '../rubric/criterion';
import type { Subject } from './judge';
import type { Team } from './read-judges';

/** What can be marked of a kind, in the order of 单位 and of the registers; each name once per department. */
export type Subjects = (kind: SubjectKind) => readonly Subject[];

/** Each kind is listed when it is first asked for: most schools have no marks on activities. */
export function listSubjects(
  scored: readonly Department[],
  teams: readonly Team[],
  competitions: readonly Competition[],
  activities: readonly Activity[],
): Subjects {
  const rowsOf = (kind: Exclude<SubjectKind, '单位'>): readonly Named[] => {
    switch (kind) {
      case '教学团队':
        return teams;
      case '赛项':
        return competitions.filter((row) => row.counts);
      case '活动':
        return activities.filter((row) => row.counts).map((row) => ({ department: row.leads[0], name: row.name }));
    }
  };
  return onceForEach((kind: SubjectKind): readonly Subject[] => {
    if (kind === '单位') return scored.map((department) => ({ kind, department, name: '' }));
    return byDepartment(kind, scored, rowsOf(kind));
  });
}

type Named = { readonly department: Department | null | undefined; readonly name: string };

function byDepartment(kind: SubjectKind, scored: readonly Department[], rows: readonly Named[]): readonly Subject[] {
  const groups = groupBy(rows, ({ department }) => department);
  return scored.flatMap((department) => {
    const names = new Map<string, string>();
    for (const { name } of groups.get(department) ?? []) {
      if (!names.has(normaliseName(name))) names.set(normaliseName(name), name);
    }
    return [...names.values()].map((name) => ({ kind, department, name }));
  });
}

/** Sorted once, because every criterion and every column asks for each department. */
const sorted = onceFor((subjects: readonly Subject[]) => groupBy(subjects, ({ department }) => department));

/** What can be marked of a department. */
export function subjectsOf(department: Department, kind: SubjectKind, subjects: Subjects): readonly Subject[] {
  return sorted(subjects(kind)).get(department) ?? [];
}
