import { groupBy } from '../core/base/group-by';
import type { Remarks } from '../workbook/excel/remarks';
import type { Say } from '../words/words';

/** Cells of one sheet that a sentence names. */
const mostCells = 10;

/** What a job could not do in this Excel, all looks that are not set in one sentence. */
export function remarkSentences({ unset, unmerged, changed, manual }: Remarks, say: Say): readonly string[] {
  const kinds = groupBy(unset, ({ what }) => what);
  const list = [...kinds].map(([what, alike]) => {
    return say(`unset.${what}`, { sheets: alike.map(({ sheet }) => sheet).join('、') });
  });
  return [
    ...(list.length === 0 ? [] : [say('unset.told', { list: list.join(say('unset.between', {})) })]),
    ...(unmerged.length === 0 ? [] : [say('host.unmerged', { sheets: unmerged.join('、') })]),
    ...changed.map(({ sheet, cells }) => {
      return say('host.formulasChanged', { sheet, count: cells.length, cells: cells.slice(0, mostCells).join('、') });
    }),
    ...(manual ? [say('host.manual', {})] : []),
  ];
}
