import type { ArticleGroup, CountedArticle } from '../../entries/article-identity';
import type { Article } from '../../entries/entry';
import type { StatisticsRow } from '../../statistics/statistics-row';
import type { Table } from '../../tables/table';
import type { ContentCell } from '../../base/sheet-content';
import { dataCell, localRange } from './data-blocks';
import type { DataLine } from './data-blocks';
import { allHeadings, rowKey, sourceOf } from './data-keys';
import { lineHead } from './data-lines';
import { levelRank } from './data-readings';
import type { Readings } from './data-readings';
import type { RowLines } from './data-services';

const levelColumn = 4;
export const countedLevelColumn = 5;

const deciding = ['标题', '链接', '渠道', '发布日期', '单位', '活动名称'];

/**
 * 宣传登记, the articles of one activity together and the rows of one article among them; the first of these holds the
 * highest level, which alone is counted. Rows that count nowhere come last and are only watched.
 */
export function articleLines(
  rows: readonly StatisticsRow[],
  articles: readonly Article[],
  table: Table | undefined,
  readings: Readings,
): RowLines {
  const lines: DataLine[] = [];
  const ranges = new Map<StatisticsRow, readonly [number, number]>();
  if (table === undefined) return { lines, ranges };
  const repeated = new Set(articles.map((article) => article.repeats));
  const headingsOf = (article: Article) =>
    repeated.has(article.row) ? allHeadings(table).filter((heading) => heading !== '级别') : deciding;
  const taken = new Set<Article>();
  for (const row of rows) {
    const first = lines.length;
    for (const group of row.registered?.articles ?? []) {
      for (const article of group.articles) taken.add(article);
      lines.push(...groupLines(lines.length, row.index, group, table, headingsOf, readings));
    }
    if (lines.length > first) ranges.set(row, [first, lines.length - 1]);
  }
  for (const { row } of articles.filter((article) => !taken.has(article))) {
    lines.push(lineHead('articles', lines.length, null, row, rowKey(table, row, allHeadings(table))));
  }
  return { lines, ranges };
}

function groupLines(
  first: number,
  index: number,
  { articles, level }: ArticleGroup,
  table: Table,
  headingsOf: (article: Article) => readonly string[],
  readings: Readings,
): readonly DataLine[] {
  return articles.map((article, position) => {
    const line = first + position;
    const key = rowKey(table, article.row, headingsOf(article));
    const known = `${dataCell('articles', line, levelColumn)}>0`;
    const head = [...lineHead('articles', line, index, article.row, key, known), levelCell(article, table, readings)];
    if (position > 0) return head;
    const levels = localRange('articles', levelColumn, first, first + articles.length - 1);
    return [...head, { value: levelRank(level), formula: `MAX(${levels})` }];
  });
}

function levelCell(article: CountedArticle, table: Table, readings: Readings): ContentCell {
  const source = sourceOf(table, article.row, '级别');
  const rank = levelRank(article.level);
  return source === undefined ? { value: rank } : { value: rank, formula: readings.level(source, rank) };
}
