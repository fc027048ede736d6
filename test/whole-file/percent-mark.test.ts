import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { evaluate } from '../../src/core/evaluate';
import { totalJson } from '../../src/core/json/total-json';
import { sayIn } from '../../src/words/words';
import { openWorkbookFile } from '../../src/workbook/file-workbook';

const file = join(__dirname, '..', 'fixtures-files', 'cases', 'mark-percent-format.xlsx');

test('[N9] a mark that the sheet shows as 95% is no 0.95 points; the others are scored', async () => {
  const evaluation = evaluate(await openWorkbookFile(new Uint8Array(readFileSync(file))).readAll());
  const json = totalJson(evaluation, sayIn('zh-CN'));
  const told = json.findings.filter(({ code }) => code === 'N9').map(({ sheet, cell, value }) => [sheet, cell, value]);
  expect(told).toEqual([['评分·评一', 'E6', '95%']]);
  expect(json.departments.map(({ name, total }) => [name, total === null])).toEqual([
    ['甲系', true],
    ['乙系', false],
    ['丙系', false],
    ['丁系', false],
  ]);
});
