import { findDepartment, ledActivities, withoutRepeats } from './reference-school';
import type { Activity, Article, Criterion, Department, ReferenceSchool } from './reference-school';
import type { Entry } from './reference-modes';

type RegisterEntries = readonly Entry[] | 'missing' | 'none';

const levels = ['校级', '区县级', '市级', '省级', '国家级'];

/** What a register's rule enters for a department; 'none' over no rows, 'missing' where one cannot be read. */
export function registerEntries(
  school: ReferenceSchool,
  criterion: Criterion,
  department: Department,
  only?: Activity,
): RegisterEntries {
  const mine = <Row extends { readonly department: string }>(rows: readonly Row[]): readonly Row[] =>
    withoutRepeats(rows).filter((row) => findDepartment(school, row.department) === department);
  const activities = ledActivities(school, department).filter(
    (one) => (only === undefined || one === only) && (criterion.kind === null || one.kind === criterion.kind),
  );
  switch (criterion.rule) {
    case '按期开赛率':
      return heldInTime(mine(school.competitions).filter((row) => row.planned !== null));
    case '参赛率':
      return tookPart(mine(school.competitions).filter((row) => row.planned !== null));
    case '无报道活动数': {
      const bare = activities.filter((one) => !isCovered(school, one)).length;
      return activities.length === 0 ? 'none' : [entry('无报道', bare)];
    }
    case '报道覆盖率': {
      const covered = activities.filter((one) => isCovered(school, one)).length;
      return activities.length === 0 ? 'none' : [entry(null, covered, activities.length)];
    }
    case '迟传天数':
      return daysLate(activities);
    case '按级别计篇':
      return articleLevels(mine(school.articles).filter(isCounted));
    case '人次比': {
      const rows = mine(school.services).filter((row) => row.date !== null && row.volunteers !== null);
      return rows.length === 0 ? 'none' : rows.map((row) => entry(null, row.volunteers));
    }
    case null:
      return [];
  }
}

function entry(matter: string | null, quantity: Entry['quantity'], due: Entry['due'] = null): Entry {
  return { subject: null, matter, quantity, due, fromRegister: true };
}

function heldInTime(rows: ReferenceSchool['competitions']): RegisterEntries {
  if (rows.length === 0) return 'none';
  if (rows.some((row) => typeof row.planned === 'string' || typeof row.held === 'string')) {
    return 'missing';
  }
  const inTime = rows.filter((row) => row.held !== null && (row.held === row.planned || row.reported));
  return [entry(null, inTime.length, rows.length)];
}

function tookPart(rows: ReferenceSchool['competitions']): RegisterEntries {
  if (rows.length === 0) return 'none';
  return rows.map((row) => entry(null, row.took ?? 0, row.due ?? 0));
}

function daysLate(activities: readonly Activity[]): RegisterEntries {
  if (activities.length === 0) return 'none';
  const entries: Entry[] = [];
  for (const { start, end, uploaded } of activities) {
    if (uploaded === null) entries.push(entry('未传', 1));
    else {
      const last = end ?? start;
      if (typeof last !== 'number' || typeof uploaded !== 'number') return 'missing';
      if (typeof start === 'number' && last < start) return 'missing';
      entries.push(entry('迟一天', Math.max(0, uploaded - last)));
    }
  }
  return entries;
}

const isCounted = (article: Article): boolean =>
  article.level !== null && (article.link !== null || article.channel !== null);

/** A column link, or a counted article of that name: its own department's activity first, else every one. */
function isCovered(school: ReferenceSchool, activity: Activity): boolean {
  if (activity.link !== null) return true;
  const lead = findDepartment(school, activity.leads[0] ?? '');
  return school.articles.filter(isCounted).some((article) => {
    if (article.activity !== activity.name) return false;
    const own = findDepartment(school, article.department);
    const ownLeads = own !== undefined && ledActivities(school, own).some((one) => one.name === article.activity);
    return !ownLeads || own === lead;
  });
}

const linkKey = (link: string): string =>
  link
    .replace(/^https?:\/\//, '')
    .replace(/^www\./, '')
    .replace(/\?utm_[^&]*$/, '')
    .replace(/\/$/, '');
const titleKey = (title: string): string => title.normalize('NFKC').replace(/\s/g, '');

function articleLevels(rows: readonly Article[]): readonly Entry[] {
  const groups: Article[][] = [];
  for (const row of rows) {
    const same = groups.filter((group) => group.some((other) => isSame(row, other)));
    for (const group of same) groups.splice(groups.indexOf(group), 1);
    groups.push([row, ...same.flat()]);
  }
  const best = (group: readonly Article[]): string =>
    levels[Math.max(...group.map((row) => levels.indexOf(row.level ?? '')))] ?? '';
  const entries = groups.map((group) => entry(best(group), 1));
  return entries.length === 0 ? [entry('校级', 0)] : entries;
}

function isSame(one: Article, other: Article): boolean {
  if (titleKey(one.title) === titleKey(other.title)) return true;
  return one.link !== null && other.link !== null && linkKey(one.link) === linkKey(other.link);
}
