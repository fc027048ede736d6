import { sample } from '../../src/tasks/sample';
import { newWorkbookFile, openWorkbookFile } from '../../src/workbook/file-workbook';
import type { Sheet } from '../../src/core/base/cells';
import { sayIn } from '../../src/words/words';
import { createExcelHost } from '../support/excel-host/excel-host';
import { differences, formulaCells } from '../libreoffice/support/live-cells';
import { totalled } from '../libreoffice/support/school-files';

async function totalledSample(scheme: 'chongqing-2024' | 'dongying-2023', draft: boolean): Promise<readonly Sheet[]> {
  const book = newWorkbookFile();
  await sample(book, { scheme, workbookId: 'test', say: sayIn('zh-CN') });
  return openWorkbookFile(await totalled(book.toBytes(), draft)).readAll();
}

/** The sheets without any formula's result, so that only the calculation can give it. */
function withoutResults(sheets: readonly Sheet[]): readonly Sheet[] {
  return sheets.map((sheet) => ({
    ...sheet,
    rows: sheet.rows.map((row) =>
      row.map((cell) =>
        typeof cell === 'object' && cell?.formula !== undefined ? { value: null, formula: cell.formula } : cell,
      ),
    ),
  }));
}

test.each([
  ['chongqing-2024', false, 100],
  ['chongqing-2024', true, 100],
  ['dongying-2023', false, 0],
] as const)(
  'every formula of the totalled sample %s (draft %s) has the result of the core',
  async (scheme, draft, fewest) => {
    const sheets = await totalledSample(scheme, draft);
    const formulas = sheets.flatMap((sheet) => formulaCells(sheets, [sheet.name]));
    expect(formulas.length).toBeGreaterThan(fewest);
    const calculated = createExcelHost({ sheets: withoutResults(sheets) }).sheets();
    expect(differences(sheets, calculated).slice(0, 10)).toEqual([]);
  },
);
