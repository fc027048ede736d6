import { evaluate } from '../core/evaluate';
import type { Evaluation } from '../core/evaluation';
import type { Department } from '../core/names/department';
import { attachmentSheet } from '../core/sheets/attachment-sheet';
import { awardSheet } from '../core/sheets/award-sheet';
import { indicatorsName, indicatorsSheet } from '../core/sheets/indicators-sheet';
import { liveFigures } from '../core/sheets/live-figures';
import type { SheetContent } from '../core/base/sheet-content';
import { statisticsSheet } from '../core/sheets/statistics-sheet';
import type { Workbook } from '../workbook/workbook';
import { outputChanges } from './output-sheets';

export type ReportForm = 'activities' | 'indicators';

/** 附件2, 统计汇总 and 获奖名单 into the workbook: one read, one write. */
export async function report(
  workbook: Workbook,
  options: { readonly write: boolean; readonly form: ReportForm; readonly workbookId: string },
): Promise<Evaluation> {
  const sheets = await workbook.readAll();
  const evaluation = evaluate(sheets);
  if (options.write) {
    await workbook.apply(
      outputChanges(reportContents(evaluation, options.form), sheets, evaluation.book.memory, options.workbookId),
    );
  }
  return evaluation;
}

/** A second form that is in the workbook already is written anew too, so that no sheet shows an earlier state. */
function reportContents({ book, statistics }: Evaluation, form: ReportForm): readonly SheetContent[] {
  const written = book.memory.sheets.has(indicatorsName) ? 'indicators' : form;
  const live = liveFigures(statistics, book, written);
  return [
    attachmentSheet(statistics, book.settings, { content: live }),
    statisticsSheet(statistics, book.settings, live),
    ...(written === 'indicators' ? [indicatorsSheet(statistics, book.settings, live)] : []),
    ...(book.found.tables.has('awards') ? [awardSheet(book.entries.awards, book.settings)] : []),
    live.sheet,
  ];
}

/** The sheet to send: the whole school's, in the form asked for; values only. */
export function attachmentToSend({ book, statistics }: Evaluation, form: ReportForm): SheetContent {
  if (form === 'indicators') return indicatorsSheet(statistics, book.settings, 'values');
  return attachmentSheet(statistics, book.settings, { content: 'values' });
}

/** One 附件2 per lead department that has a row in it: `附件2 〈单位〉.xlsx`. */
export function departmentAttachments({
  book,
  statistics,
}: Evaluation): readonly { readonly fileName: string; readonly content: SheetContent }[] {
  const leads = new Set<Department>();
  for (const { lead } of statistics.rows) if (lead !== null && lead !== undefined) leads.add(lead);
  return [...leads].map((department) => ({
    fileName: `附件2 ${department.name.replace(/[\\/:*?"<>|\p{Cc}]/gu, '_')}.xlsx`,
    content: attachmentSheet(statistics, book.settings, { department, content: 'values' }),
  }));
}
