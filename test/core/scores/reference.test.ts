import fc from 'fast-check';
import { evaluate } from '../../../src/core/evaluate';
import { totalJson } from '../../../src/core/json/total-json';
import { sayIn } from '../../../src/words/words';
import { randomSchool } from '../../reference/random-school';
import { referenceScore } from '../../reference/reference-score';
import type { ReferenceSchool } from '../../reference/reference-school';
import { sheetsOf } from '../../reference/school-sheets';

/** WEEKTALLY_CASES and WEEKTALLY_SEED widen the search; the defaults run in a few seconds. */
const cases = Number(process.env.WEEKTALLY_CASES ?? 200);
const seed = Number(process.env.WEEKTALLY_SEED ?? 20240512);

function productScore(school: ReferenceSchool) {
  const { findings, ...scores } = totalJson(evaluate(sheetsOf(school), { draft: school.draft }), sayIn('zh-CN'));
  return { scores, codes: findings.map((finding) => finding.code) };
}

test('the product and the reference agree on every field of random schools', () => {
  fc.assert(
    fc.property(randomSchool, (school) => {
      expect(productScore(school).scores).toEqual(referenceScore(school));
    }),
    { numRuns: cases, seed },
  );
});
