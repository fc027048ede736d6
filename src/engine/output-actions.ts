import type { Evaluation } from '../core/evaluation';
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
        const { statistics } = await report(workbook, { form, write: true, ...marks() });
        return done(message('did.reported', { count: statistics.totals.activities }));
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
  if (scores === 'blocked') return { notes: [message('did.blocked'), ...notes], refused: true };
  const open = scores.departments.filter(({ total: sum }) => sum === null);
  const names = open.map(({ department }) => department.name).join('、');
  return done(
    message('did.total', { count: scores.departments.length }),
    ...(scores.draft ? [message('did.totalDraft')] : []),
    ...(open.length === 0 ? [] : [message('did.totalOpen', { count: open.length, names })]),
    ...(scores.uncountedRows === 0 ? [] : [message('cli.uncounted', { count: scores.uncountedRows })]),
    ...notes,
  );
}
