import { blank, isPresent } from '../base/parsed';
import type { Finding, MessageOf } from '../base/findings';
import { clip } from '../reading/row-source';
import { check, placeIn } from './check';

/** P2: without 级别, or with neither 链接 nor 渠道 (无 and dashes say that there is none), an article is not counted; a missing day only warns. */
export const unsupportedArticles = check({
  code: 'P2',
  severities: ['warn'],
  find: (context, { warn }) =>
    context.entries.articles.flatMap((article) => {
      const findings: Finding[] = [];
      if (!article.counts) return findings;
      const tell = (heading: '级别' | '链接' | '发布日期', id: MessageOf<'P2'>) => {
        const place = placeIn(context, 'articles', article.row, heading);
        findings.push(warn(place, id, { row: article.row + 1 }, { found: clip(article.title) }));
      };
      if (!isPresent(article.level)) tell('级别', article.level === blank ? 'p2.level' : 'p2.unknownLevel');
      if (!article.hasSource) tell('链接', 'p2.source');
      else if (article.published === blank) tell('发布日期', 'p2.date');
      return findings;
    }),
});
