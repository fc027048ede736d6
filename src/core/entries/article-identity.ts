import type { Article, MediaLevel } from './entry';
import { isPresent } from '../base/parsed';
import { linkKey, saysSomething } from '../reading/link-key';
import { titleKey } from './title-key';

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
  return article.counts && isPresent(article.level) && (saysSomething(article.link) || saysSomething(article.channel));
}

/**
 * Groups the counted articles among these rows: two rows are one article where their links (`linkKey`) or their titles
 * (`titleKey`) are equal, and so are the first and the third where the second equals both. Groups stand in the order
 * of their first rows. Linear in the number of rows.
 */
export function groupArticles(articles: readonly Article[]): readonly ArticleGroup[] {
  const counted = countedArticles(articles);
  const find = joinEqual(counted);
  const groups = new Map<number, [CountedArticle, ...CountedArticle[]]>();
  counted.forEach((article, index) => {
    const group = groups.get(find(index));
    if (group === undefined) groups.set(find(index), [article]);
    else group.push(article);
  });
  return [...groups.values()].map((rows) => ({ articles: rows, level: highestLevel(rows) }));
}

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
  const firstWith = new Map<string, number>();
  articles.forEach((article, index) => {
    for (const key of keysOf(article)) {
      const first = firstWith.get(key);
      if (first === undefined) firstWith.set(key, index);
      else join(parents, find(first), find(index));
    }
  });
  return find;
}

function join(parents: number[], left: number, right: number): void {
  parents[Math.max(left, right)] = Math.min(left, right);
}

/** Checks, scores and statistics all group articles: the keys of a row are made once. */
const knownKeys = new WeakMap<Article, readonly string[]>();

function keysOf(article: Article): readonly string[] {
  const known = knownKeys.get(article);
  if (known !== undefined) return known;
  const link = linkKey(article.link);
  const title = titleKey(article.title);
  const keys = [...(link === '' ? [] : [`link ${link}`]), ...(title === '' ? [] : [`title ${title}`])];
  knownKeys.set(article, keys);
  return keys;
}

function highestLevel(articles: readonly CountedArticle[]): MediaLevel {
  const highest = articles.reduce((rank, article) => Math.max(rank, ascending.indexOf(article.level)), 0);
  return ascending[highest] ?? '校级';
}
