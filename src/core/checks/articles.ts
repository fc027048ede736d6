import { normaliseName } from '../names/normalise-name';
import { clip } from '../reading/row-source';
import { finding } from '../base/finding';
import type { Finding } from '../base/findings';
import { blank, isPresent } from '../base/parsed';
import { coveredActivities } from '../scores/coverage';
import { groupArticles } from '../entries/article-identity';
import { placeIn } from './check';
import type { Check } from './check';

/** P1: an article that stands several times counts once, at its highest level. */
export const repeatedArticles: Check = (context) =>
  groupArticles(context.entries.articles).flatMap((group) => {
    const [first, ...others] = group.articles;
    return others.map((article) => {
      const values = { first: first.row + 1, level: group.level, row: article.row + 1 };
      return finding('P1', 'warn', placeIn(context, 'articles', article.row, '标题'), 'p1.repeated', values, {
        found: clip(article.title),
      });
    });
  });

/** P2: without 级别, or with neither 链接 nor 渠道, an article is not counted; a missing day only warns. */
export const unsupportedArticles: Check = (context) =>
  context.entries.articles.flatMap((article) => {
    const findings: Finding[] = [];
    if (!article.counts) return findings;
    const values = { row: article.row + 1 };
    const tell = (heading: string, id: 'p2.level' | 'p2.unknownLevel' | 'p2.source' | 'p2.date') =>
      findings.push(
        finding('P2', 'warn', placeIn(context, 'articles', article.row, heading), id, values, {
          found: clip(article.title),
        }),
      );
    if (!isPresent(article.level)) tell('级别', article.level === blank ? 'p2.level' : 'p2.unknownLevel');
    if (article.link === '' && article.channel === '') tell('链接', 'p2.source');
    else if (article.published === blank) tell('发布日期', 'p2.date');
    return findings;
  });

/** P3: an activity with neither a 专栏链接 nor a counted article that names it. */
export const unreportedActivities: Check = (context) => {
  const counted = context.entries.activities.filter((activity) => activity.counts);
  const covered = coveredActivities(counted, context.entries.articles);
  return counted
    .filter((activity) => !covered.has(activity))
    .map((activity) => {
      const place = placeIn(context, 'activities', activity.row, '活动名称');
      return finding(
        'P3',
        'warn',
        place,
        'p3.unreported',
        { name: clip(activity.name), row: activity.row + 1 },
        { found: clip(activity.name) },
      );
    });
};

/** T4: 活动名称 in 宣传登记 and 志愿服务登记 that names no registered activity. */
export const unknownActivities: Check = (context) => {
  const known = new Set(context.entries.activities.map((activity) => normaliseName(activity.name)));
  const look = (id: 'articles' | 'services', row: number, name: string): readonly Finding[] => {
    if (name === '' || known.has(normaliseName(name))) return [];
    return [
      finding(
        'T4',
        'info',
        placeIn(context, id, row, '活动名称'),
        't4.unknown',
        { name: clip(name), row: row + 1 },
        { found: clip(name) },
      ),
    ];
  };
  return [
    ...context.entries.articles.flatMap((article) => look('articles', article.row, article.activity)),
    ...context.entries.services.flatMap((service) => look('services', service.row, service.activity)),
  ];
};
