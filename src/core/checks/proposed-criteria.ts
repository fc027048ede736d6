import { finding } from '../base/finding';
import { isProposal } from '../memory/proposals';
import { cellUnder } from '../tables/cell-under';
import { placeIn } from './check';
import type { Check } from './check';
import { textOf } from '../base/cells';

/** R2: 方式 and 参数 that the import of a rubric proposed, as long as nobody has changed the row or said that it is right. */
export const proposedCriteria: Check = (context) => {
  const table = context.found.tables.get('rubric');
  if (table === undefined || context.rubric === null) return [];
  return context.rubric.rubric.criteria.flatMap(({ id, mode, row }) => {
    if (!isProposal(context.memory, table, row)) return [];
    const parameters = textOf(cellUnder(table, row, '参数')).trim();
    const source = textOf(cellUnder(table, row, '数据来源')).trim();
    const told = parameters === '' ? 'r2.noParameters' : 'r2.proposed';
    const values = { row: row + 1, id, parameters, mode: source === '' ? mode : `${mode} · ${source}` };
    return [finding('R2', 'info', placeIn(context, 'rubric', row, '方式'), told, values, { found: mode })];
  });
};
