import { finding } from '../base/finding';
import type { Finding, Severity } from '../base/findings';
import { blank, isPresent, unread } from '../base/parsed';
import { expectedDepartments, fewestPhotos, mostWords, returnRegister } from '../statistics/return-register';
import type { DepartmentReturn } from '../statistics/return-register';
import type { Department } from '../names/department';
import type { MessageId } from '../../words/words';
import { placeIn } from './check';
import type { Check, CheckContext } from './check';

/**
 * F1: what a department has not returned, per department: a material that has not come (the stamped paper too) is an error; fewer
 * than 3 photos, more than 2000 characters, a missing part or a late return ask for a look. Only where 材料报送 is used.
 */
export const missingEvidence: Check = (context) => {
  if (!context.found.tables.has('submissions')) return [];
  const expected = expectedDepartments(context.departments, context.entries.activities);
  const returns = returnRegister(expected, context.entries.submissions, context.settings);
  return returns.flatMap((row) => lacking(row, context));
};

function lacking(row: DepartmentReturn, context: CheckContext): readonly Finding[] {
  const findings: Finding[] = [];
  const department = row.department.name;
  const tell = (severity: Severity, id: MessageId, values = {}) =>
    findings.push(
      finding('F1', severity, placeOf(row.department, context), id, { department, ...values }, { found: department }),
    );
  const missing = context.settings.askedMaterials.filter((material) => row.received[material] === blank);
  if (missing.length > 0) tell('error', 'f1.missing', { materials: missing.join('、') });
  const photos = row.received['活动照片'];
  const photosCame = photos !== undefined && isPresent(photos);
  if (photosCame && isPresent(row.photos) && row.photos < fewestPhotos)
    tell('warn', 'f1.photos', { photos: row.photos, least: fewestPhotos });
  if (photosCame && row.photos === blank) tell('warn', 'f1.photosUnknown', { least: fewestPhotos });
  if (isPresent(row.wordCount) && row.wordCount > mostWords)
    tell('warn', 'f1.words', { words: row.wordCount, most: mostWords });
  if (row.missingParts.length > 0) tell('warn', 'f1.parts', { parts: row.missingParts.join('、') });
  if (row.late !== unread && row.late === true) tell('warn', 'f1.late');
  return findings;
}

/** The department's first row in 材料报送, else its row in 单位. */
function placeOf(department: Department, context: CheckContext) {
  const row = context.entries.submissions.find((submission) => submission.department === department);
  return row === undefined
    ? placeIn(context, 'departments', department.row, '单位名称')
    : placeIn(context, 'submissions', row.row, '单位');
}

/** F2: nothing at all from a department that is scored or expected to report: 未开展, which is not 0. */
export const silentDepartments: Check = (context) => {
  const byName = new Map(context.departments.map((department) => [department.name, department]));
  const { entries } = context;
  const heard = new Set<Department | null | undefined>();
  for (const entry of entries.ledger) for (const department of entry.departments) heard.add(department);
  for (const activity of entries.activities) {
    for (const department of activity.leads) heard.add(department);
    for (const name of activity.supporting) heard.add(byName.get(name));
  }
  for (const rows of [
    entries.competitions,
    entries.awards,
    entries.articles,
    entries.services,
    entries.submissions,
    entries.cases,
  ]) {
    for (const row of rows) heard.add(row.department);
  }
  const expected =
    context.rubric === null ? expectedDepartments(context.departments, entries.activities) : context.scored;
  return expected
    .filter((department) => !heard.has(department))
    .map((department) => {
      const place = placeIn(context, 'departments', department.row, '单位名称');
      return finding('F2', 'error', place, 'f2.nothing', { department: department.name }, { found: department.name });
    });
};
