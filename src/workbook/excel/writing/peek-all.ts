import type { CellEdit } from '../../../core/base/findings';
import { memorySheetName, readMemory } from '../../../core/memory/memory-sheet';
import { contentRange } from '../../ranges';
import { WorkbookError } from '../../workbook-error';
import { ask, askInParts } from '../ask-bridge';
import type { Weighed } from '../ask-bridge';
import type { ExcelBridge } from '../excel-bridge';
import { isVague } from '../is-vague';
import { readJournal } from '../journal/journal';
import { answerWith, knownState, stateNamed } from '../snapshot';
import type { SheetState, Snapshot } from '../snapshot';
import type { Answer, ReadStep } from '../steps';
import type { Job } from './job';
import type { Ground } from './ground';
import { askedLooks } from './looks';
import { changedCell, peekStep } from './peek';
import type { Peek } from './peek';
import type { JobFacts } from './plan-writing';

export type Peeked = { readonly facts: JobFacts; readonly seen: readonly (Answer | undefined)[] };

function weightOf({ range, what }: Peek): number {
  const cells = (range.bottom - range.top + 1) * (range.right - range.left + 1);
  return 200 + cells * (what === 'everything' ? 40 : 16);
}

/** The first round trip of a job: refuses it where anything is not as it was read. */
export async function peekAll(bridge: ExcelBridge, job: Job, peeks: readonly Peek[]): Promise<Peeked> {
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
  const looked = changes.flatMap((change) => {
    const state = change.kind === 'sheet' ? stateNamed(snapshot, change.content.name) : undefined;
    const asked = change.kind === 'sheet' ? askedLooks(change.content) : undefined;
    return state === undefined || asked === undefined || state.name === memorySheetName ? [] : [{ state, asked }];
  });
  const steps: { readonly step: ReadStep; readonly bytes: number }[] = [
    { step: { do: 'list' }, bytes: 20_000 },
    ...laid.map(({ state, range }) => ({ step: { do: 'inspect', sheet: state.id, range } as const, bytes: 500 })),
    ...measured.map(({ id }) => ({ step: { do: 'measure', sheet: id, formulas: false } as const, bytes: 200 })),
    ...peeks.map((peek) => ({ step: peekStep(peek), bytes: weightOf(peek) })),
  ];
  const asking = looked.map(({ state, asked }) => ({
    step: { do: 'looks', sheet: state.id, ...asked } as const,
    bytes: 1_000 + 200 * (asked.widths.length + asked.heights.length),
  }));
  const { answers, looks } = await peekWithLooks(bridge, steps, asking, states);
  const [list] = answers;
  const { sheets, readOnly, manual, names, tables } = answerWith(list, 'sheets');
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
  const facts = {
    ...{ grounds, names, tables, manual, formatOf: formatsOf(peeks, seen, snapshot) },
    looks: new Map(looks.map((answer, index) => [looked[index]?.state.name ?? '', answerWith(answer, 'looks').looks])),
  };
  return { facts, seen };
}

/** How sheets look is nice to know: where Excel does not tell, the rest is asked for alone, and all looks are set anew. */
async function peekWithLooks(
  bridge: ExcelBridge,
  steps: readonly Weighed[],
  asking: readonly Weighed[],
  states: readonly SheetState[],
): Promise<{ readonly answers: readonly Answer[]; readonly looks: readonly Answer[] }> {
  try {
    const all = await peekInParts(bridge, [...steps, ...asking], states);
    return { answers: all.slice(0, steps.length), looks: all.slice(steps.length) };
  } catch (error) {
    if (!isVague(error) || asking.length === 0) throw error;
    return { answers: await peekInParts(bridge, steps, states), looks: [] };
  }
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
