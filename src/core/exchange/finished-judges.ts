import { unread } from '../base/parsed';
import type { Evaluation } from '../evaluation';
import { dueMarks } from '../overview/judge-completeness';
import type { Sender } from './form';

/** Names of the judges whose marks all stand in the workbook (no S3, and nothing that cannot be read), so that nothing has to come of them. */
function finishedJudges({ book, findings }: Evaluation): ReadonlySet<string> {
  const open = new Set(findings.flatMap(({ code, message }) => (code === 'S3' ? [message.values['judge']] : [])));
  return new Set(
    book.markingSheets.flatMap((sheet) => {
      const { name } = sheet.judge;
      return open.has(name) || dueMarks(sheet, book).some(({ value }) => value === unread) ? [] : [name];
    }),
  );
}

/** Of those of whom nothing has come, those who have yet to send something. */
export function awaitedSenders(missing: readonly Sender[], evaluation: Evaluation): readonly Sender[] {
  const finished = finishedJudges(evaluation);
  return missing.filter(({ kind, name }) => kind !== 'judge' || !finished.has(name));
}
