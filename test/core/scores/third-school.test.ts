import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { evaluate } from '../../../src/core/evaluate';
import { totalJson } from '../../../src/core/json/total-json';
import { sayIn } from '../../../src/words/words';
import { openWorkbookFile } from '../../../src/workbook/file-workbook';
import { diceOf } from '../../reference/dice';
import { readSchool } from '../../reference/read-school';
import { referenceScore } from '../../reference/reference-score';
import type { ReferenceSchool } from '../../reference/reference-school';
import { sheetsOf } from '../../reference/school-sheets';
import { variedSchool } from '../../reference/varied-school';

/** A school that none of the schemes is: 12 departments, 9 judges in two weighted groups, 19 criteria. Made with openpyxl. */
const bytes = readFileSync(join(__dirname, '../../fixtures-files/cases/third-school.xlsx'));
/** 2025-05-01 */
const monthStart = 45778;
const cases = Number(process.env.WEEKTALLY_CASES ?? 60);
const seed = Number(process.env.WEEKTALLY_SEED ?? 20250512);
const say = sayIn('zh-CN');

function scoresOf(evaluation: ReturnType<typeof evaluate>) {
  const { findings, ...scores } = totalJson(evaluation, say);
  return { scores, findings };
}

const school = readSchool(bytes, monthStart);

test('the file is read whole by both readers', () => {
  const { departments, judges, rubric, marks, ledger, articles, services, activities } = school;
  expect([departments.length, judges.length, rubric.length, marks.length]).toEqual([17, 9, 19, 9 * (4 * 12 + 4 * 16)]);
  expect([ledger.length, articles.length, services.length, activities.length]).toEqual([96, 31, 18, 24]);
});

test('every number of it is what an independent calculation gives, and nothing is an error', async () => {
  const { scores, findings } = scoresOf(evaluate(await openWorkbookFile(bytes).readAll()));
  expect(scores).toEqual(referenceScore(school));
  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(scores.departments.map(({ total }) => total)).not.toContain(null);
});

test('the same school written out otherwise scores the same', () => {
  expect(scoresOf(evaluate(sheetsOf(school))).scores).toEqual(referenceScore(school));
});

test('so do variations of it: marks, entries, settings, groups, weights, 参数, 不适用, activities', () => {
  const varied: fc.Arbitrary<ReferenceSchool> = fc.gen().map((generate) => variedSchool(school, diceOf(generate)));
  fc.assert(
    fc.property(varied, (one) => {
      expect(scoresOf(evaluate(sheetsOf(one), { draft: one.draft })).scores).toEqual(referenceScore(one));
    }),
    { numRuns: cases, seed },
  );
});
