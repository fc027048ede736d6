import type { Range, Sheet } from '../../../core/base/cells';
import { memorySheetName } from '../../../core/memory/memory-sheet';
import { trimmedRows } from '../../memory-sheet';
import { WorkbookError } from '../../workbook-error';
import { ask, askInParts, bytesOf } from '../ask-bridge';
import type { Weighed } from '../ask-bridge';
import type { ExcelBridge } from '../excel-bridge';
import { ownSheets } from './own-sheets';
import type { OwnSheets } from './own-sheets';
import { putNumberFormats, putEverything, putFormulas, putValues } from './sheet-of-answers';
import type { Grid } from './sheet-of-answers';
import { answerWith } from '../snapshot';
import type { SheetState, Snapshot } from '../snapshot';
import type { Answer, Extent, ReadStep, SheetInfo } from '../steps';

/** What reading learns for the next time. */
export type ReadingMemory = {
  /** How many sheets there were. */
  sheets: number;
  /** Bytes per cell by sheet. */
  readonly weights: Map<string, number>;
  /** False once Excel has refused to tell where formulas stand, as it may in protected sheets. */
  special: boolean;
};

export function readingMemory(): ReadingMemory {
  return { sheets: 0, weights: new Map(), special: true };
}

const tries = 3;
/** So many sheets are asked for before anyone knows how many there are. */
const usualSheets = 40;
/** Cells in one reading step. */
const chunk = 20_000;
/** A guess for sheets that were never read: Chinese words, numbers, empty cells. */
const usualWeight = 14;
/** Formulas of one sheet whose texts are read. */
const mostTexts = 10_000;
/** Cells of a sheet of ours from which on it is not read back. */
const largeSheet = 20_000;

/**
 * All sheets in two round trips: how far they reach, then what stands there; more where one message cannot hold it. Of large
 * sheets of ours only what stands below them is read: the rest is written anew anyway.
 */
export async function readSnapshot(bridge: ExcelBridge, memory: ReadingMemory): Promise<Snapshot> {
  for (let attempt = 1; ; attempt++) {
    const measured = await measureAll(bridge, memory);
    const snapshot = await readMeasured(bridge, measured, memory);
    if (typeof snapshot !== 'string') return snapshot;
    if (attempt === tries) throw new WorkbookError('host.sheetChanged', { sheet: snapshot });
  }
}

type Measured = { readonly info: SheetInfo; readonly extent: Extent; readonly own: OwnSheets };

async function measureAll(bridge: ExcelBridge, memory: ReadingMemory): Promise<readonly Measured[]> {
  try {
    return await measureSheets(bridge, memory);
  } catch (error) {
    const hopeless = !(error instanceof WorkbookError) || !/host\.(refused|unknown)/.test(error.id);
    if (!memory.special || hopeless) throw error;
    memory.special = false;
    return measureSheets(bridge, memory);
  }
}

/** Sheets are asked for before anyone knows how many there are; those that were not reached are asked for once more. */
async function measureSheets(bridge: ExcelBridge, memory: ReadingMemory): Promise<readonly Measured[]> {
  const formulas = memory.special;
  const count = Math.max(usualSheets, memory.sheets + 4);
  const [list, first, remembered] = await ask(bridge, [
    { do: 'list' },
    { do: 'measureFirst', count, formulas },
    { do: 'valuesOf', name: memorySheetName },
  ]);
  const { sheets } = answerWith(list, 'sheets');
  memory.sheets = sheets.length;
  const grid: Grid = [];
  putValues(grid, { top: 0, left: 0, bottom: 0, right: 0 }, answerWith(remembered, 'matrix').matrix);
  const own = ownSheets({ name: memorySheetName, visibility: 'veryHidden', rows: grid, merges: [], hiddenRows: [] });
  const extents = new Map(answerWith(first, 'extents').extents.map((extent) => [extent.sheet, extent]));
  const missed = sheets.filter(({ id }) => !extents.has(id));
  const more = missed.map(({ id }): ReadStep => ({ do: 'measure', sheet: id, formulas }));
  for (const answer of more.length === 0 ? [] : await ask(bridge, more)) {
    for (const extent of answerWith(answer, 'extents').extents) extents.set(extent.sheet, extent);
  }
  return sheets.flatMap((info) => {
    const extent = extents.get(info.id);
    return extent === undefined ? [] : [{ info, extent, own }];
  });
}

/** The name of a sheet that has changed its size meanwhile, where one has. */
async function readMeasured(
  bridge: ExcelBridge,
  measured: readonly Measured[],
  memory: ReadingMemory,
): Promise<Snapshot | string> {
  const plans = measured.map((one) => planOf(one, memory));
  const check: Weighed[] = measured.map(({ info }) => ({
    step: { do: 'measure', sheet: info.id, formulas: false },
    bytes: 200,
  }));
  const steps = [...plans.flatMap((plan) => plan.steps), ...check];
  const answers = await askInParts(bridge, steps);
  let at = 0;
  const sheets = plans.map((plan): SheetState => {
    const own = answers.slice(at, at + plan.steps.length);
    at += plan.steps.length;
    return stateOf(plan, own, memory);
  });
  const moved = measured.find(({ extent }, index) => {
    const [now] = answerWith(answers[at + index], 'extents').extents;
    return JSON.stringify(now?.used) !== JSON.stringify(extent.used);
  });
  return moved?.info.name ?? { sheets };
}

type ReadPlan = {
  readonly measured: Measured;
  readonly readFrom: number;
  readonly texts: boolean;
  readonly steps: readonly Weighed<ReadStep>[];
};

function planOf(measured: Measured, memory: ReadingMemory): ReadPlan {
  const { info, extent, own } = measured;
  const ours = own.get(info.name);
  const texts = ours === undefined && extent.formulas <= mostTexts;
  const large = extent.used !== undefined && cellsOf(extent.used) > largeSheet;
  const readFrom = large && ours !== undefined ? ours.rows : 0;
  const weight = memory.weights.get(info.id) ?? usualWeight;
  const steps: Weighed<ReadStep>[] = [{ step: { do: 'merges', sheet: info.id }, bytes: 500 }];
  for (const range of chunksOf(extent.used, readFrom)) {
    const bytes = cellsOf(range) * weight;
    if (!memory.special) {
      steps.push({ step: { do: 'everything', sheet: info.id, range }, bytes: bytes * 3 });
      continue;
    }
    steps.push({ step: { do: 'values', sheet: info.id, range }, bytes });
    if (extent.formulas > 0) {
      const share = (extent.formulas * cellsOf(range)) / Math.max(1, cellsOf(extent.used));
      steps.push({
        step: { do: 'special', sheet: info.id, range, of: 'formulas', texts },
        bytes: texts ? share * 100 : 2_000,
      });
    }
    steps.push({ step: { do: 'special', sheet: info.id, range, of: 'numbers', texts: true }, bytes: bytes / 4 });
  }
  if (extent.hidden === 'some' && extent.used !== undefined) {
    const rows = extent.used.bottom - extent.used.top + 1;
    steps.push({ step: { do: 'hiddenRows', sheet: info.id, range: extent.used }, bytes: rows * 20 });
  }
  return { measured, readFrom, texts, steps };
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

function stateOf(plan: ReadPlan, answers: readonly Answer[], memory: ReadingMemory): SheetState {
  const { measured, readFrom, texts } = plan;
  const { info, extent } = measured;
  const grid: Grid = [];
  const hidden: number[] = [];
  let merges: readonly Range[] = [];
  plan.steps.forEach(({ step }, index) => {
    const answer = answers[index];
    if (step.do === 'values') putValues(grid, step.range, answerWith(answer, 'matrix').matrix);
    else if (step.do === 'everything') putEverything(grid, step.range, answerWith(answer, 'formulas'));
    else if (step.do === 'special') {
      const put = step.of === 'formulas' ? putFormulas : putNumberFormats;
      for (const area of answerWith(answer, 'areas').areas) put(grid, area, step.range);
    } else if (step.do === 'merges') merges = answerWith(answer, 'ranges').ranges;
    else if (step.do === 'hiddenRows') hidden.push(...answerWith(answer, 'rows').rows);
  });
  const rows = trimmedRows(grid);
  if (extent.hidden === 'all') hidden.push(...rows.keys());
  const read = cellsOf(extent.used);
  if (read > 0 && readFrom === 0) memory.weights.set(info.id, weightOf(rows) / read + 1);
  const { name, visibility } = info;
  const hiddenRows = hidden.filter((row) => row < rows.length);
  const sheet: Sheet = { name, visibility, rows, merges, hiddenRows };
  return { ...info, used: extent.used, sheet, readFrom, texts };
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
