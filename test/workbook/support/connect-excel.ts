import { excelBridge } from '../../../src/workbook/excel/excel-bridge';
import type { ExcelBridge, OfficeHost } from '../../../src/workbook/excel/excel-bridge';
import { excelWorkbook } from '../../../src/workbook/excel/excel-workbook';
import type { ExcelWorkbook } from '../../../src/workbook/excel/excel-workbook';
import { loadExcelClient } from '../../support/excel-host/excel-client';
import type { ExcelHost } from '../../support/excel-host/excel-host';

/** A fresh client of Microsoft's at this Excel. */
export function officeTo(host: ExcelHost, set = 1.14, computer?: number): OfficeHost {
  const { Excel } = host.connect(computer);
  return {
    context: () => new Excel.RequestContext(),
    supports: (wanted) => numberOf(wanted) <= numberOf(String(set)),
  };
}

/** The bridge over a client. Messages are cloned as between threads. */
export function bridgeTo(host: ExcelHost, set = 1.14, timeLimit?: number, office = officeTo(host, set)): ExcelBridge {
  const bridge = excelBridge(office, timeLimit);
  return { run: async (batch) => structuredClone(await bridge.run(structuredClone(batch))) };
}

/** `1.13` comes after `1.9`. */
function numberOf(set: string): number {
  return Number(set.split('.')[1]);
}

/** One client that can be led from one Excel to another: loading it anew for each of many takes time and memory. */
export function movableOffice(): { readonly office: OfficeHost; readonly leadTo: (host: ExcelHost) => void } {
  let send = (_text: string): void => undefined;
  const { client, deliver } = loadExcelClient({ send: (text) => send(text) });
  return {
    office: { context: () => new client.Excel.RequestContext(), supports: (wanted) => numberOf(wanted) <= 14 },
    leadTo: (host) => {
      send = host.connectWire(deliver);
    },
  };
}

export function connectExcel(host: ExcelHost): ExcelWorkbook {
  return excelWorkbook(bridgeTo(host));
}
