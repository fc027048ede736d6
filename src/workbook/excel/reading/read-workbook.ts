import type { Range, Sheet } from '../../../core/base/cells';
import { trimmedRows } from '../../changed-sheet';
import { WorkbookError } from '../../workbook-error';
import { askInParts, bytesOf } from '../ask-bridge';
import type { Weighed } from '../ask-bridge';
import type { ExcelBridge } from '../excel-bridge';
import { isVague } from '../is-vague';
import { readMerges } from './read-merges';
import { putNumberFormats, putEverything, putFormulas, putValues, shiftDays } from './sheet-of-answers';
import type { Grid } from './sheet-of-answers';
import { answerWith } from '../snapshot';
import type { SheetState, Snapshot } from '../snapshot';
import { measureAll } from './measure-sheets';
import type { Measured } from './measure-sheets';
import { cellsOf, planOf } from './plan-reading';
import type { ReadPlan } from './plan-reading';
import type { ReadingHints } from './reading-hints';
import type { Answer } from '../steps';

const tries = 3;
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
