import type { Department } from '../names/department';
import { normaliseName } from '../names/normalise-name';
import type { Activity, Competition } from '../entries/entry';
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
  const named = (kind: SubjectKind, rows: readonly { department: Department | null | undefined; name: string }[]) =>
    scored.flatMap((department) => distinct(kind, department, rows));
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

function distinct(
  kind: SubjectKind,
  department: Department,
  rows: readonly { readonly department: Department | null | undefined; readonly name: string }[],
): readonly Subject[] {
  const names = new Map<string, string>();
  for (const row of rows) {
    if (row.department === department && !names.has(normaliseName(row.name)))
      names.set(normaliseName(row.name), row.name);
  }
  return [...names.values()].map((name) => ({ kind, department, name }));
}
