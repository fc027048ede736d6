import { openWorkbookFile } from '../../src/workbook/file-workbook';
import { createExcelHost } from '../support/excel-host/excel-host';
import { processorTime } from '../support/processor-time';

test('what was laid out through the client is in the saved file', async () => {
  const host = createExcelHost();
  const { Excel } = host.connect();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    sheet.getRange('A1:B3').values = [
      ['单位', '得分'],
      ['甲', 2.5],
      ['合计', '=SUM(B2:B2)*2'],
    ];
    sheet.getRange('A5:B5').merge();
    sheet.getRange('A5').values = [["'=1+1"]];
    sheet.getRange('B2:B3').numberFormat = [['0.00'], ['0.00']];
    const head = sheet.getRange('A1:B1');
    head.format.font.bold = true;
    head.format.fill.color = '#DDEBF7';
    head.format.borders.getItem('EdgeTop').style = 'Continuous';
    head.format.columnWidth = 80;
    const scores = sheet.getRange('B2:B3');
    scores.dataValidation.rule = { decimal: { formula1: 0, formula2: 5, operator: 'Between' } };
    scores.dataValidation.errorAlert = { style: 'Stop', title: '得分', message: '0至5', showAlert: true };
    const marked = scores.conditionalFormats.add('Custom').custom;
    marked.rule.formula = '=$B2>5';
    marked.format.fill.color = '#FFC7CE';
    sheet.tables.add('A1:B2', true).name = '得分表';
    sheet.freezePanes.freezeRows(1);
    sheet.pageLayout.orientation = 'Landscape';
    sheet.pageLayout.setPrintTitleRows('$1:$1');
    sheet.pageLayout.headersFooters.defaultForAllPages.centerFooter = '&P';
    context.workbook.names.add('得分列', scores);
    await context.sync();
    expect(marked.format.fill.color).toBe('#FFC7CE');
  });
  const [sheet] = await openWorkbookFile(await host.saveToFile()).readAll();
  expect(sheet?.rows).toEqual([
    ['单位', '得分'],
    ['甲', 2.5],
    ['合计', { value: 5, formula: 'SUM(B2:B2)*2' }],
    [],
    ['=1+1'],
  ]);
  expect(sheet?.merges).toEqual([{ top: 4, left: 0, bottom: 4, right: 1 }]);
  expect(host.sheets()[0]).toEqual(sheet);
});

test('20 000 rows of 24 cells are written and read in seconds', async () => {
  const host = createExcelHost({ calculation: false });
  const { Excel } = host.connect();
  const block = Array.from({ length: 5000 }, (_, row) => Array.from({ length: 24 }, (__, column) => row + column));
  const started = processorTime();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    for (let part = 0; part < 4; part++) {
      sheet.getRangeByIndexes(part * 5000, 0, 5000, 24).values = block;
      await context.sync();
    }
    const used = sheet.getUsedRangeOrNullObject(true);
    used.load('values');
    await context.sync();
    expect(used.values).toHaveLength(20_000);
  });
  expect(processorTime() - started).toBeLessThan(15_000);
});
