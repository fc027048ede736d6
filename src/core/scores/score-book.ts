import type { Finding } from '../base/findings';
import { isPresent } from '../base/parsed';
import type { Book } from '../book/read-book';
import { placeInRow } from '../tables/place-in-row';
import type { Table } from '../tables/table';
import { rubricFaults } from '../rubric/rubric-faults';
import type { LedgerBook } from './ledger-book';
import { markBook } from './mark-book';
import { findRefusals } from './refusals';
import { registersOf } from './registers';
import type { Scores } from './score';
import { scoreDepartments } from './score-departments';
import { totalDepartments } from './total-departments';

export type BookScores = { readonly scores: Scores | 'scoring-off' | 'blocked'; readonly findings: readonly Finding[] };

/** Scores a workbook that has been read. R1, an unreadable 满分, and X1 on 评价细则, 单位 or 评委 give no totals at all. */
export function scoreBook(book: Book, ledger: LedgerBook, draft: boolean): BookScores {
  const { found, settings, scored, subjects, uncountedRows } = book;
  if ((['rubric', 'departments', 'judges'] as const).some((id) => found.broken.has(id))) return blocked;
  if (book.rubric === null) return { scores: 'scoring-off', findings: [] };
  if (!isSound(book)) return blocked;
  const { rubric } = book.rubric;
  const { rules } = settings;
  const refusals = findRefusals(book);
  const data = {
    departments: scored,
    ledger,
    registers: registersOf(book),
    roster: columnOf(found.tables.get('departments'), '学生数'),
    ruleList: columnOf(found.tables.get('rubric'), '编号'),
    broken: found.broken,
  };
  const marks = markBook(book.markingSheets, book.judges);
  const made = scoreDepartments({ rubric, rules, refusals, data, marks, subjects });
  const departments = totalDepartments(made.departments, { rubric, rules, refusals, draft });
  const complete =
    departments.length > 0 && departments.every((score) => score.total !== null && score.missing.length === 0);
  return { scores: { complete, draft, full: rubric.full, departments, uncountedRows }, findings: made.findings };
}

/** Where findings about a column point; nowhere without its table. */
function columnOf(table: Table | undefined, heading: string): { readonly sheet: string; readonly column: number } {
  return table === undefined ? { sheet: '', column: 0 } : placeInRow(table, table.headerRow, heading);
}

const blocked: BookScores = { scores: 'blocked', findings: [] };

/** The checks of R1 say why; here only whether. */
function isSound({ rubric, settings }: Book): boolean {
  if (rubric === null || !rubric.sound || !isPresent(settings.rules.fullMark)) return false;
  return rubricFaults(rubric, settings.rules.fullMark).length === 0;
}
