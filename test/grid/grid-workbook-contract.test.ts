import { newWorkbookFile, openWorkbookFile } from '../../src/workbook/file-workbook';
import type { Workbook } from '../../src/workbook/workbook';
import { workbookContract } from '../workbook/workbook-contract';
import { openGrid, type OpenGrid } from './support/open-grid';

const grids = new WeakMap<Workbook, OpenGrid>();

workbookContract('the grid', {
  empty: () => {
    const grid = openGrid(newWorkbookFile().toBytes());
    grids.set(grid.workbook, grid);
    return grid.workbook;
  },
  reopened: async (workbook) => openWorkbookFile(grids.get(workbook)?.save() ?? new Uint8Array()),
  calculates: true,
});

workbookContract('the grid, as it gives itself', {
  empty: () => openGrid(newWorkbookFile().toBytes()).workbook,
  reopened: async (workbook) => workbook,
  calculates: true,
});
