import type { Scheme } from './scheme';
import type { TableRows } from './table-rows';

const noRows: TableRows = { headings: [], rows: [] };

/**
 * A school with its own rubric: settings at their defaults and empty sheets. What the rubric needs is laid out once the rubric is there.
 */
export const blankScheme: Scheme = {
  id: 'blank',
  scoring: true,
  tables: ['settings', 'departments'],
  scoringTables: ['rubric'],
  filled: {
    settings: { headings: ['项目', '值'], rows: [['方案', 'blank']] },
    departments: noRows,
    plan: noRows,
    rubric: noRows,
  },
};
