import type { Finding, MessageOf } from '../base/findings';
import { blank, isPresent, unread } from '../base/parsed';
import type { Department } from '../names/department';
import { expectedDepartments, fewestPhotos, mostWords, returnRegister } from '../statistics/return-register';
import type { DepartmentReturn } from '../statistics/return-register';
import { check, placeIn } from './check';
import type { CheckContext, Tell, Tells } from './check';

/**
 * F1: what a department has not returned. A missing material (the stamped paper too) is an error; fewer than 3 photos, more than 2000
 * characters, a missing part or a late return is a warning. Only where 材料报送 is used.
 */
export const missingEvidence = check({
  code: 'F1',
  severities: ['error', 'warn'],
  example: '活动照片 2',
  leavesTotals: true,
  find: (context, tells) => {
    if (!context.found.tables.has('submissions')) return [];
    const expected = expectedDepartments(context.departments, context.entries.activities);
    const returns = returnRegister(expected, context.entries.submissions, context.settings);
    return returns.flatMap((row) => lacking(row, context, tells));
  },
});

function lacking(
  row: DepartmentReturn,
  context: CheckContext,
  { error, warn }: Tells<'F1', 'error' | 'warn'>,
): readonly Finding[] {
  const findings: Finding[] = [];
  const department = row.department.name;
  const place = placeOf(row.department, context);
  const add = (tell: Tell<'F1'>, id: MessageOf<'F1'>, values = {}) =>
    findings.push(tell(place, id, { department, ...values }, { found: department }));
  const missing = context.settings.askedMaterials.filter((material) => row.received[material] === blank);
  if (missing.length > 0) add(error, 'f1.missing', { materials: missing.join('、') });
  const photos = row.received['活动照片'];
  const photosCame = photos !== undefined && isPresent(photos);
  if (photosCame && isPresent(row.photos) && row.photos < fewestPhotos)
    add(warn, 'f1.photos', { photos: row.photos, least: fewestPhotos });
  if (photosCame && row.photos === blank) add(warn, 'f1.photosUnknown', { least: fewestPhotos });
  if (isPresent(row.wordCount) && row.wordCount > mostWords)
    add(warn, 'f1.words', { words: row.wordCount, most: mostWords });
  if (row.missingParts.length > 0) add(warn, 'f1.parts', { parts: row.missingParts.join('、') });
  if (row.late !== unread && row.late === true) add(warn, 'f1.late');
  return findings;
}

/** The department's first row in 材料报送, else its row in 单位. */
function placeOf(department: Department, context: CheckContext) {
  const row = context.entries.submissions.find((submission) => submission.department === department);
  return row === undefined
    ? placeIn(context, 'departments', department.row, '单位名称')
    : placeIn(context, 'submissions', row.row, '单位');
}
