import { unread } from '../base/parsed';
import type { FoundTables } from '../tables/find-tables';
import type { TableId } from '../tables/table-columns';
import { figureIds } from './figures';
import type { FigureId, Figures } from './figures';

const articles = ['articlesSchool', 'articlesCity', 'articlesProvince'] as const;
const services = ['volunteers', 'hours'] as const;

/** What depends on columns of text: which article counts, and which activity an article or a service belongs to. */
const hanging: readonly (readonly [TableId, string, readonly FigureId[]])[] = [
  ['articles', '链接', articles],
  ['articles', '渠道', articles],
  ['articles', '活动名称', articles],
  ['services', '活动名称', services],
];

/** Figures that cannot be counted, because a column of text that decides about them is uncertain (X7). */
export function lostFigures(tables: FoundTables['tables']): readonly FigureId[] {
  return hanging.flatMap(([id, heading, figures]) => (isLost(tables, id, heading) ? figures : []));
}

/** True where 活动类别 is uncertain, so that rows cannot be assigned to activities of 活动计划. */
export function lostByActivity(tables: FoundTables['tables']): readonly FigureId[] {
  return isLost(tables, 'activities', '活动类别') ? figureIds : [];
}

function isLost(tables: FoundTables['tables'], id: TableId, heading: string): boolean {
  return tables.get(id)?.unreadable.has(heading) === true;
}

/** Rows or sums with these figures unread. */
export function withoutFigures<T extends { readonly figures: Figures }>(
  rows: readonly T[],
  lost: readonly FigureId[],
): readonly T[] {
  if (lost.length === 0) return rows;
  const gone = Object.fromEntries(lost.map((id) => [id, unread]));
  return rows.map((row) => ({ ...row, figures: { ...row.figures, ...gone } }));
}
