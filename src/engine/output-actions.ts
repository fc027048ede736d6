import type { Evaluation } from '../core/evaluation';
import { isPresent } from '../core/base/parsed';
import { attachmentFigures } from '../core/statistics/figures';
import type { Statistics } from '../core/statistics/statistics';
import type { Message } from '../core/base/findings';
import { check } from '../tasks/check';
import { creditColumn } from '../tasks/credit-column';
import { report } from '../tasks/report';
import { total } from '../tasks/total';
import type { Workbook } from '../workbook/workbook';
import { done, message, refused } from './done';
import type { Done } from './done';
import type { Engine } from './engine';
import type { Acting } from './input-actions';

type OutputActions = Pick<Engine, 'writeFindings' | 'total' | 'credit' | 'report'>;

/** Actions that write output sheets, or our column of the semester sheet. */
export function outputActions(workbook: Workbook, { act, say, now, newId }: Acting): OutputActions {
  const marks = () => ({ now: now(), workbookId: newId() });
  return {
    writeFindings: () =>
      act(async () => {
        const { evaluation } = await check(workbook, { applyFixes: false, write: true, ...marks(), say });
        return done(findingCounts(evaluation));
      }),
    total: ({ draft }) =>
      act(async () => {
        const { evaluation, notes } = await total(workbook, { draft, write: true, ...marks(), say });
        return totalled(evaluation, notes);
      }),
    credit: (choice) =>
      act(async () => {
        const { result } = await creditColumn(workbook, { ...choice, workbookId: newId() });
        return result.kind === 'refused' ? refused(result.reason) : done(...result.notes);
      }),
    report: ({ form }) =>
      act(async () => {
        const { statistics } = await report(workbook, { form, write: true, ...marks(), say });
        const written = message('did.reported', { count: statistics.totals.activities });
        if (!statistics.countsActivities) return { ...done(written, message('did.noActivities')), lacking: true };
        const unread = unreadSums(statistics);
        if (unread === 0) return done(written);
        return { ...done(written, message('did.reportedUnread', { count: unread })), lacking: true };
      }),
  };
}

function findingCounts({ findings }: Evaluation): Message {
  const counts = { error: 0, warn: 0, info: 0 };
  for (const { severity } of findings) counts[severity]++;
  return message('did.findings', { errors: counts.error, warnings: counts.warn, hints: counts.info });
}

function totalled({ scores }: Evaluation, notes: readonly Message[]): Done {
  if (scores === 'scoring-off') return refused(message('did.scoringOff'));
  if (scores === 'blocked') return refused(message('did.blocked'), ...notes);
  const open = scores.departments.filter(({ total: sum }) => sum === null);
  const names = open.map(({ department }) => department.name).join('、');
  const all = done(
    message('did.total', { count: scores.departments.length }),
    ...(scores.draft ? [message('did.totalDraft')] : []),
    ...(open.length === 0 ? [] : [message('did.totalOpen', { count: open.length, names })]),
    ...(scores.uncountedRows === 0 ? [] : [message('cli.uncounted', { count: scores.uncountedRows })]),
    ...notes,
  );
  return { ...all, lacking: open.length > 0 && !scores.draft };
}

/** The sums of 附件2 that nobody can work out. */
function unreadSums({ totals }: Statistics): number {
  return attachmentFigures.filter((figure) => {
    const sum = totals.figures[figure];
    return !isPresent(sum) && sum.absent === 'unread';
  }).length;
}
