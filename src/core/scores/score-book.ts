import type { Finding } from '../base/findings';
import { isPresent } from '../base/parsed';
import type { Book } from '../book/read-book';
import { rubricFaults } from '../rubric/rubric-faults';
import type { LedgerBook } from './ledger-book';
import type { Scores } from './score';
import { scoreDepartments } from './score-departments';
import { scoringOf } from './scoring';
import { totalDepartments } from './total-departments';

export type BookScores = { readonly scores: Scores | 'scoring-off' | 'blocked'; readonly findings: readonly Finding[] };

/**
 * Scores a workbook that has been read. R1, an unreadable 满分, and X1 on 评价细则, 单位, 评委 or 活动设置 give no totals at all: where the
 * settings cannot be read, the defaults would be taken for a school's rules.
 */
export function scoreBook(book: Book, ledger: LedgerBook, draft: boolean): BookScores {
  const { found, uncountedRows } = book;
  if ((['rubric', 'departments', 'judges', 'settings'] as const).some((id) => found.broken.has(id))) return blocked;
  if (book.rubric === null) return { scores: 'scoring-off', findings: [] };
  if (!isSound(book)) return blocked;
  const { rubric } = book.rubric;
  const scoring = scoringOf(book, rubric, ledger, draft);
  const made = scoreDepartments(scoring);
  const departments = totalDepartments(made.departments, scoring);
  const complete =
    departments.length > 0 && departments.every((score) => score.total !== null && score.missing.length === 0);
  return { scores: { complete, draft, full: rubric.full, departments, uncountedRows }, findings: made.findings };
}

const blocked: BookScores = { scores: 'blocked', findings: [] };

/** The checks of R1 say why; here only whether. */
function isSound({ rubric, settings }: Book): boolean {
  if (rubric === null || !rubric.sound || !isPresent(settings.rules.fullMark)) return false;
  return rubricFaults(rubric, settings.rules.fullMark).length === 0;
}
