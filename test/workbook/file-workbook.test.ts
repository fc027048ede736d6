import { newWorkbookFile, openWorkbookFile, type FileWorkbook } from '../../src/workbook/file-workbook';
import type { Workbook } from '../../src/workbook/workbook';
import { workbookContract } from './workbook-contract';

const files = new WeakMap<Workbook, FileWorkbook>();

workbookContract('a file', {
  empty: () => {
    const file = newWorkbookFile();
    files.set(file, file);
    return file;
  },
  reopened: async (workbook) => openWorkbookFile(files.get(workbook)?.toBytes() ?? new Uint8Array()),
});
