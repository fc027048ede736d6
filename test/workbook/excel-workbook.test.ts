import { openWorkbookFile } from '../../src/workbook/file-workbook';
import type { Workbook } from '../../src/workbook/workbook';
import { createExcelHost } from '../support/excel-host/excel-host';
import type { ExcelHost } from '../support/excel-host/excel-host';
import { connectExcel } from './support/connect-excel';
import { workbookContract } from './workbook-contract';

const hosts = new WeakMap<Workbook, ExcelHost>();

/** Excel always has a sheet; the one that it begins with is left out of what the contract sees. */
function withoutFirst(workbook: Workbook): Workbook {
  return {
    readAll: async () => (await workbook.readAll()).filter(({ name }) => name !== 'Sheet1'),
    apply: (changes) => workbook.apply(changes),
  };
}

function empty(): Workbook {
  const host = createExcelHost();
  const workbook = withoutFirst(connectExcel(host));
  hosts.set(workbook, host);
  return workbook;
}

function hostOf(workbook: Workbook): ExcelHost {
  const host = hosts.get(workbook);
  if (host === undefined) throw new Error('made by `empty` only');
  return host;
}

workbookContract('an Excel saved as a file', {
  empty,
  calculates: true,
  reopened: async (workbook) => withoutFirst(openWorkbookFile(await hostOf(workbook).saveToFile())),
});

workbookContract('an Excel read by another client', {
  empty,
  calculates: true,
  reopened: async (workbook) => withoutFirst(connectExcel(hostOf(workbook))),
});
