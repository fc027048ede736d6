import type { Evaluation } from '../../core/evaluation';
import { lastWritten } from '../../core/memory/written';
import type { WrittenKind } from '../../core/memory/memory-row';
import type { Department } from '../../core/names/department';
import { inputDigest } from '../../core/overview/input-digest';
import { judgeCompleteness } from '../../core/overview/judge-completeness';
import { registerCompleteness } from '../../core/overview/register-completeness';
import type { FindingView } from '../view';
import type { Overview, WrittenView } from '../overview';
import { marksOf, sumOf } from './marks-view';

/** The first screen: who has finished what, what was found, when totals were made. */
export function overviewView(evaluation: Evaluation, findings: readonly FindingView[]): Overview {
  const { book } = evaluation;
  const departments = shownDepartments(evaluation);
  const digest = inputDigest(book);
  const judges = judgeCompleteness(book, departments).map(({ judge, sheet, departments: cells }) => {
    const open = cells.find(({ own, blank, unread }) => !own && blank + unread > 0)?.place ?? null;
    return { judge, sheet, cells, open, marks: sumOf(cells.map(marksOf)) };
  });
  return {
    departments: departments.map(({ name }) => name),
    departmentMarks: departments.map((_, at) =>
      sumOf(judges.flatMap(({ cells }) => cells.slice(at, at + 1).map(marksOf))),
    ),
    judges,
    registers: registerCompleteness(book, departments).map(({ departments: cells, ...line }) => ({ ...line, cells })),
    counts: countsOf(findings),
    totals: writtenView(evaluation, 'total', digest),
    reported: writtenView(evaluation, 'report', digest),
  };
}

/** The scored departments; where the school does not score, those that are expected to report; else all. */
function shownDepartments({ book, statistics }: Evaluation): readonly Department[] {
  if (book.rubric !== null && book.scored.length > 0) return book.scored;
  const expected = statistics.returns.map(({ department }) => department);
  return expected.length > 0 ? expected : book.departments;
}

/** An accepted finding is no longer counted as one to look at. */
function countsOf(findings: readonly FindingView[]): Overview['counts'] {
  const counts = { errors: 0, warnings: 0, hints: 0, accepted: 0 };
  for (const { severity, accepted } of findings) {
    if (accepted !== null) counts.accepted++;
    else if (severity === 'error') counts.errors++;
    else if (severity === 'warn') counts.warnings++;
    else counts.hints++;
  }
  return counts;
}

function writtenView({ book }: Evaluation, kind: WrittenKind, digest: string): WrittenView | null {
  const written = lastWritten(book.memory, kind);
  return written === undefined ? null : { at: written.at, stale: written.digest !== digest, draft: written.draft };
}
