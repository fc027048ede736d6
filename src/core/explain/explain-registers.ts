import { unreadText } from '../base/cell-words';
import { dayOfSerial } from '../base/day';
import type { Message } from '../base/findings';
import { message } from '../base/message';
import { isPresent } from '../base/parsed';
import type { Book } from '../book/read-book';
import type { Activity, Article, EntryRow } from '../entries/entry';
import type { Department } from '../names/department';
import { registerRules } from '../rules/register-rules';
import type { RegisterRule } from '../rules/register-rules';
import type { Value } from '../rules/term';
import { hasGap, ledActivities, registerLines } from '../scores/register-lines';
import type { RegisterLine, RegisterSource } from '../scores/register-lines';
import { ownerOf, registersOf } from '../scores/registers';
import type { RegisterRow } from '../scores/registers';
import type { ExplainedLine } from './explanation';

/** What each row of a department did for a rule: asked of the rule again, row by row, because the scorers keep its sums alone. */
export function registerRows(
  source: RegisterSource,
  activity: Activity | null,
  department: Department,
  book: Book,
): readonly ExplainedLine[] {
  const { rule } = source;
  const registers = registersOf(book);
  const lines = registerLines(source, department, registers, activity ?? undefined);
  switch (registerRules[rule].table) {
    case 'articles':
      return articleRows(department, book);
    case 'activities': {
      const made = new Map(lines.map((line) => [line.row, line]));
      return ledActivities(department, registers, activity ?? undefined).map((row) => {
        const line = made.get(row);
        if (line !== undefined) return rowLine(row, true, whyOf(rule, line));
        return rowLine(row, false, message('use.otherCategory', { category: row.category || '—' }));
      });
    }
    default:
      return lines.map((line) => rowLine(line.row, line.quantity !== '', whyOf(rule, line)));
  }
}

/** A row that is told of as a whole. */
export function rowLine(row: EntryRow, counted: boolean, why: Message): ExplainedLine {
  const place = { sheet: row.sheet, row: row.row, column: 0 };
  return { place, at: 'row', label: labelOf(row), value: '', counted, why };
}

/** The title of an article, the name of a competition or an activity; a service by its activity. */
function labelOf(row: EntryRow): string {
  const text = 'title' in row ? row.title : 'name' in row ? row.name : 'activity' in row ? row.activity : '';
  return typeof text === 'string' ? text : '';
}

/** What a row yields, in words. */
function whyOf(rule: RegisterRule, line: RegisterLine): Message {
  const { reads, kind, quantity } = line;
  const isGap = rule === '参赛率' && hasGap(line);
  if (quantity === unreadText && !isGap) return message('use.unread');
  switch (rule) {
    case '按期开赛率': {
      const days = { planned: dayText(reads.计划日期), held: dayText(reads.实际日期) };
      if (quantity === '') return message('use.noPlan');
      if (reads.实际日期 === '') return message('use.notHeld', days);
      if (days.held === days.planned) return message('use.onTime', days);
      return message(quantity === 1 ? 'use.moved' : 'use.offTime', days);
    }
    case '参赛率': {
      if (quantity === '') return message('use.noNumbers');
      const numbers = { expected: numberOr(reads.应参赛人数), attended: numberOr(reads.实际参赛人数) };
      return message(isGap ? 'use.attendanceGap' : 'use.attendance', numbers);
    }
    case '迟传天数': {
      if (kind === '未传') return message('use.neverUploaded');
      const days = Number(quantity.valueOf());
      return message(days === 0 ? 'use.inTime' : 'use.daysLate', { days, uploaded: dayText(reads.资料上传日期) });
    }
    case '人次比':
      return message('use.volunteers', { count: numberOr(quantity) });
    default:
      if (reads.专栏链接 === 1) return message('use.columnLink');
      return message(reads.有报道 === 1 ? 'use.covered' : 'use.uncovered');
  }
}

function numberOr(read: Value | undefined): number | string {
  return typeof read === 'number' ? read : '—';
}

function dayText(read: Value | undefined): string {
  return typeof read === 'number' ? dayOfSerial(read) : '—';
}

/** Of the rows of one article the one of the highest level stands for all. */
function articleRows(department: Department, book: Book): readonly ExplainedLine[] {
  const made = new Map<Article, ExplainedLine>();
  for (const { articles, level } of registersOf(book).articles.get(department) ?? []) {
    const best = articles.find((article) => article.level === level) ?? articles[0];
    for (const article of articles) {
      const values = { level: article.level, row: best.row + 1, best: level };
      const isBest = article === best;
      made.set(article, rowLine(article, isBest, message(isBest ? 'use.article' : 'use.sameArticle', values)));
    }
  }
  const own = book.entries.articles.filter((article) => article.counts && ownerOf(article) === department);
  return own.map((article) => {
    const lacksChannel = isPresent(article.level) && !article.hasSource;
    return made.get(article) ?? rowLine(article, false, message(lacksChannel ? 'use.noChannel' : 'use.noLevel'));
  });
}

/**
 * The department's rows of the register that the rule did not see: equal to one above (T3), lacking a required cell (M1), merged
 * (X5), or all of them where 考核登记 speaks for the department (C4).
 */
export function unusedRows(
  { entries }: Book,
  rule: RegisterRule,
  department: Department,
  ledgerSpeaks: boolean,
): readonly ExplainedLine[] {
  const rows: readonly RegisterRow[] = entries[registerRules[rule].table];
  const own = rows.filter((row) => ownerOf(row) === department && (ledgerSpeaks || !row.counts));
  return own.map((row) => rowLine(row, false, row.counts ? message('row.overruled') : whyUncounted(row)));
}

export function whyUncounted({ repeats }: EntryRow): Message {
  return repeats === undefined ? message('row.incomplete') : message('row.repeats', { row: repeats + 1 });
}
