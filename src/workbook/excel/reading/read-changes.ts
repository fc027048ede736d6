import { memorySheetName } from '../../../core/memory/memory-sheet';
import { ask } from '../ask-bridge';
import type { ExcelBridge } from '../excel-bridge';
import { answerWith } from '../snapshot';
import type { Snapshot } from '../snapshot';
import type { ReadStep, SheetInfo } from '../steps';
import { withDependents } from './dependents';
import { ownSheets, ownSheetsIn } from './own-sheets';
import { readMeasured } from './read-workbook';
import type { ReadingHints } from './reading-hints';

/**
 * The workbook as it was held, with the sheets read anew that have changed or whose formulas take from such; undefined where only a
 * whole reading tells. Of our own outputs results are nobody's source but the school's own formulas': they are looked through, not read.
 */
export async function readChanges(
  bridge: ExcelBridge,
  hints: ReadingHints,
  held: Snapshot,
  changed: ReadonlySet<string>,
): Promise<Snapshot | undefined> {
  const memory = held.sheets.find(({ name }) => name === memorySheetName);
  const known = memory === undefined ? new Map() : ownSheets(memory.sheet);
  const reached = withDependents(held, changed);
  const wanted = held.sheets.filter(({ id, name }) => changed.has(id) || (reached.has(id) && !known.has(name)));
  const remembers = memory !== undefined && changed.has(memory.id);
  const [list, ...measures] = await ask(bridge, [
    { do: 'list' },
    ...(remembers ? [{ do: 'valuesOf', name: memorySheetName } as const] : []),
    ...wanted.map(({ id }): ReadStep => ({ do: 'measure', sheet: id, formulas: hints.special })),
  ]);
  const { sheets } = answerWith(list, 'sheets');
  if (!sameSheets(held, sheets)) return undefined;
  const own = remembers ? ownSheetsIn(answerWith(measures.shift(), 'matrix').matrix) : known;
  const infos = new Map(sheets.map((info) => [info.id, info]));
  const measured = wanted.flatMap(({ id }, at) => {
    const info = infos.get(id);
    const [reach] = answerWith(measures[at], 'reaches').reaches;
    return info === undefined || reach === undefined ? [] : [{ info, reach, own }];
  });
  const fresh = measured.length === 0 ? held : await readMeasured(bridge, measured, hints);
  if (typeof fresh === 'string') return undefined;
  const read = new Map([...held.sheets, ...fresh.sheets].map((state) => [state.id, state]));
  return {
    sheets: sheets.flatMap((info) => {
      const state = read.get(info.id);
      return state === undefined ? [] : [withInfo(state, info)];
    }),
  };
}

/** None was added, taken away or renamed: formulas and our memory go by names. */
function sameSheets({ sheets }: Snapshot, now: readonly SheetInfo[]): boolean {
  const names = new Map(sheets.map(({ id, name }) => [id, name]));
  return sheets.length === now.length && now.every(({ id, name }) => names.get(id) === name);
}

function withInfo(state: Snapshot['sheets'][number], info: SheetInfo): Snapshot['sheets'][number] {
  const { visibility, locked } = info;
  if (state.visibility === visibility && state.locked === locked) return state;
  return { ...state, visibility, locked, sheet: { ...state.sheet, visibility } };
}
