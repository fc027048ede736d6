import { unreadText } from '../base/cell-words';
import type { Message } from '../base/findings';
import { isPresent, presentOr } from '../base/parsed';
import type { Parsed } from '../base/parsed';
import type { ArticleGroup } from '../entries/article-identity';
import type { Activity, Article, Competition, EntryRow } from '../entries/entry';
import type { Department } from '../names/department';
import type { Source } from '../rubric/criterion';
import { registerRules } from '../rules/register-rules';
import type { RegisterLine, Registers } from './register-lines';
import type { RowUse } from './workings';

type RegisterSource = Extract<Source, { kind: 'register' }>;

/** What each row of a department did for a rule, in words: `lines` is what the rule made of those that it read. */
export function registerUses(
  { rule }: RegisterSource,
  department: Department,
  registers: Registers,
  lines: readonly RegisterLine[],
  only?: Activity,
): readonly RowUse[] {
  switch (registerRules[rule].table) {
    case 'competitions': {
      const use = rule === '参赛率' ? attendanceUse : onTimeUse;
      const rows = registers.competitions.get(department) ?? [];
      return rows.map((row, at) => use(row, lines[at]?.quantity));
    }
    case 'articles':
      return articleUses(registers.articles.get(department) ?? [], registers.groups.get(department) ?? []);
    case 'services':
      return (registers.services.get(department) ?? []).map((row) =>
        isPresent(row.volunteers) ? use(row, true, 'use.volunteers', { count: row.volunteers }) : unreadUse(row),
      );
    case 'activities': {
      const made = new Map(lines.map((line) => [line.row, line]));
      const led = only === undefined ? (registers.activities.get(department) ?? []) : [only];
      return led.map((row) => activityUse(row, made.get(row), rule === '迟传天数'));
    }
  }
}

function use(row: EntryRow, counted: boolean, id: Message['id'], values: Message['values'] = {}): RowUse {
  return { row, counted, why: { id, values } };
}

const unreadUse = (row: EntryRow) => use(row, true, 'use.unread');
const shown = (value: Parsed<string | number>): string | number => presentOr(value, '—');

type Quantity = RegisterLine['quantity'] | undefined;

function onTimeUse(row: Competition, quantity: Quantity): RowUse {
  const days = { planned: shown(row.planned), held: shown(row.held) };
  if (quantity === '') return use(row, false, 'use.noPlan');
  if (quantity === unreadText) return unreadUse(row);
  if (!isPresent(row.held)) return use(row, true, 'use.notHeld', days);
  if (row.held === row.planned) return use(row, true, 'use.onTime', days);
  return use(row, true, quantity === 1 ? 'use.moved' : 'use.offTime', days);
}

function attendanceUse(row: Competition, quantity: Quantity): RowUse {
  const { expected, attended } = row;
  if (quantity === '') return use(row, false, 'use.noNumbers');
  const complete = isPresent(expected) && isPresent(attended);
  if (!complete && [expected, attended].every((one) => isPresent(one) || one.absent === 'unread'))
    return unreadUse(row);
  const numbers = { expected: shown(expected), attended: shown(attended) };
  return use(row, true, complete ? 'use.attendance' : 'use.attendanceGap', numbers);
}

/** Of the rows of one article the one of the highest level stands for all. */
function articleUses(articles: readonly Article[], groups: readonly ArticleGroup[]): readonly RowUse[] {
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

function activityUse(activity: Activity, line: RegisterLine | undefined, isLate: boolean): RowUse {
  if (line === undefined) return use(activity, false, 'use.otherCategory', { category: activity.category || '—' });
  if (!isLate) {
    if (line.reads.专栏链接 === 1) return use(activity, true, 'use.columnLink');
    return use(activity, true, line.reads.有报道 === 1 ? 'use.covered' : 'use.uncovered');
  }
  const { kind, quantity } = line;
  if (quantity === unreadText) return unreadUse(activity);
  if (kind === '未传') return use(activity, true, 'use.neverUploaded');
  const days = Number(quantity.valueOf());
  return use(activity, true, days === 0 ? 'use.inTime' : 'use.daysLate', { days, uploaded: shown(activity.uploaded) });
}
