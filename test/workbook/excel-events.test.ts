import { excelWorkbook } from '../../src/workbook/excel/excel-workbook';
import { onChanged, writingFlag } from '../../src/workbook/excel/excel-events';
import type { SheetChange } from '../../src/workbook/excel/excel-events';
import { createExcelHost } from '../support/excel-host/excel-host';
import { bridgeTo, officeTo } from './support/connect-excel';

const soon = () => new Promise((resolve) => setTimeout(resolve, 30));

test.each([1.14, 1.9])('tells own, local and remote changes apart on ExcelApi %s', async (set) => {
  const host = createExcelHost({ calculation: false, requirementSet: set === 1.9 ? '1.9' : '1.14' });
  const office = officeTo(host, set);
  const flag = writingFlag(() => 0);
  const heard: SheetChange['source'][] = [];
  const stop = await onChanged(office, flag, ({ source }) => heard.push(source));
  host.user.edit('Sheet1', 'A1', '甲');
  await soon();
  host.remote.edit('Sheet1', 'A2', '乙');
  await soon();
  expect(heard).toEqual(['local', 'remote']);
  const workbook = excelWorkbook(bridgeTo(host, set, undefined, office));
  const edits = [{ sheet: 'Sheet1', row: 3, column: 0, value: '丙' }];
  await flag.during(async () => {
    await workbook.apply([{ kind: 'cells', edits }]);
    await soon();
  });
  expect(heard.slice(2)).toEqual(['own']);
  await stop();
  host.user.edit('Sheet1', 'A1', '丁');
  await soon();
  expect(heard).toHaveLength(3);
});
