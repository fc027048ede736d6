import type { Change } from '../../../core/base/change';
import { address as addressOf } from '../../../core/base/cells';
import { WorkbookError } from '../../workbook-error';
import { checkSheetName } from '../../writing/sheet-list';
import { ask } from '../ask-bridge';
import type { Weighed } from '../ask-bridge';
import type { ExcelBridge } from '../excel-bridge';
import { contentRange } from '../../ranges';
import type { Overwritten } from './peek';
import { peekAll } from './peek-all';
import { jobOf } from './job';
import type { Job } from './job';
import { inOrder, stillWanted } from './looks';
import type { Look } from './looks';
import { planWriting } from './plan-writing';
import { sendWriting } from './send-writing';
import { setLooks } from './set-looks';
import { knownState, stateNamed } from '../snapshot';
import type { Snapshot } from '../snapshot';
import { peeksOf } from './targets';
import { changedFormulas, formulaChecks } from './formula-checks';
import type { ChangedFormulas } from './formula-checks';
import { notAsWritten, writtenChecks } from './written-checks';

/** Characters in one cell. */
const textLimit = 32_767;

/** What a job that is done has to tell. */
export type Written = {
  readonly overwritten: readonly Overwritten[];
  /** Looks that are not set. */
  readonly lost: readonly Look[];
  /** Formulas that Excel made others of. */
  readonly changed: readonly ChangedFormulas[];
  /** True where the workbook calculates only when somebody asks for it. */
  readonly manual: boolean;
};

/**
 * Writes a job in two round trips, more where one message cannot hold it. The first reads the cells that are about to be written
 * and refuses the job where they have changed since the job read them; the second reads them once more, writes, and reads what was
 * written. What somebody typed between the two is given back: Excel cannot write on a condition. The memory sheet is made in a
 * message before, and looks are set in one behind, where any are to be set.
 */
export async function writeChanges(
  bridge: ExcelBridge,
  snapshot: Snapshot,
  changes: readonly Change[],
  earlier: readonly Look[],
): Promise<Written> {
  const job = jobOf(changes, snapshot);
  refuseFaulty(job);
  const peeks = peeksOf(
    changes,
    snapshot,
    job.insertions.filter(({ done }) => !done),
  );
  const peeked = await peekAll(bridge, job, peeks);
  const { memory, data, looks } = planWriting(job, peeked.facts);
  const checks = writtenChecks(job, data);
  const formulas = formulaChecks(snapshot, data);
  const all = [...data, ...[...checks, ...formulas].map(({ weighed }) => weighed)];
  if (memory.length > 0) await ask(bridge, memory);
  const { answers, overwritten } = await sendData(bridge, { peeks, seen: peeked.seen }, all);
  const late = answers.slice(data.length);
  const { changed, repairs } = changedFormulas(formulas, late.slice(checks.length), (sheet) => nameOf(snapshot, sheet));
  // At once: whatever is typed there later is somebody's.
  if (repairs.length > 0) await ask(bridge, repairs);
  const lost = await setLooks(bridge, inOrder([...stillWanted(earlier, looks), ...looks]));
  notAsWritten(checks, late);
  return { overwritten, lost, changed, manual: peeked.facts.manual };
}

/** A sheet that a job makes goes by its name. */
function nameOf({ sheets }: Snapshot, key: string): string {
  return sheets.find(({ id }) => id === key)?.name ?? key;
}

/** Where Excel stops in the middle, the sentence says that the rest is still to be done. */
async function sendData(bridge: ExcelBridge, peeked: Parameters<typeof sendWriting>[1], steps: readonly Weighed[]) {
  try {
    return await sendWriting(bridge, peeked, steps);
  } catch (error) {
    if (!(error instanceof WorkbookError) || error.id !== 'host.inactive') throw error;
    throw new WorkbookError('host.inactiveMidway', error.values, error);
  }
}

/** What Excel would refuse, or take for something else, is refused before anything is written. */
function refuseFaulty({ changes, snapshot }: Job): void {
  for (const change of changes) {
    if (change.kind === 'sheet') {
      const { name, cells } = change.content;
      if (stateNamed(snapshot, name) === undefined) checkSheetName(name);
      // Throws where the content is larger than a sheet.
      contentRange(change.content);
      cells.forEach((row, at) => row.forEach((cell, column) => refuseLong(name, at, column, cell?.value)));
    } else if (change.kind === 'cells') {
      for (const { sheet, row, column, value } of change.edits) {
        knownState(snapshot, sheet);
        refuseLong(sheet, row, column, value);
      }
    } else if ('sheet' in change) knownState(snapshot, change.sheet);
  }
}

function refuseLong(sheet: string, row: number, column: number, value: unknown): void {
  if (typeof value !== 'string' || value.length <= textLimit) return;
  const cell = addressOf(row, column);
  throw new WorkbookError('fault.longText', { sheet, cell, length: value.length, limit: textLimit });
}
