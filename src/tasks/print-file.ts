import { settled } from '../core/settings/settled';
import type { Sheet } from '../core/base/cells';
import type { Message } from '../core/base/findings';
import type { SheetContent } from '../core/base/sheet-content';
import type { Evaluation } from '../core/evaluation';
import { scoreProof } from '../core/proof/scores/score-proof';
import { lastWritten } from '../core/memory/written';
import { inputDigest } from '../core/overview/input-digest';
import { liveHint } from '../core/proof/statistics/data-sheet';
import { scoreDetailsSheet } from '../core/results/score-details-sheet';
import { semesterPaper } from '../core/credit/semester-paper';
import { planSemester } from '../core/credit/semester-plan';
import { totalsSheet } from '../core/results/totals-sheet';
import { valuesOnly } from '../core/layout/values-only';
import { officialNames, ownSheets } from '../core/base/own-sheets';
import { sheetsAfter } from '../workbook/memory-workbook';
import type { Say } from '../words/words';
import { reportContents } from './report';
import type { ReportForm } from './report';

export type PrintFile = {
  /** In the order in which they are printed. */
  readonly contents: readonly SheetContent[];
  /** What is missing in the file, or newer than in the workbook. */
  readonly notes: readonly Message[];
};

/**
 * The official sheets alone, as values, to be printed whole: the statistics, and what a total has put into the workbook, with the
 * numbers as they are now. A workbook that was never totalled gets no totals by the back door: that is told.
 */
export function printFile(
  evaluation: Evaluation,
  sheets: readonly Sheet[],
  { form, say }: { readonly form: ReportForm; readonly say: Say },
): PrintFile {
  const totals = totalsOnPaper(evaluation, sheets, say);
  const made = new Map([...totals.contents, ...reportContents(evaluation, form)].map((one) => [one.name, one]));
  const chosen = officialNames.flatMap((name) => made.get(name) ?? []);
  const paper = {
    sheets: new Set(chosen.map(({ name }) => name)),
    onScreenOnly: [say('live.what'), say('live.marks'), say('semester.hint'), liveHint],
  };
  return { contents: chosen.map((content) => valuesOnly(content, paper)), notes: totals.notes };
}

function totalsOnPaper(evaluation: Evaluation, sheets: readonly Sheet[], say: Say): PrintFile {
  const { scores, book } = evaluation;
  const without = (id: 'print.blocked' | 'print.noTotals'): PrintFile => ({
    contents: [],
    notes: [{ id, values: {} }],
  });
  if (scores === 'scoring-off') return { contents: [], notes: [] };
  if (scores === 'blocked') return without('print.blocked');
  if (!isOurs(ownSheets.totals.name, evaluation, sheets)) return without('print.noTotals');
  const proof = scoreProof(evaluation, say);
  const details = scoreDetailsSheet(scores, proof, settled(book.settings.rules).decimals, say);
  const totals = totalsSheet(evaluation, proof, say);
  const semester = semesterOnPaper(evaluation, sheets, say);
  const open = scores.departments.filter(({ total }) => total === null).map(({ department }) => department.name);
  const names = open.join('、');
  return {
    contents: [totals, details, ...semester.contents, ...(proof?.working ?? [])],
    notes: [
      ...staleNotes(evaluation),
      ...(open.length === 0 ? [] : [{ id: 'print.open', values: { count: open.length, names } } as const]),
      ...semester.notes,
    ],
  };
}

/** The file has the numbers as they are now; what the workbook shows may be older. */
function staleNotes({ book }: Evaluation): readonly Message[] {
  const last = lastWritten(book.memory, 'total');
  if (last?.draft === true) return [{ id: 'print.draft', values: {} }];
  return last?.digest === inputDigest(book) ? [] : [{ id: 'print.stale', values: {} }];
}

function semesterOnPaper(evaluation: Evaluation, sheets: readonly Sheet[], say: Say): PrintFile {
  const name = ownSheets.semester.name;
  if (!sheets.some((sheet) => sheet.name === name)) return { contents: [], notes: [] };
  const own: PrintFile = { contents: [], notes: [{ id: 'print.ownSemester', values: { sheet: name } }] };
  if (!isOurs(name, evaluation, sheets)) return own;
  const after = sheetsAfter(sheets, planSemester(sheets, evaluation, say).changes);
  const sheet = after.find((one) => one.name === name);
  const content = sheet === undefined ? undefined : semesterPaper(sheet, evaluation, say);
  return content === undefined ? own : { contents: [content], notes: [] };
}

function isOurs(name: string, { book }: Evaluation, sheets: readonly Sheet[]): boolean {
  return book.memory.sheets.get(name) === 'output' && sheets.some((sheet) => sheet.name === name);
}
