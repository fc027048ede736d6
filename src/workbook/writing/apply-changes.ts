import type { PartStore } from '../package/part-store';
import type { Change } from '../../core/base/change';
import { defineName } from './defined-names';
import { insertRows } from './insert-rows';
import { laySheet } from './lay-sheet';
import { mergeCells } from './merge-cells';
import { removeSheet } from './remove-sheet';
import { groupBy } from '../../core/base/group-by';
import { setSizes, type Resizing } from './set-sizes';
import { patchCells, type CellPatch } from './patch-cells';
import { withOwnNames } from '../own-names';
import { WorkbookDraft } from './workbook-draft';

/** The package after the changes; the one given stays as it is, so that a job that fails leaves nothing behind. */
export function applyChanges(store: PartStore, changes: readonly Change[]): PartStore {
  const draft = new WorkbookDraft(store.copy());
  for (const change of withOwnNames(changes, draft.definedNames())) applyChange(draft, change);
  draft.finish();
  return draft.store;
}

/** The package after cells were written as a person types them, and results as they follow; with other widths and heights. */
export function applyPatches(
  store: PartStore,
  patches: readonly CellPatch[],
  resizings: readonly Resizing[] = [],
): PartStore {
  const draft = new WorkbookDraft(store.copy());
  patchCells(draft, patches);
  for (const [name, own] of groupBy(resizings, ({ sheet }) => sheet)) setSizes(draft, name, own);
  draft.finish();
  return draft.store;
}

function applyChange(draft: WorkbookDraft, change: Change): void {
  switch (change.kind) {
    case 'sheet':
      return laySheet(draft, change.content, change.place);
    case 'cells':
      return patchCells(draft, change.edits);
    case 'insertRows':
      return insertRows(draft, { sheet: draft.sheet(change.sheet).name, at: change.at, count: change.count });
    case 'removeRows':
      return insertRows(draft, { sheet: draft.sheet(change.sheet).name, at: change.at, count: -change.count });
    case 'removeSheet':
      return removeSheet(draft, change.sheet);
    case 'merge':
      return mergeCells(draft, change.sheet, change.ranges);
    case 'names':
      return draft.changeWorkbook((root) => {
        for (const { name, refersTo } of change.names) defineName(root, name, refersTo);
      });
  }
}
