import { excelBridge } from '../../../src/workbook/excel/excel-bridge';
import type { ExcelBridge } from '../../../src/workbook/excel/excel-bridge';
import { excelWorkbook } from '../../../src/workbook/excel/excel-workbook';
import type { ExcelWorkbook } from '../../../src/workbook/excel/excel-workbook';
import type { ExcelHost } from '../../support/excel-host/excel-host';

/** A fresh client of Microsoft's at this Excel, and the bridge over it. Messages are cloned as between threads. */
export function bridgeTo(host: ExcelHost, set = 1.14, timeLimit?: number): ExcelBridge {
  const { Excel } = host.connect();
  const bridge = excelBridge(
    { context: () => new Excel.RequestContext(), supports: (wanted) => numberOf(wanted) <= numberOf(String(set)) },
    timeLimit,
  );
  return { run: async (batch) => structuredClone(await bridge.run(structuredClone(batch))) };
}

function numberOf(set: string): number {
  return Number(set.split('.')[1]);
}

export function connectExcel(host: ExcelHost): ExcelWorkbook {
  return excelWorkbook(bridgeTo(host));
}
