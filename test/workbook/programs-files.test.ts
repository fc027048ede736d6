import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openWorkbookFile } from '../../src/workbook/file-workbook';
import { partsOf } from './support/package-of';

/** The same workbook as openpyxl writes it, and as LibreOffice saves that again (with results, and TRUE as a formula). */
const openpyxl = new Uint8Array(readFileSync(join(__dirname, 'support/openpyxl.xlsx')));
const libreOffice = new Uint8Array(readFileSync(join(__dirname, 'support/libreoffice.xlsx')));

describe('files of other programs', () => {
  it.each([
    ['openpyxl', openpyxl, true, null, { value: null, formula: '1/0' }, null],
    [
      'LibreOffice',
      libreOffice,
      { value: true, formula: 'TRUE()' },
      125.16,
      { value: null, error: '#DIV/0!', formula: '1/0' },
      240,
    ],
  ] as const)('%s', async (_, bytes, yes, sum, fault, twice) => {
    const [register, hidden] = await openWorkbookFile(bytes).readAll();
    expect(register).toEqual({
      name: '活动登记',
      visibility: 'visible',
      rows: [
        ['活动名称', '学生人次', '开始日期'],
        ['技能竞赛周', 120, { value: 45425, date: true }],
        ['=不是公式', 5.16, 45425],
        [null, yes, { value: 45426.5, date: true }],
        ['合计', { value: sum, formula: 'SUM(B2:B3)' }, fault],
      ],
      merges: [{ top: 0, left: 4, bottom: 1, right: 5 }],
      hiddenRows: [2],
    });
    expect(hidden).toMatchObject({
      name: '隐藏',
      visibility: 'hidden',
      rows: [[{ value: twice, formula: '活动登记!B2*2' }], [null, 'x']],
    });
  });

  it.each([
    ['openpyxl', openpyxl],
    ['LibreOffice', libreOffice],
  ] as const)(
    '%s: charts, notes, themes and unknown parts stay byte for byte under edits and a new sheet',
    async (_, bytes) => {
      const workbook = openWorkbookFile(bytes);
      await workbook.apply([
        { kind: 'cells', edits: [{ sheet: '活动登记', row: 1, column: 1, value: 121 }] },
        { kind: 'sheet', content: { name: '检查结果', cells: [[{ value: '代码', style: { bold: true } }]] } },
      ]);
      const before = partsOf(bytes);
      const after = partsOf(workbook.toBytes());
      const changed = Object.keys(before).filter((name) => before[name] !== after[name]);
      const expected = [
        '[Content_Types].xml',
        'xl/_rels/workbook.xml.rels',
        'xl/styles.xml',
        'xl/workbook.xml',
        'xl/worksheets/sheet1.xml',
      ];
      expect(changed.sort()).toEqual(expected);
      expect(before['xl/charts/chart1.xml']).toBeDefined();
    },
  );
});
