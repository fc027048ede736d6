import type { Range, Sheet } from '../../../core/base/cells';
import { memorySheetName } from '../../../core/memory/memory-sheet';
import { trimmedRows } from '../../changed-sheet';
import { WorkbookError } from '../../workbook-error';
import { ask, askInParts, bytesOf } from '../ask-bridge';
import type { Weighed } from '../ask-bridge';
import type { ExcelBridge } from '../excel-bridge';
import { isVague } from '../is-vague';
import { ownSheetsIn } from './own-sheets';
import type { OwnSheets } from './own-sheets';
import { mergeSteps, readMerges } from './read-merges';
import type { MergeParts } from './read-merges';
import { putNumberFormats, putEverything, putFormulas, putValues, shiftDays } from './sheet-of-answers';
import type { Grid } from './sheet-of-answers';
import { answerWith } from '../snapshot';
import type { SheetState, Snapshot } from '../snapshot';
import type { Answer, Reach, ReadStep, SheetInfo } from '../steps';

/** What one reading tells the next. */
export type ReadingHints = {
  /** How many sheets there were. */
  sheets: number;
  /** Bytes per cell by sheet. */
  readonly weights: Map<string, number>;
  /** False once Excel has refused to tell where formulas stand, as it may in protected sheets. */
  special: boolean;
  /** Sheets whose merged areas have to be asked for in parts, by id. */
  readonly mergeParts: Map<string, MergeParts>;
  /** What a day's number lacks against the count from 1900; undefined before it was asked. */
  dayShift: number | undefined;
};

export function readingHints(): ReadingHints {
  return { sheets: 0, weights: new Map(), special: true, mergeParts: new Map(), dayShift: undefined };
}

const tries = 3;
/** How many sheets are asked for while their number is not known. */
const usualSheets = 40;
/** Cells in one reading step. */
const chunk = 20_000;
/** Bytes per cell that are assumed for a sheet that was never read. */
const usualWeight = 14;
/** Up to how many formulas of one sheet their texts are read. */
const mostTexts = 10_000;
/** From how many cells on a sheet of ours is not read back. */
const largeSheet = 20_000;

/**
 * All sheets in two round trips: how far they reach, then what stands there; more where one message cannot hold it. Of large
 * sheets of ours only what stands below them is read: the rest is written anew anyway.
 */
export async function readSnapshot(bridge: ExcelBridge, hints: ReadingHints): Promise<Snapshot> {
  for (let attempt = 1; ; attempt++) {
    const measured = await measureAll(bridge, hints);
    const snapshot = await readMeasured(bridge, measured, hints);
    if (typeof snapshot !== 'string') return snapshot;
    if (attempt === tries) throw new WorkbookError('host.sheetChanged', { sheet: snapshot });
  }
}

type Measured = { readonly info: SheetInfo; readonly reach: Reach; readonly own: OwnSheets };

async function measureAll(bridge: ExcelBridge, hints: ReadingHints): Promise<readonly Measured[]> {
  try {
    return await measureSheets(bridge, hints);
  } catch (error) {
    if (!hints.special || !isVague(error)) throw error;
    hints.special = false;
    return measureSheets(bridge, hints);
  }
}

/** Sheets are asked for while their number is not known; those beyond the guess are asked for in a second batch. */
async function measureSheets(bridge: ExcelBridge, hints: ReadingHints): Promise<readonly Measured[]> {
  const formulas = hints.special;
  const count = Math.max(usualSheets, hints.sheets + 4);
  const [list, first, remembered, days] = await ask(bridge, [
    { do: 'list' },
    { do: 'measureFirst', count, formulas },
    { do: 'valuesOf', name: memorySheetName },
    ...(hints.dayShift === undefined ? [{ do: 'days' } as const] : []),
  ]);
  hints.dayShift ??= answerWith(days, 'dayShift').dayShift;
  const { sheets } = answerWith(list, 'sheets');
  hints.sheets = sheets.length;
  const own = ownSheetsIn(answerWith(remembered, 'matrix').matrix);
  const reaches = new Map(answerWith(first, 'reaches').reaches.map((reach) => [reach.sheet, reach]));
  const missed = sheets.filter(({ id }) => !reaches.has(id));
  const more = missed.map(({ id }): ReadStep => ({ do: 'measure', sheet: id, formulas }));
  for (const answer of more.length === 0 ? [] : await ask(bridge, more)) {
    for (const reach of answerWith(answer, 'reaches').reaches) reaches.set(reach.sheet, reach);
  }
  return sheets.flatMap((info) => {
    const reach = reaches.get(info.id);
    return reach === undefined ? [] : [{ info, reach, own }];
  });
}

/** The snapshot; or the name of a sheet whose size has changed meanwhile. */
export async function readMeasured(
  bridge: ExcelBridge,
  measured: readonly Measured[],
  hints: ReadingHints,
): Promise<Snapshot | string> {
  const plans = measured.map((one) => planOf(one, hints));
  const check: Weighed[] = measured.map(({ info }) => ({
    step: { do: 'measure', sheet: info.id, formulas: false },
    bytes: 200,
  }));
  const { answers, merges } = await askPlanned(bridge, plans, check, hints);
  let at = 0;
  const sheets = plans.map((plan): SheetState => {
    const own = answers.slice(at, at + plan.steps.length);
    at += plan.steps.length;
    return stateOf(plan, own, merges, hints);
  });
  const moved = measured.find(({ reach }, index) => {
    const [now] = answerWith(answers[at + index], 'reaches').reaches;
    return JSON.stringify(now?.used) !== JSON.stringify(reach.used);
  });
  return moved?.info.name ?? { sheets };
}

type ReadPlan = {
  readonly measured: Measured;
  /** Asked for with the rest, unless Excel refuses all because of them. */
  readonly merges: readonly Weighed<ReadStep>[];
  readonly readFrom: number;
  readonly texts: boolean;
  readonly steps: readonly Weighed<ReadStep>[];
};

/** The planned answers, and each sheet's merged areas; those in messages of their own where Excel refuses everything because of them. */
async function askPlanned(
  bridge: ExcelBridge,
  plans: readonly ReadPlan[],
  check: readonly Weighed[],
  hints: ReadingHints,
): Promise<{ readonly answers: readonly Answer[]; readonly merges: ReadonlyMap<string, readonly Range[]> }> {
  const steps = [...plans.flatMap((plan) => plan.steps), ...check];
  const merging = plans.flatMap((plan) => plan.merges);
  const merges = new Map<string, readonly Range[]>();
  try {
    const answers = await askInParts(bridge, [...merging, ...steps]);
    merging.forEach(({ step }, at) => {
      if (step.do !== 'merges') return;
      merges.set(step.sheet, [...(merges.get(step.sheet) ?? []), ...answerWith(answers[at], 'ranges').ranges]);
    });
    return { answers: answers.slice(merging.length), merges };
  } catch (error) {
    if (!isVague(error) || merging.length === 0) throw error;
  }
  const answers = await askInParts(bridge, steps);
  for (const { measured, merges: asked } of plans) {
    const { info, reach } = measured;
    if (asked.length === 0 || reach.used === undefined) continue;
    const found = await readMerges(bridge, info.id, reach.used);
    merges.set(info.id, found.merges);
    hints.mergeParts.set(info.id, found.parts);
  }
  return { answers, merges };
}

function planOf(measured: Measured, hints: ReadingHints): ReadPlan {
  const { info, reach, own } = measured;
  const ours = own.get(info.name);
  const texts = ours === undefined && reach.formulas <= mostTexts;
  const large = reach.used !== undefined && cellsOf(reach.used) > largeSheet;
  const readFrom = large && ours !== undefined ? ours.rows : 0;
  const weight = hints.weights.get(info.id) ?? usualWeight;
  const steps: Weighed<ReadStep>[] = [];
  for (const range of chunksOf(reach.used, readFrom)) {
    const bytes = cellsOf(range) * weight;
    if (!hints.special) {
      steps.push({ step: { do: 'everything', sheet: info.id, range }, bytes: bytes * 3 });
      continue;
    }
    steps.push({ step: { do: 'values', sheet: info.id, range }, bytes });
    if (reach.formulas > 0) {
      const share = (reach.formulas * cellsOf(range)) / Math.max(1, cellsOf(reach.used));
      steps.push({
        step: { do: 'special', sheet: info.id, range, of: 'formulas', texts },
        bytes: texts ? share * 100 : 2_000,
      });
    }
    steps.push({ step: { do: 'special', sheet: info.id, range, of: 'numbers', texts: true }, bytes: bytes / 4 });
  }
  if (reach.hidden === 'some' && reach.used !== undefined) {
    const rows = reach.used.bottom - reach.used.top + 1;
    steps.push({ step: { do: 'hiddenRows', sheet: info.id, range: reach.used }, bytes: rows * 20 });
  }
  const merges = ours?.merged === false ? [] : mergeSteps(info.id, reach.used, hints.mergeParts.get(info.id));
  return { measured, merges, readFrom, texts, steps };
}

function cellsOf(range: Range | undefined): number {
  return range === undefined ? 0 : (range.bottom - range.top + 1) * (range.right - range.left + 1);
}

/** Whole rows, so many that a message can hold them. */
function chunksOf(used: Range | undefined, from: number): readonly Range[] {
  if (used === undefined) return [];
  const rows = Math.max(1, Math.floor(chunk / (used.right - used.left + 1)));
  const chunks: Range[] = [];
  for (let top = Math.max(used.top, from); top <= used.bottom; top += rows) {
    chunks.push({ ...used, top, bottom: Math.min(used.bottom, top + rows - 1) });
  }
  return chunks;
}

function stateOf(
  plan: ReadPlan,
  answers: readonly Answer[],
  merged: ReadonlyMap<string, readonly Range[]>,
  hints: ReadingHints,
): SheetState {
  const { measured, readFrom, texts } = plan;
  const { info, reach } = measured;
  const grid: Grid = [];
  const hidden: number[] = [];
  plan.steps.forEach(({ step }, index) => {
    const answer = answers[index];
    if (step.do === 'values') putValues(grid, step.range, answerWith(answer, 'matrix').matrix);
    else if (step.do === 'everything') putEverything(grid, step.range, answerWith(answer, 'formulas'));
    else if (step.do === 'special') {
      const put = step.of === 'formulas' ? putFormulas : putNumberFormats;
      for (const area of answerWith(answer, 'areas').areas) put(grid, area, step.range);
    } else if (step.do === 'hiddenRows') hidden.push(...answerWith(answer, 'rows').rows);
  });
  const dayShift = hints.dayShift ?? 0;
  shiftDays(grid, dayShift);
  const rows = trimmedRows(grid);
  if (reach.hidden === 'all') hidden.push(...rows.keys());
  const read = cellsOf(reach.used);
  if (read > 0 && readFrom === 0) hints.weights.set(info.id, weightOf(rows) / read + 1);
  const { name, visibility } = info;
  const hiddenRows = hidden.filter((row) => row < rows.length);
  const sheet: Sheet = { name, visibility, rows, merges: merged.get(info.id) ?? [], hiddenRows };
  const unmerged = hints.mergeParts.get(info.id)?.some(({ readable }) => !readable) ?? false;
  return { ...info, used: reach.used, sheet, readFrom, texts, dayShift, unmerged };
}

/** Bytes that the cells had in the answers. */
function weightOf(rows: Sheet['rows']): number {
  let bytes = 0;
  for (const row of rows) {
    for (const cell of row) {
      const value = typeof cell === 'object' && cell !== null ? cell.value : cell;
      bytes += typeof value === 'string' ? bytesOf(value) : 8;
      if (typeof cell === 'object' && cell !== null && cell.formula !== undefined) bytes += bytesOf(cell.formula) + 12;
    }
  }
  return bytes;
}
