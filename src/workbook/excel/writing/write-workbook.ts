import type { Change } from '../../../core/base/change';
import type { CellEdit } from '../../../core/base/findings';
import { address as addressOf } from '../../../core/base/cells';
import { WorkbookError } from '../../workbook-error';
import { checkSheetName } from '../../writing/sheet-list';
import { ask, askInParts } from '../ask-bridge';
import type { Weighed } from '../ask-bridge';
import type { ExcelBridge } from '../excel-bridge';
import { readJournal } from '../journal/journal';
import { readMemory } from '../../../core/memory/memory-sheet';
import { contentRange } from '../../ranges';
import type { Ground } from './lay-steps';
import { changedCell, peekStep } from './peek';
import type { Overwritten, Peek } from './peek';
import { jobOf } from './job';
import type { Job } from './job';
import { writingSteps } from './plan-writing';
import type { JobFacts } from './plan-writing';
import { sendWriting } from './send-writing';
import { answerWith, knownState, stateNamed } from '../snapshot';
import type { SheetState, Snapshot } from '../snapshot';
import type { Answer, ReadStep } from '../steps';
import { peeksOf } from './targets';
import { notAsWritten, writtenChecks } from './written-checks';

/** Characters in one cell. */
const textLimit = 32_767;

/**
 * Writes a job in two round trips, more where one message cannot hold it. The first reads the cells that are about to be written
 * and refuses the job where they have changed since the job read them; the second reads them once more, writes, and reads what was
 * written. What somebody typed between the two is given back: Excel cannot write on a condition.
 */
export async function writeChanges(
  bridge: ExcelBridge,
  snapshot: Snapshot,
  changes: readonly Change[],
): Promise<readonly Overwritten[]> {
  const job = jobOf(changes, snapshot);
  refuseFaulty(job);
  const peeks = peeksOf(
    changes,
    snapshot,
    job.insertions.filter(({ done }) => !done),
  );
  const peeked = await peekAll(bridge, job, peeks);
  const steps = writingSteps(job, peeked.facts);
  const checks = writtenChecks(job, steps);
  const all = [...steps, ...checks.map(({ weighed }) => weighed)];
  const { answers, overwritten } = await sendWriting(bridge, { peeks, seen: peeked.seen }, all);
  const late = answers.slice(answers.length - checks.length);
  notAsWritten(checks, late);
  return overwritten;
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

type Peeked = { readonly facts: JobFacts; readonly seen: readonly (Answer | undefined)[] };

function weightOf({ range, what }: Peek): number {
  const cells = (range.bottom - range.top + 1) * (range.right - range.left + 1);
  return 200 + cells * (what === 'everything' ? 40 : 16);
}

/** The third round trip of a job: refuses it where anything is not as it was read. */
async function peekAll(bridge: ExcelBridge, job: Job, peeks: readonly Peek[]): Promise<Peeked> {
  const { changes, snapshot } = job;
  const insertions = job.insertions.filter(({ done }) => !done);
  const states = [...new Set([...peeks.map(({ state }) => state), ...touched(job)])];
  const laid = changes.flatMap((change) => {
    const state = change.kind === 'sheet' ? stateNamed(snapshot, change.content.name) : undefined;
    const range = change.kind === 'sheet' ? contentRange(change.content) : undefined;
    return state === undefined || range === undefined ? [] : [{ state, range }];
  });
  const inserted = insertions.map(({ sheet }) => knownState(snapshot, sheet));
  const measured = [...new Set([...laid.map(({ state }) => state), ...inserted])];
  const steps: { readonly step: ReadStep; readonly bytes: number }[] = [
    { step: { do: 'list' }, bytes: 20_000 },
    ...laid.map(({ state, range }) => ({ step: { do: 'inspect', sheet: state.id, range } as const, bytes: 500 })),
    ...measured.map(({ id }) => ({ step: { do: 'measure', sheet: id, formulas: false } as const, bytes: 200 })),
    ...peeks.map((peek) => ({ step: peekStep(peek), bytes: weightOf(peek) })),
  ];
  const answers = await peekInParts(bridge, steps, states);
  const [list] = answers;
  const { sheets, readOnly, names, tables } = answerWith(list, 'sheets');
  if (readOnly) throw new WorkbookError('host.readOnly');
  refuseMoved(states, job, sheets);
  let at = 1;
  const grounds = new Map<string, Ground>();
  const leftovers = readJournal(readMemory(snapshot.sheets.map(({ sheet }) => sheet))).unfinished;
  for (const { state } of laid) {
    const { filtered, filter, tablesHere } = answerWith(answers[at++], 'filtered');
    const leftover = leftovers.has(state.name);
    grounds.set(state.name, { filtered, filter, tables: tablesHere, leftover, used: state.used });
  }
  measured.forEach((state) => {
    const [reach] = answerWith(answers[at++], 'reaches').reaches;
    const wider = JSON.stringify(reach?.used) !== JSON.stringify(state.used);
    const counts = insertions.some(({ sheet }) => sheet === state.name);
    if (wider && counts) throw new WorkbookError('host.sheetChanged', { sheet: state.name });
  });
  const seen = answers.slice(at);
  peeks.forEach((peek, index) => {
    const cell = changedCell(peek, seen[index]);
    if (cell !== undefined) throw new WorkbookError('host.changedMeanwhile', { sheet: peek.state.name, cell });
  });
  return { facts: { grounds, names, tables, formatOf: formatsOf(peeks, seen, snapshot) }, seen };
}

async function peekInParts(bridge: ExcelBridge, steps: readonly Weighed[], states: readonly SheetState[]) {
  try {
    return await askInParts(bridge, steps);
  } catch (error) {
    if (error instanceof WorkbookError && error.id === 'host.sheetGone') {
      const [now] = await ask(bridge, [{ do: 'list' }]);
      const left = new Set(answerWith(now, 'sheets').sheets.map(({ id }) => id));
      const gone = states.find(({ id }) => !left.has(id)) ?? states[0];
      throw new WorkbookError('host.sheetChanged', { sheet: gone?.name ?? '' }, error);
    }
    throw error;
  }
}

/** Sheets that the job changes. */
function touched({ changes, snapshot }: Job): readonly SheetState[] {
  return changes.flatMap((change) => {
    if (change.kind === 'names') return [];
    const names =
      change.kind === 'sheet'
        ? [change.content.name]
        : change.kind === 'cells'
          ? change.edits.map(({ sheet }) => sheet)
          : [change.sheet];
    return names.flatMap((name) => stateNamed(snapshot, name) ?? []);
  });
}

function refuseMoved(
  states: readonly SheetState[],
  { fresh, snapshot }: Job,
  sheets: readonly { readonly id: string; readonly name: string; readonly locked: boolean }[],
): void {
  for (const { id, name } of states) {
    const now = sheets.find((sheet) => sheet.id === id);
    if (now?.name !== name) throw new WorkbookError('host.sheetChanged', { sheet: name });
    if (now.locked) throw new WorkbookError('host.protected', { sheet: name });
  }
  for (const name of fresh) {
    const taken = sheets.some((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
    if (taken && stateNamed(snapshot, name) === undefined)
      throw new WorkbookError('host.sheetChanged', { sheet: name });
  }
}

function formatsOf(peeks: readonly Peek[], seen: readonly (Answer | undefined)[], snapshot: Snapshot) {
  return ({ sheet, row, column }: CellEdit): string => {
    const state = stateNamed(snapshot, sheet);
    for (const [at, peek] of peeks.entries()) {
      const { range, what } = peek;
      const holds = row >= range.top && row <= range.bottom && column >= range.left && column <= range.right;
      if (peek.state !== state || what !== 'everything' || !holds) continue;
      const code = answerWith(seen[at], 'numberFormats').numberFormats[row - range.top]?.[column - range.left];
      if (typeof code === 'string') return code;
    }
    return 'General';
  };
}
