import { onceFor } from '../base/once-for';
import type { Article, Entries, MediaLevel } from './entry';
import { isPresent } from '../base/parsed';
import { linkKey, saysSomething } from '../reading/link-key';
import { titleKey } from './title-key';

/** What an article is known by, made once when its row is read. */
export function articleKeys({
  title,
  link,
  channel,
}: Pick<Article, 'title' | 'link' | 'channel'>): Pick<Article, 'linkKey' | 'titleKey' | 'hasSource'> {
  return {
    linkKey: linkKey(link),
    titleKey: titleKey(title),
    hasSource: saysSomething(link) || saysSomething(channel),
  };
}

/** An article that may be counted: its level is known. */
export type CountedArticle = Article & { readonly level: MediaLevel };

/** The rows that are one article, in their order, and the highest of their levels. */
export type ArticleGroup = {
  readonly articles: readonly [CountedArticle, ...CountedArticle[]];
  readonly level: MediaLevel;
};

const ascending: readonly MediaLevel[] = ['校级', '区县级', '市级', '省级', '国家级'];

/**
 * The articles that count: rows that count at all, with a 级别, and with 链接 or 渠道 (P2). What is left out here plays
 * no part in identity either (scoring.md, 按级别计篇).
 */
export function countedArticles(articles: readonly Article[]): readonly CountedArticle[] {
  return articles.filter(isCounted);
}

function isCounted(article: Article): article is CountedArticle {
  return article.counts && isPresent(article.level) && article.hasSource;
}

/**
 * Groups the counted articles among these rows: two rows are one article where their links (`linkKey`) or their titles
 * (`titleKey`) are equal, and so are the first and the third where the second equals both. Groups stand in the order
 * of their first rows. Linear in the number of rows.
 */
export function groupArticles(articles: readonly Article[]): readonly ArticleGroup[] {
  const counted = countedArticles(articles);
  const find = joinEqual(counted);
  const rows = counted.map((article): [CountedArticle, ...CountedArticle[]] => [article]);
  counted.forEach((article, index) => {
    const first = find(index);
    if (first !== index) rows[first]?.push(article);
  });
  const groups = rows.filter((_, index) => find(index) === index);
  return groups.map((group) => ({ articles: group, level: highestLevel(group) }));
}

/** The articles of the whole school, which a check, the registers and the statistics ask for. */
export const articlesOfSchool = onceFor(({ articles }: Pick<Entries, 'articles'>) => groupArticles(articles));

/** Union-find over the rows; the root of a set is its first row. */
function joinEqual(articles: readonly CountedArticle[]): (index: number) => number {
  const parents = articles.map((_, index) => index);
  const find = (index: number): number => {
    let at = index;
    for (let parent = parents[at] ?? at; parent !== at; parent = parents[at] ?? at) {
      const grandparent = parents[parent] ?? parent;
      parents[at] = grandparent;
      at = grandparent;
    }
    return at;
  };
  const join = (index: number, key: string, firstWith: Map<string, number>) => {
    const first = key === '' ? undefined : firstWith.get(key);
    if (first === undefined) firstWith.set(key, index);
    else {
      const one = find(first);
      const other = find(index);
      parents[Math.max(one, other)] = Math.min(one, other);
    }
  };
  const links = new Map<string, number>();
  const titles = new Map<string, number>();
  articles.forEach((article, index) => {
    join(index, article.linkKey, links);
    join(index, article.titleKey, titles);
  });
  return find;
}

function highestLevel(articles: readonly CountedArticle[]): MediaLevel {
  const highest = articles.reduce((rank, article) => Math.max(rank, ascending.indexOf(article.level)), 0);
  return ascending[highest] ?? '校级';
}
