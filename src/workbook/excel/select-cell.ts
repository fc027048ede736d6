import type { Place } from '../../core/base/findings';
import { ask } from './ask-bridge';
import type { ExcelBridge } from './excel-bridge';

/** Shows a cell, its sheet too. Refused with `host.hiddenSheet` where that is hidden. */
export async function selectCell(bridge: ExcelBridge, { sheet, row, column }: Place): Promise<void> {
  await ask(bridge, [{ do: 'select', sheet, range: { top: row, left: column, bottom: row, right: column } }]);
}
