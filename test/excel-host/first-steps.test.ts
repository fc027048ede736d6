import { createExcelHost } from '../support/excel-host/excel-host';

describe("Microsoft's client against the simulated Excel", () => {
  it('lists, adds, writes and reads', async () => {
    const host = createExcelHost();
    const { Excel } = host.connect();
    const read = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add('评分·甲');
      const range = sheet.getRange('A1:C2');
      range.values = [
        ['单位', 1.5, "'=1+1"],
        ['2024-5-18', '50%', true],
      ];
      range.load('values,formulas,numberFormat,valueTypes,address,rowCount');
      const used = sheet.getUsedRangeOrNullObject(true);
      used.load('address');
      const none = context.workbook.worksheets.getItemOrNullObject('没有');
      const sheets = context.workbook.worksheets;
      sheets.load('items/name,items/visibility');
      await context.sync();
      expect(none.isNullObject).toBe(true);
      expect(used.address).toBe("'评分·甲'!A1:C2");
      const again = range.getCell(0, 0);
      again.load('values');
      await context.sync();
      expect(again.values).toEqual([['单位']]);
      return { values: range.values, formats: range.numberFormat, names: sheets.items.map((one) => one.name) };
    });
    expect(read.names).toEqual(['Sheet1', '评分·甲']);
    expect(read.values).toEqual([
      ['单位', 1.5, '=1+1'],
      [45430, 0.5, true],
    ]);
    expect(read.formats[1]).toEqual(['yyyy/m/d', '0%', 'General']);
    expect(host.counters().roundTrips).toBe(3);
  });
});
