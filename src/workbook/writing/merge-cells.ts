import type { Range } from '../../core/base/cells';
import { layMerges } from './lay-frame';
import { SheetDraft } from './sheet-draft';
import type { WorkbookDraft } from './workbook-draft';

/** Merges cells; a merge that one of them touches goes. */
export function mergeCells(draft: WorkbookDraft, name: string, ranges: readonly Range[]): void {
  const [first] = ranges;
  if (first === undefined) return;
  const sheet = new SheetDraft(draft, draft.sheet(name));
  layMerges(sheet.root, ranges, first);
  sheet.save();
}
