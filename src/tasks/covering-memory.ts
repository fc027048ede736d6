import type { Sheet } from '../core/base/cells';
import type { Change } from '../core/base/change';
import { memorySheetName } from '../core/memory/memory-sheet';

type LaidSheet = Extract<Change, { readonly kind: 'sheet' }>;

export function isMemory(change: Change): change is LaidSheet {
  return change.kind === 'sheet' && change.content.name === memorySheetName;
}

/** The memory may have become shorter: what stood below it goes. Other changes stay as they are. */
export function coveringMemory(change: Change, sheets: readonly Sheet[]): Change {
  if (!isMemory(change)) return change;
  const { content } = change;
  const before = sheets.find(({ name }) => name === memorySheetName)?.rows.length ?? 0;
  const more = Math.max(0, before - content.cells.length);
  const empty = Array.from({ length: more }, () => [{ value: null }, { value: null }]);
  return { ...change, content: { ...content, cells: [...content.cells, ...empty] } };
}
