import { normaliseName } from '../names/normalise-name';
import { clip } from '../reading/row-source';
import { finding } from '../base/finding';
import type { Finding } from '../base/findings';
import { blank, isPresent } from '../base/parsed';
import { coveredActivities } from '../scores/coverage';
import { countedArticles, groupArticles } from '../entries/article-identity';
import type { Article, Service } from '../entries/entry';
import { nearest } from '../names/near-name';
import { placeIn } from './check';
import type { Check, CheckContext } from './check';

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

/** P2: without 级别, or with neither 链接 nor 渠道 (无 and dashes say that there is none), an article is not counted; a missing day only warns. */
export const unsupportedArticles: Check = (context) =>
  context.entries.articles.flatMap((article) => {
    const findings: Finding[] = [];
    if (!article.counts) return findings;
    const values = { row: article.row + 1 };
    const tell = (
      heading: '级别' | '链接' | '发布日期',
      id: 'p2.level' | 'p2.unknownLevel' | 'p2.source' | 'p2.date',
    ) =>
      findings.push(
        finding('P2', 'warn', placeIn(context, 'articles', article.row, heading), id, values, {
          found: clip(article.title),
        }),
      );
    if (!isPresent(article.level)) tell('级别', article.level === blank ? 'p2.level' : 'p2.unknownLevel');
    if (!article.hasSource) tell('链接', 'p2.source');
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

/**
 * T4: 活动名称 of 宣传登记 and 志愿服务登记 that names no registered activity, or one that does not count itself; rows without any name are
 * told once for each register. All of them are summed under 未对应活动.
 */
export const unknownActivities: Check = (context) => {
  const { activities, articles, services } = context.entries;
  const named = new Map<string, { readonly name: string; counts: boolean }>();
  for (const { name, counts } of activities) {
    const key = normaliseName(name);
    const known = named.get(key);
    if (known === undefined) named.set(key, { name, counts });
    else known.counts ||= counts;
  }
  const look = (id: 'articles' | 'services', row: number, name: string): readonly Finding[] => {
    const known = named.get(normaliseName(name));
    if (name === '' || known?.counts === true) return [];
    const values = { name: clip(name), row: row + 1 };
    const place = placeIn(context, id, row, '活动名称');
    if (known !== undefined) return [finding('T4', 'info', place, 't4.uncounted', values, { found: clip(name) })];
    const near = nearest(
      name,
      [...named.values()].map((one) => one.name),
    );
    const suggestion = near === undefined ? {} : { suggestion: near };
    return [finding('T4', 'info', place, 't4.unknown', values, { found: clip(name), ...suggestion })];
  };
  return [
    ...articles.flatMap((article) => look('articles', article.row, article.activity)),
    ...services.flatMap((service) => look('services', service.row, service.activity)),
    ...nameless(context, 'articles', countedArticles(articles)),
    ...nameless(
      context,
      'services',
      services.filter(({ counts }) => counts),
    ),
  ];
};

function nameless(
  context: CheckContext,
  id: 'articles' | 'services',
  rows: readonly (Article | Service)[],
): readonly Finding[] {
  const without = rows.filter(({ activity }) => activity === '');
  const [first] = without;
  if (first === undefined || !context.found.tables.has('activities')) return [];
  const place = placeIn(context, id, first.row, '活动名称');
  return [finding('T4', 'info', place, 't4.nameless', { count: without.length, row: first.row + 1 })];
}
