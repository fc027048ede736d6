import type { Finding } from '../base/findings';
import { groupBy } from '../base/group-by';
import { countedByName } from '../entries/activities-by-name';
import { countedArticles } from '../entries/article-identity';
import { nearest } from '../names/near-name';
import { normaliseName } from '../names/normalise-name';
import { clip } from '../reading/row-source';
import { check, placeIn } from './check';
import type { CheckContext, Tell } from './check';

type Register = 'articles' | 'services';
type Naming = { readonly row: number; readonly activity: string };

/**
 * T4: 活动名称 of 宣传登记 and 志愿服务登记 that names no registered activity, or one that does not count itself; rows without any name are reported once
 * for each register. All of them are summed under 未对应活动.
 */
export const unknownActivities = check({
  code: 'T4',
  severities: ['info'],
  example: '职教风彩进社区',
  find: (context, { info }) => {
    const { articles, services } = context.entries;
    const look = (id: Register, rows: readonly Naming[]) => misnamed(id, rows, context, info);
    const counted = services.filter(({ counts }) => counts);
    return [
      ...look('articles', articles),
      ...look('services', services),
      ...nameless('articles', countedArticles(articles), context, info),
      ...nameless('services', counted, context, info),
    ];
  },
});

function misnamed(id: Register, all: readonly Naming[], context: CheckContext, info: Tell<'T4'>): readonly Finding[] {
  const { activities } = context.entries;
  const counted = countedByName(activities);
  const rows = all.filter(({ activity }) => activity !== '' && !counted.has(normaliseName(activity)));
  if (rows.length === 0) return [];
  const named = groupBy(activities, ({ name }) => normaliseName(name));
  const names = [...named.values()].flatMap(([first]) => first?.name ?? []);
  return rows.map(({ row, activity }) => {
    const name = clip(activity);
    const values = { name, row: row + 1 };
    const place = placeIn(context, id, row, '活动名称');
    if (named.has(normaliseName(activity))) return info(place, 't4.uncounted', values, { found: name });
    const near = nearest(activity, names);
    return info(place, 't4.unknown', values, { found: name, ...(near === undefined ? {} : { suggestion: near }) });
  });
}

function nameless(id: Register, rows: readonly Naming[], context: CheckContext, info: Tell<'T4'>): readonly Finding[] {
  const without = rows.filter(({ activity }) => activity === '');
  const [first] = without;
  if (first === undefined || !context.found.tables.has('activities')) return [];
  const values = { count: without.length, row: first.row + 1 };
  return [info(placeIn(context, id, first.row, '活动名称'), 't4.nameless', values)];
}
