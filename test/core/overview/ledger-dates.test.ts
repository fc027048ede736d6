import { join } from 'node:path';
import { toNumber } from '../../../src/core/base/decimal';
import { evaluate } from '../../../src/core/evaluate';
import { blocksTotals } from '../../../src/core/overview/blocks-totals';
import { readFixture } from '../checks/read-fixture';

test('no score reads 日期 of 考核登记: a day that cannot be read leaves all totals', () => {
  const evaluation = evaluate(readFixture(join(__dirname, '..', '..', 'fixtures', 'dates-ledger')).sheets);
  if (typeof evaluation.scores === 'string') throw new Error(evaluation.scores);
  const totals = evaluation.scores.departments.map(({ total }) => total && toNumber(total));
  expect(totals).toEqual([64, 85, 100]);
  const blocking = evaluation.findings.filter(blocksTotals(evaluation));
  expect(blocking).toEqual([]);
});
