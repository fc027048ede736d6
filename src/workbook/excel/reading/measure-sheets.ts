import { memorySheetName } from '../../../core/memory/memory-sheet';
import { ask } from '../ask-bridge';
import type { ExcelBridge } from '../excel-bridge';
import { isVague } from '../is-vague';
import { answerWith } from '../snapshot';
import type { Reach, ReadStep, SheetInfo } from '../steps';
import { ownSheetsIn } from './own-sheets';
import type { OwnSheets } from './own-sheets';
import type { ReadingHints } from './reading-hints';

/** How many sheets are asked for while their number is not known. */
const usualSheets = 40;

export type Measured = { readonly info: SheetInfo; readonly reach: Reach; readonly own: OwnSheets };

/** How far every sheet reaches. Where Excel does not tell all at once, it is asked for less. */
export async function measureAll(bridge: ExcelBridge, hints: ReadingHints): Promise<readonly Measured[]> {
  try {
    return await measureSheets(bridge, hints);
  } catch (error) {
    if (!isVague(error)) throw error;
    const knewDays = hints.dayShift !== undefined;
    hints.dayShift ??= await dayShiftAlone(bridge);
    if (!knewDays) return measureAll(bridge, hints);
    if (!hints.special) throw error;
    hints.special = false;
    return measureSheets(bridge, hints);
  }
}

/** Asked for by itself; where Excel refuses the function days count from 1900, as they do unless somebody chose otherwise. */
async function dayShiftAlone(bridge: ExcelBridge): Promise<number> {
  try {
    const [days] = await ask(bridge, [{ do: 'days' }]);
    return answerWith(days, 'dayShift').dayShift;
  } catch (error) {
    if (!isVague(error)) throw error;
    return 0;
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
