import { daysBetween } from '../base/day';
import type { Message } from '../base/findings';
import { blank, isPresent, presentOr, unread } from '../base/parsed';
import type { Parsed } from '../base/parsed';
import type { ArticleGroup } from '../entries/article-identity';
import type { Activity, Article, Competition, EntryRow, Service } from '../entries/entry';
import type { RegisterRule } from '../rubric/criterion';
import type { RowUse } from './workings';

function use(row: EntryRow, counted: boolean, id: Message['id'], values: Message['values'] = {}): RowUse {
  return { row, counted, why: { id, values } };
}

const shown = (value: Parsed<string | number>): string | number => presentOr(value, '—');

/** Held on the planned day, or moved with notice. */
export function isOnTime(row: Competition): boolean {
  return isPresent(row.held) && (row.held === row.planned || row.changeReported === true);
}

/** 按期开赛率, row by row. */
export function onTimeUses(competitions: readonly Competition[]): readonly RowUse[] {
  return competitions.map((row) => {
    const days = { planned: shown(row.planned), held: shown(row.held) };
    if (row.planned === blank) return use(row, false, 'use.noPlan');
    if (row.planned === unread || row.held === unread) return use(row, true, 'use.unread');
    if (row.held === blank) return use(row, true, 'use.notHeld', days);
    if (row.held === row.planned) return use(row, true, 'use.onTime', days);
    if (row.changeReported === unread) return use(row, true, 'use.unread');
    return use(row, true, isOnTime(row) ? 'use.moved' : 'use.offTime', days);
  });
}

/** 参赛率, row by row. */
export function attendanceUses(competitions: readonly Competition[]): readonly RowUse[] {
  return competitions.map((row) => {
    if (row.expected === blank && row.attended === blank) return use(row, false, 'use.noNumbers');
    if (row.expected === unread || row.attended === unread) return use(row, true, 'use.unread');
    const complete = row.expected !== blank && row.attended !== blank;
    const numbers = { expected: shown(row.expected), attended: shown(row.attended) };
    return use(row, true, complete ? 'use.attendance' : 'use.attendanceGap', numbers);
  });
}

/** 按级别计篇: of the rows of one article the one of the highest level stands for all. */
export function articleUses(articles: readonly Article[], groups: readonly ArticleGroup[]): readonly RowUse[] {
  const made = new Map<Article, RowUse>();
  for (const { articles: same, level } of groups) {
    const [first] = same;
    const best = same.find((article) => article.level === level) ?? first;
    for (const article of same) {
      const values = { level: article.level, row: best.row + 1, best: level };
      made.set(article, use(article, article === best, article === best ? 'use.article' : 'use.sameArticle', values));
    }
  }
  return articles.map((article) => made.get(article) ?? use(article, false, whyUncounted(article)));
}

function whyUncounted(article: Article): 'use.noLevel' | 'use.noChannel' {
  return isPresent(article.level) && !article.hasSource ? 'use.noChannel' : 'use.noLevel';
}

export function serviceUses(services: readonly Service[]): readonly RowUse[] {
  return services.map((row) => {
    if (!isPresent(row.volunteers)) return use(row, true, 'use.unread');
    return use(row, true, 'use.volunteers', { count: row.volunteers });
  });
}

/** The activity rules, row by row: `own` are the activities of the category that the rule asks for. */
export function activityUses(
  rule: RegisterRule,
  led: readonly Activity[],
  own: readonly Activity[],
  covered: ReadonlySet<Activity>,
): readonly RowUse[] {
  const asked = new Set(own);
  return led.map((activity) => {
    if (!asked.has(activity)) return use(activity, false, 'use.otherCategory', { category: activity.category || '—' });
    if (rule === '迟传天数') return lateUse(activity);
    if (!covered.has(activity)) return use(activity, true, 'use.uncovered');
    return use(activity, true, activity.columnLink === '' ? 'use.covered' : 'use.columnLink');
  });
}

function lateUse(activity: Activity): RowUse {
  const late = daysLate(activity);
  if (late === 'never') return use(activity, true, 'use.neverUploaded');
  if (late === 'unread') return use(activity, true, 'use.unread');
  const values = { days: late, uploaded: shown(activity.uploaded) };
  return use(activity, true, late === 0 ? 'use.inTime' : 'use.daysLate', values);
}

/** Days from the activity's last day to 资料上传日期, 0 if earlier; an empty 资料上传日期 is 未传. */
export function daysLate(activity: Activity): number | 'never' | 'unread' {
  if (activity.uploaded === blank) return 'never';
  const last = activity.end === blank ? activity.start : activity.end;
  if (!isPresent(activity.uploaded) || !isPresent(last)) return 'unread';
  return Math.max(0, daysBetween(last, activity.uploaded));
}
