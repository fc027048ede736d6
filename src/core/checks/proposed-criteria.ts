import { textOf } from '../base/cells';
import { isProposal } from '../memory/proposals';
import { cellUnder } from '../tables/cell-under';
import { check, placeIn } from './check';

/** R2: 方式 and 参数 that the import of a rubric proposed, until the row is changed or accepted as right. */
export const proposedCriteria = check({
  code: 'R2',
  severities: ['info'],
  example: '方式 扣分 · 参数 迟到=0.5',
  find: (context, { info }) => {
    const table = context.found.tables.get('rubric');
    if (table === undefined || context.rubric === null) return [];
    return context.rubric.rubric.criteria.flatMap(({ id, mode, row }) => {
      if (!isProposal(context.memory, table, row)) return [];
      const parameters = textOf(cellUnder(table, row, '参数')).trim();
      const source = textOf(cellUnder(table, row, '数据来源')).trim();
      const told = parameters === '' ? 'r2.noParameters' : 'r2.proposed';
      const values = { row: row + 1, id, parameters, mode: source === '' ? mode : `${mode} · ${source}` };
      return [info(placeIn(context, 'rubric', row, '方式'), told, values, { found: mode })];
    });
  },
});
