import type { ArticleGroup, CountedArticle } from '../../entries/article-identity';
import type { StatisticsRow } from '../../statistics/statistics-row';
import type { Table } from '../../tables/table';
import type { ContentCell } from '../../base/sheet-content';
import { unfinishedText } from '../../base/cell-words';
import { literal } from '../scores/formula';
import { localRange } from './data-blocks';
import type { DataLine } from './data-blocks';
import { rowIdentity, sourceOf } from './data-keys';
import type { KeptColumns } from './data-kept';
import { lineHead, unlessMoved } from './data-lines';
import { levelRank } from './data-readings';
import type { Readings } from './data-readings';
import type { RowLines } from './data-services';

export const levelColumn = 3;
export const countedLevelColumn = 4;

/** What tells two rows of one title apart. */
const telling = ['标题', '链接', '渠道', '发布日期', '单位', '活动名称'] as const;

/**
 * 宣传登记, the articles of one activity together and the rows of one article among them; the first of these holds the
 * highest level, which alone is counted. Rows that count nowhere are only watched.
 */
export function articleLines(
  rows: readonly StatisticsRow[],
  table: Table | undefined,
  kept: KeptColumns,
  readings: Readings,
): RowLines {
  const lines: DataLine[] = [];
  const ranges = new Map<StatisticsRow, readonly [number, number]>();
  const taken = new Set<number>();
  if (table === undefined) return { lines, ranges, taken };
  const identity = rowIdentity(table, telling);
  const movedOf = (row: number) => kept.moved('articles', row, identity(row));
  for (const row of rows) {
    const first = lines.length;
    for (const group of row.registered?.articles ?? []) {
      for (const article of group.articles) taken.add(article.row);
      lines.push(...groupLines(lines.length, row.index, group, table, movedOf, readings));
    }
    if (lines.length > first) ranges.set(row, [first, lines.length - 1]);
  }
  return { lines, ranges, taken };
}

function groupLines(
  first: number,
  index: number,
  { articles, level }: ArticleGroup,
  table: Table,
  movedOf: (row: number) => string,
  readings: Readings,
): readonly DataLine[] {
  return articles.map((article, position) => {
    const cell = levelCell(article, first + position, table, readings);
    const head = [...lineHead(index, article.row, movedOf(article.row)), cell];
    if (position > 0) return head;
    const levels = localRange('articles', levelColumn, first, first + articles.length - 1);
    const unfinished = literal(unfinishedText);
    const formula = `IF(COUNTIF(${levels},${unfinished})>0,${unfinished},MAX(${levels}))`;
    return [...head, { value: levelRank(level), formula }];
  });
}

function levelCell(article: CountedArticle, line: number, table: Table, readings: Readings): ContentCell {
  const source = sourceOf(table, article.row, '级别');
  const rank = levelRank(article.level);
  if (source === undefined) return { value: rank };
  return { value: rank, formula: unlessMoved('articles', line, readings.level(source, rank)) };
}
