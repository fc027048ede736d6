import { openPackage } from './package/open-package';
import { markCells } from './writing/mark-cells';
import type { CellMark } from './writing/mark-cells';
import { WorkbookDraft } from './writing/workbook-draft';
import { plainCodec } from './zip/codec';

/** A copy of a workbook file whose marked cells have a note and a colour; all else is as it was. */
export function markFile(bytes: Uint8Array, marks: readonly CellMark[], codec = plainCodec): Uint8Array {
  const draft = new WorkbookDraft(openPackage(bytes, codec).copy());
  markCells(draft, marks);
  draft.finish();
  return draft.store.toBytes();
}
