import type { Finding } from '../base/findings';
import { countedArticles } from '../entries/article-identity';
import type { Activity } from '../entries/entry';
import { nearest } from '../names/near-name';
import { normaliseName } from '../names/normalise-name';
import { clip } from '../reading/row-source';
import { check, placeIn } from './check';
import type { CheckContext, Tell } from './check';

type Register = 'articles' | 'services';
type Naming = { readonly row: number; readonly activity: string };
type Named = { readonly name: string; counts: boolean };

/**
 * T4: 活动名称 of 宣传登记 and 志愿服务登记 that names no registered activity, or one that does not count itself; rows without any name are reported once
 * for each register. All of them are summed under 未对应活动.
 */
export const unknownActivities = check({
  code: 'T4',
  severities: ['info'],
  example: '职教风彩进社区',
  find: (context, { info }) => {
    const { activities, articles, services } = context.entries;
    const named = activitiesByName(activities);
    const look = (id: Register, rows: readonly Naming[]) =>
      rows.flatMap((row) => misnamed(id, row, named, context, info));
    const counted = services.filter(({ counts }) => counts);
    return [
      ...look('articles', articles),
      ...look('services', services),
      ...nameless('articles', countedArticles(articles), context, info),
      ...nameless('services', counted, context, info),
    ];
  },
});

function activitiesByName(activities: readonly Activity[]): ReadonlyMap<string, Named> {
  const named = new Map<string, Named>();
  for (const { name, counts } of activities) {
    const key = normaliseName(name);
    const known = named.get(key);
    if (known === undefined) named.set(key, { name, counts });
    else known.counts ||= counts;
  }
  return named;
}

function misnamed(
  id: Register,
  { row, activity }: Naming,
  named: ReadonlyMap<string, Named>,
  context: CheckContext,
  info: Tell<'T4'>,
): readonly Finding[] {
  const known = named.get(normaliseName(activity));
  if (activity === '' || known?.counts === true) return [];
  const name = clip(activity);
  const values = { name, row: row + 1 };
  const place = placeIn(context, id, row, '活动名称');
  if (known !== undefined) return [info(place, 't4.uncounted', values, { found: name })];
  const names = [...named.values()].map((one) => one.name);
  const near = nearest(activity, names);
  const suggestion = near === undefined ? {} : { suggestion: near };
  return [info(place, 't4.unknown', values, { found: name, ...suggestion })];
}

function nameless(id: Register, rows: readonly Naming[], context: CheckContext, info: Tell<'T4'>): readonly Finding[] {
  const without = rows.filter(({ activity }) => activity === '');
  const [first] = without;
  if (first === undefined || !context.found.tables.has('activities')) return [];
  const values = { count: without.length, row: first.row + 1 };
  return [info(placeIn(context, id, first.row, '活动名称'), 't4.nameless', values)];
}
