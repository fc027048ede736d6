import { memoryWorkbook } from '../../src/workbook/memory-workbook';
import { workbookContract } from './workbook-contract';

workbookContract('memory', { empty: () => memoryWorkbook(), reopened: async (workbook) => workbook });
