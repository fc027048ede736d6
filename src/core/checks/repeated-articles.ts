import { articlesOfSchool } from '../entries/article-identity';
import { clip } from '../reading/row-source';
import { check, placeIn } from './check';

/** P1: an article that stands several times counts once, at its highest level. */
export const repeatedArticles = check({
  code: 'P1',
  severities: ['warn'],
  example: '校级 职教周开幕 · 市级 “职教周”开幕！',
  find: (context, { warn }) =>
    articlesOfSchool(context.entries)
      .filter(({ articles }) => articles.length > 1)
      .flatMap(({ articles: [first, ...others], level }) =>
        others.map(({ title, row }) => {
          const values = { first: first.row + 1, level, row: row + 1 };
          return warn(placeIn(context, 'articles', row, '标题'), 'p1.repeated', values, { found: clip(title) });
        }),
      ),
});
