import type { Department } from '../names/department';
import { onceFor } from '../base/once-for';
import { normaliseName } from '../names/normalise-name';
import type { Activity, Competition } from '../entries/entry';
import { groupBy } from '../base/group-by';
import type { SubjectKind } from '../rubric/criterion';
import type { Subject } from './judge';
import type { Team } from './read-judges';

/** What can be marked, by kind, in the order of 单位 and of the registers; each name once per department. */
export type Subjects = ReadonlyMap<SubjectKind, readonly Subject[]>;

export function listSubjects(
  scored: readonly Department[],
  teams: readonly Team[],
  competitions: readonly Competition[],
  activities: readonly Activity[],
): Subjects {
  const named = (kind: SubjectKind, rows: readonly Named[]) => byDepartment(kind, scored, rows);
  return new Map<SubjectKind, readonly Subject[]>([
    ['单位', scored.map((department) => ({ kind: '单位', department, name: '' }))],
    ['教学团队', named('教学团队', teams)],
    [
      '赛项',
      named(
        '赛项',
        competitions.filter((row) => row.counts),
      ),
    ],
    [
      '活动',
      named(
        '活动',
        activities.filter((row) => row.counts).map((row) => ({ department: row.leads[0], name: row.name })),
      ),
    ],
  ]);
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
  const all = subjects.get(kind);
  return all === undefined ? [] : (sorted(all).get(department) ?? []);
}
