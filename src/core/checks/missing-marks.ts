import { notApplicableText } from '../base/cell-words';
import type { Finding } from '../base/findings';
import { blank, isPresent } from '../base/parsed';
import type { Judge, Subject } from '../judges/judge';
import { subjectLabel } from '../judges/judge';
import type { MarkingSheet } from '../judges/marking-sheet';
import type { Department } from '../names/department';
import type { Criterion } from '../rubric/criterion';
import { avoids } from '../scores/mark-book';
import { applies } from './applies';
import { check, placeIn } from './check';
import type { CheckContext, Tell } from './check';

/**
 * S3: a mark is due from each judge for each department, team or competition except their own; an empty cell is 未评 and never 0. A judge
 * without a marking sheet, and a sheet that lacks a column or row, are reported once each.
 */
export const missingMarks = check({
  code: 'S3',
  severities: ['error'],
  find: (context, { error }) => {
    const judged = (context.rubric?.rubric.criteria ?? []).filter((criterion) => criterion.mode === '评委');
    if (judged.length === 0) return [];
    const sheetOf = new Map(context.markingSheets.map((sheet) => [sheet.judge, sheet]));
    const findings = context.judges.flatMap((judge) => {
      const sheet = sheetOf.get(judge);
      if (sheet !== undefined)
        return [...emptyCells(sheet, judged, context, error), ...missingCells(sheet, judged, context, error)];
      const place = placeIn(context, 'judges', judge.row, '姓名');
      return [error(place, 's3.noSheet', { judge: judge.name }, { found: judge.name })];
    });
    return [...findings, ...withoutMarks(judged, context, error)];
  },
});

function emptyCells(
  sheet: MarkingSheet,
  judged: readonly Criterion[],
  context: CheckContext,
  error: Tell<'S3'>,
): readonly Finding[] {
  const byId = new Map(judged.map((criterion) => [criterion.id, criterion]));
  return sheet.marks.flatMap((mark) => {
    if (mark.value !== blank || avoids(mark.judge, mark.subject.department)) return [];
    const criterion = byId.get(mark.criterionId);
    if (criterion === undefined || !applies(criterion, mark.subject.department, context)) return [];
    const values = { judge: mark.judge.name, id: mark.criterionId, subject: subjectLabel(mark.subject) };
    return [error({ sheet: mark.sheet, row: mark.row, column: mark.column }, 's3.empty', values)];
  });
}

/** Columns or rows that the sheet lacks; `prepare` adds them. */
function missingCells(
  sheet: MarkingSheet,
  judged: readonly Criterion[],
  context: CheckContext,
  error: Tell<'S3'>,
): readonly Finding[] {
  const cells = new Map<string, Set<Subject>>();
  for (const mark of sheet.marks) {
    const subjects = cells.get(mark.criterionId);
    if (subjects === undefined) cells.set(mark.criterionId, new Set([mark.subject]));
    else subjects.add(mark.subject);
  }
  const rows = judged.filter((criterion) => !cells.has(criterion.id) && context.subjects(criterion.subject).length > 0);
  const columns = new Set<string>();
  for (const criterion of judged) {
    const present = cells.get(criterion.id);
    if (present === undefined) continue;
    for (const subject of dueSubjects(criterion, sheet.judge, context))
      if (!present.has(subject)) columns.add(subjectLabel(subject));
  }
  if (rows.length === 0 && columns.size === 0) return [];
  const what = [...rows.map((criterion) => criterion.id), ...columns].join('、');
  const place = { sheet: sheet.sheet.name, row: sheet.blocks[0]?.headerRow ?? 0, column: 0 };
  return [error(place, 's3.notLaidOut', { judge: sheet.judge.name, what })];
}

function dueSubjects(criterion: Criterion, judge: Judge, context: CheckContext): readonly Subject[] {
  const all = context.subjects(criterion.subject);
  return all.filter((subject) => !avoids(judge, subject.department) && applies(criterion, subject.department, context));
}

/** Departments that no judge can mark, because all are absent or of that department. */
function withoutMarks(judged: readonly Criterion[], context: CheckContext, error: Tell<'S3'>): readonly Finding[] {
  const marked = new Map<string, Set<Department>>();
  const open = new Set<string>();
  for (const { marks } of context.markingSheets) {
    for (const { criterionId, subject, judge, value } of marks) {
      if (avoids(judge, subject.department)) continue;
      if (value === blank || !isPresent(value)) open.add(`${criterionId}\u0001${subject.department.name}`);
      if (typeof value !== 'number' && value !== notApplicableText) continue;
      const departments = marked.get(criterionId);
      if (departments === undefined) marked.set(criterionId, new Set([subject.department]));
      else departments.add(subject.department);
    }
  }
  const sheets = new Set(context.markingSheets.map((sheet) => sheet.judge));
  if (context.judges.some((judge) => !sheets.has(judge))) return [];
  return judged.flatMap((criterion) => {
    const names = context.scored
      .filter((department) => applies(criterion, department, context) && hasSubject(criterion, department, context))
      .filter(
        (department) =>
          marked.get(criterion.id)?.has(department) !== true && !open.has(`${criterion.id}\u0001${department.name}`),
      );
    if (names.length === 0) return [];
    const place = placeIn(context, 'rubric', criterion.row, '编号');
    const values = { id: criterion.id, departments: names.map((department) => department.name).join('、') };
    return [error(place, 's3.nobody', values, { found: criterion.id })];
  });
}

function hasSubject(criterion: Criterion, department: Department, context: CheckContext): boolean {
  return context.subjects(criterion.subject).some((subject) => subject.department === department);
}
