import type { Scheme } from './scheme';
import type { TableRows } from './table-rows';

const noRows: TableRows = { headings: [], rows: [] };

/** A school with a rubric of its own: settings at their defaults, and sheets that wait to be filled. What the rubric needs is laid out once it is there. */
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
