import { isPresent } from '../base/parsed';
import type { Judge, Mark, Subject } from '../judges/judge';
import { subjectLabel } from '../judges/judge';
import { normaliseName } from '../names/normalise-name';
import type { Criterion } from '../rubric/criterion';
import { markBook } from '../scores/mark-book';
import type { MarkBook, SubjectMarks } from '../scores/mark-book';
import { applies } from './applies';
import { check } from './check';
import type { CheckContext } from './check';

/** What one group of judges did not mark, though it marked others: the first of its cells, and the criteria. */
type Absence = { readonly group: string; readonly subject: Subject; readonly at: Mark; readonly ids: string[] };

/**
 * J1: with 评委组权重, a group that has no number for a department (team, competition, activity) on a criterion though it has one for another.
 * Only the other groups are weighed then, which can change ranks. One finding per group and subject; marks that are still open are S3.
 */
export const absentGroups = check({
  code: 'J1',
  severities: ['info'],
  example: '大众评委 缺席 · 甲系',
  find: (context, { info }) => {
    const { groupWeights } = context.settings.rules;
    if (!isPresent(groupWeights)) return [];
    const absences = new Map<string, Absence>();
    const marks = markBook(context.markingSheets, context.judges);
    for (const criterion of context.rubric?.rubric.criteria ?? []) {
      if (criterion.mode !== '评委') continue;
      for (const { group, subject, at } of absencesOn(criterion, new Set(groupWeights.keys()), marks, context)) {
        const key = `${group}\u0001${subjectLabel(subject)}`;
        const known = absences.get(key) ?? { group, subject, at, ids: [] };
        known.ids.push(criterion.id);
        absences.set(key, known);
      }
    }
    return [...absences.values()].map(({ group, subject, at: { sheet, row, column }, ids }) => {
      const values = { group, subject: subjectLabel(subject), ids: ids.join('、') };
      return info({ sheet, row, column }, 'j1.absent', values);
    });
  },
});

function absencesOn(
  criterion: Criterion,
  weighted: ReadonlySet<string>,
  marksOn: MarkBook,
  context: CheckContext,
): readonly Omit<Absence, 'ids'>[] {
  const subjects = context
    .subjects(criterion.subject)
    .filter(({ department }) => applies(criterion, department, context));
  const scored = marksOn(criterion, subjects).flatMap(markedGroups);
  const active = new Set(scored.flatMap(({ groups }) => [...groups]));
  return scored.flatMap(({ subject, marks, groups }) => {
    const absent = marks.filter(({ judge }) => {
      const group = groupOf(judge);
      return weighted.has(group) && active.has(group) && !groups.has(group);
    });
    const first = new Map<string, Mark>();
    for (const mark of absent) if (!first.has(groupOf(mark.judge))) first.set(groupOf(mark.judge), mark);
    return [...first.values()].map((at) => ({ group: at.judge.group, subject, at }));
  });
}

function groupOf(judge: Judge): string {
  return normaliseName(judge.group);
}

/** The groups that gave a subject numbers; nothing where a mark is open or no group gave one. */
function markedGroups({ subject, marks, open, numbers }: SubjectMarks) {
  if (open !== null || numbers.length === 0) return [];
  return [{ subject, marks, groups: new Set(numbers.map(({ judge }) => groupOf(judge))) }];
}
