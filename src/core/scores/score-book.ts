import type { Department } from '../names/department';
import type { Finding } from '../base/findings';
import { isPresent } from '../base/parsed';
import type { Book } from '../book/read-book';
import { placeInRow } from '../tables/place-in-row';
import { rubricFaults } from '../rubric/rubric-faults';
import { groupArticles } from '../entries/article-identity';
import type { ArticleGroup } from '../entries/article-identity';
import { registerRules } from '../rules/register-rules';
import { reportedActivities } from './coverage';
import type { LedgerBook } from './ledger-book';
import { markBook } from './mark-book';
import { findRefusals } from './refusals';
import type { Registers } from './register-lines';
import type { Scores } from './score';
import { scoreDepartments } from './score-departments';
import { totalDepartments } from './total-departments';

export type BookScores = { readonly scores: Scores | 'scoring-off' | 'blocked'; readonly findings: readonly Finding[] };

/** Scores a workbook that has been read. R1, an unreadable 满分, and X1 on 评价细则, 单位 or 评委 give no totals at all. */
export function scoreBook(book: Book, ledger: LedgerBook, draft: boolean): BookScores {
  const { found, rubric, settings, scored } = book;
  if (['rubric', 'departments', 'judges'].some((id) => [...found.broken].some((broken) => broken === id)))
    return blocked;
  if (rubric === null) return { scores: 'scoring-off', findings: [] };
  if (!isSound(book)) return blocked;
  const refusals = findRefusals(book);
  const marks = markBook(book.markingSheets, book.judges);
  const roll = found.tables.get('departments');
  const roster = roll === undefined ? { sheet: '', column: 0 } : placeInRow(roll, roll.headerRow, '学生数');
  const rules = found.tables.get('rubric');
  const ruleList = rules === undefined ? { sheet: '', column: 0 } : placeInRow(rules, rules.headerRow, '编号');
  const data = { departments: scored, ledger, registers: registersOf(book), roster, ruleList, broken: found.broken };
  const made = scoreDepartments({
    rubric: rubric.rubric,
    rules: settings.rules,
    refusals,
    data,
    marks,
    subjects: book.subjects,
  });
  const departments = totalDepartments(made, { rubric: rubric.rubric, rules: settings.rules, refusals, draft });
  const complete =
    departments.length > 0 && departments.every((score) => score.total !== null && score.missing.length === 0);
  const { full } = rubric.rubric;
  return { scores: { complete, draft, full, departments, uncountedRows: book.uncountedRows }, findings: made.findings };
}

const blocked: BookScores = { scores: 'blocked', findings: [] };

/** The checks of R1 say why; here only whether. */
function isSound({ rubric, settings }: Book): boolean {
  if (rubric === null || !rubric.sound || !isPresent(settings.rules.fullMark)) return false;
  return rubricFaults(rubric, settings.rules.fullMark).length === 0;
}

const known = new WeakMap<Book, Registers>();

/** What register rules read, by department; made once for a workbook. */
export function registersOf(book: Book): Registers {
  const before = known.get(book);
  if (before !== undefined) return before;
  const { competitions, services } = book.entries;
  const activities = book.entries.activities.filter((activity) => activity.counts);
  const articles = byDepartment(book.entries.articles, (row) => row.department);
  const criteria = book.rubric?.rubric.criteria ?? [];
  const countsArticles = criteria.some(
    ({ source }) => source.kind === 'register' && registerRules[source.rule].table === 'articles',
  );
  const groups = [...(countsArticles ? articles : [])].map(
    ([department, rows]): [Department, readonly ArticleGroup[]] => [department, groupArticles(rows)],
  );
  const made: Registers = {
    competitions: byDepartment(competitions, (row) => row.department),
    activities: byDepartment(activities, (row) => row.leads[0]),
    articles,
    groups: new Map(groups),
    services: byDepartment(services, (row) => row.department),
    reported: reportedActivities(activities, book.entries.articles),
  };
  known.set(book, made);
  return made;
}

function byDepartment<T extends { readonly counts: boolean }>(
  rows: readonly T[],
  of: (row: T) => Department | null | undefined,
): ReadonlyMap<Department, readonly T[]> {
  const groups = new Map<Department, T[]>();
  for (const row of rows) {
    const department = of(row);
    if (!row.counts || department === null || department === undefined) continue;
    const group = groups.get(department);
    if (group === undefined) groups.set(department, [row]);
    else group.push(row);
  }
  return groups;
}
