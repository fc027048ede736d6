import { evaluate } from '../core/evaluate';
import type { Evaluation } from '../core/evaluation';
import type { Department } from '../core/names/department';
import { writtenNow } from '../core/memory/written';
import { inputDigest } from '../core/overview/input-digest';
import { attachmentName, attachmentSheet } from '../core/returns/attachment-sheet';
import { awardSheet } from '../core/returns/award-sheet';
import { indicatorsName, indicatorsSheet } from '../core/returns/indicators-sheet';
import { liveFigures } from '../core/proof/statistics/live-figures';
import type { SheetContent } from '../core/base/sheet-content';
import { statisticsSheet } from '../core/returns/statistics-sheet';
import type { Statistics } from '../core/statistics/statistics';
import { fillForm } from '../core/template/fill-form';
import type { FilledForm } from '../core/template/fill-form';
import type { Workbook } from '../workbook/workbook';
import { WorkbookError } from '../workbook/workbook-error';
import { fileNames } from './file-names';
import type { Say } from '../words/words';
import { outputChanges } from './output-sheets';
import { withStart } from './with-start';

export type ReportForm = 'activities' | 'indicators';

export type ReportOptions = {
  readonly write: boolean;
  readonly form: ReportForm;
  /** ISO text, made by the host. */
  readonly now: string;
  readonly workbookId: string;
  readonly say: Say;
};

/** More activities than any school reports: laying out a form without end takes all memory. */
const mostFormRows = 5000;

function requireForm({ rows: { length: rows } }: Statistics): void {
  if (rows > mostFormRows) throw new WorkbookError('fault.tooManyFormRows', { rows, limit: mostFormRows });
}

/** 附件2, 统计汇总 and 获奖名单 into the workbook: one read, one write. */
export async function report(workbook: Workbook, options: ReportOptions): Promise<Evaluation> {
  const sheets = await workbook.readAll();
  const evaluation = evaluate(sheets);
  if (options.write) {
    const contents = reportContents(evaluation, options.form);
    const { book } = evaluation;
    const now = { at: options.now, digest: inputDigest(book), draft: false };
    const rows = [writtenNow(book.memory, 'report', now)];
    const changes = outputChanges(contents, sheets, book.memory, options.workbookId, { rows });
    await workbook.apply(withStart(changes, sheets, book, options));
  }
  return evaluation;
}

/** A second form that is in the workbook already is written anew too, so that no sheet shows an earlier state. */
export function reportContents({ book, statistics }: Evaluation, form: ReportForm): readonly SheetContent[] {
  requireForm(statistics);
  const written = book.memory.sheets.has(indicatorsName) ? 'indicators' : form;
  const live = liveFigures(statistics, book, written);
  const { tables } = book.found;
  return [
    attachmentSheet(statistics, book.settings, { content: live }),
    statisticsSheet(statistics, book.settings, live, {
      returns: tables.has('submissions'),
      cases: tables.has('cases'),
    }),
    ...(written === 'indicators' ? [indicatorsSheet(statistics, book.settings, { content: live })] : []),
    ...(tables.has('awards') ? [awardSheet(book.entries.awards, book.settings, live)] : []),
    live.sheet,
  ];
}

/** The sheet to send, the whole school's or one lead's, in the form asked for; values only. */
export function attachmentToSend(
  { book, statistics }: Evaluation,
  form: ReportForm,
  scope: { readonly department?: Department } = {},
): SheetContent {
  requireForm(statistics);
  if (form === 'indicators') return indicatorsSheet(statistics, book.settings, { ...scope, content: 'values' });
  return attachmentSheet(statistics, book.settings, { ...scope, content: 'values' });
}

/** Departments that send a file of their own, because they have a row in 附件2. */
export function reportingDepartments({ statistics }: Evaluation): readonly Department[] {
  return [...new Set(statistics.rows.flatMap(({ lead }) => lead ?? []))];
}

/** The names of their files, `附件2 〈单位〉.xlsx`. */
export function attachmentFileNames(evaluation: Evaluation): ReadonlyMap<Department, string> {
  const departments = reportingDepartments(evaluation);
  const names = fileNames(
    `${attachmentName} `,
    departments.map(({ name }) => name),
  );
  return new Map(departments.map((department, index) => [department, names[index] ?? '']));
}

/** Fills a school's own blank form; where it is refused, nothing is written. */
export async function fillTemplate(
  template: Workbook,
  { book, statistics }: Evaluation,
  scope: { readonly department?: Department } = {},
): Promise<FilledForm> {
  requireForm(statistics);
  const countsCases = book.found.tables.has('cases');
  const filled = fillForm(await template.readAll(), statistics, book.settings, { ...scope, countsCases });
  if (filled.kind === 'filled') await template.apply(filled.changes);
  return filled;
}
