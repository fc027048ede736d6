import { addToList } from '../../../core/base/add-to-list';
import { insertionOf } from '../../../core/base/change';
import type { Change } from '../../../core/base/change';
import type { CellEdit } from '../../../core/base/findings';
import type { Sheet } from '../../../core/base/cells';
import type { KeptRows } from '../../../core/memory/memory-rows';
import { memorySheetName, readMemory } from '../../../core/memory/memory-sheet';
import type { PendingEdit } from '../../../core/memory/pending-edit';
import { WorkbookError } from '../../workbook-error';
import { doneInsertions, markOf, mergesText, readJournal, settled } from '../journal/journal';
import type { Insertion, Journal } from '../journal/journal';
import { pendingOf } from '../journal/provisional-memory';
import { knownState, stateNamed } from '../snapshot';
import type { Snapshot } from '../snapshot';
import { placeBefore } from './targets';

/** A job, sorted by what has to be done first. */
export type Job = {
  readonly changes: readonly Change[];
  readonly snapshot: Snapshot;
  /** Sheets to be made, in order; among them those that a broken job began. */
  readonly fresh: readonly string[];
  /** Rows to be put in, those among them that a broken job has put in already. */
  readonly insertions: readonly Insertion[];
  /** Cells of sheets that are there, by sheet. */
  readonly edits: ReadonlyMap<string, readonly PendingEdit[]>;
  /** Merged cells of sheets that get others, as text. */
  readonly merges: ReadonlyMap<string, string>;
  /** Journal of other jobs that broke off and are still to be done again. */
  readonly pending: KeptRows;
};

export function jobOf(changes: readonly Change[], snapshot: Snapshot): Job {
  const sheets = snapshot.sheets.map(({ sheet }) => sheet);
  const memory = readMemory(sheets);
  const journal = readJournal(memory);
  const fresh = changes.flatMap((change) => {
    if (change.kind !== 'sheet') return [];
    const { name } = change.content;
    return stateNamed(snapshot, name) === undefined || journal.unfinished.has(name) ? [name] : [];
  });
  const view = settled(sheets);
  const insertions = insertionsOf(changes, snapshot, journal, view);
  const touched = new Set(changes.flatMap((change) => touchedBy(change)));
  refuseUnfinished(snapshot, journal, insertions, touched);
  return {
    changes,
    snapshot,
    fresh,
    insertions,
    edits: editsOf(changes, view, insertions),
    merges: mergesBefore(changes, view),
    pending: pendingOf(memory, touched),
  };
}

function touchedBy(change: Change): readonly string[] {
  if (change.kind === 'sheet') return change.content.name === memorySheetName ? [] : [change.content.name];
  if (change.kind === 'cells') return change.edits.map(({ sheet }) => sheet);
  return 'sheet' in change ? [change.sheet] : [];
}

function insertionsOf(
  changes: readonly Change[],
  snapshot: Snapshot,
  journal: Journal,
  view: readonly Sheet[],
): readonly Insertion[] {
  return changes.flatMap((change) => {
    const insertion = insertionOf(change);
    if (insertion === undefined || insertion.count === 0) return [];
    const { sheet, name } = knownState(snapshot, insertion.sheet);
    const { at, count } = insertion;
    const done = doneInsertions(journal, sheet).some((one) => one.at === at && one.count === count);
    const below = markOf(view.find((one) => one.name === name)?.rows[at]);
    return [{ sheet: name, at, count, below, done }];
  });
}

/** Rows that a broken job has put in and this one does not know of would move what it writes. */
function refuseUnfinished(
  snapshot: Snapshot,
  journal: Journal,
  insertions: readonly Insertion[],
  touched: ReadonlySet<string>,
): void {
  for (const { name, sheet } of snapshot.sheets) {
    if (!touched.has(name)) continue;
    const known = insertions.filter((one) => one.sheet === name && one.done).length;
    if (doneInsertions(journal, sheet).length > known) throw new WorkbookError('host.unfinished', { sheet: name });
  }
}

function mergesBefore(changes: readonly Change[], view: readonly Sheet[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const change of changes) {
    if (change.kind !== 'sheet' || change.content.merges === undefined) continue;
    const sheet = view.find(({ name }) => name === change.content.name);
    if (sheet !== undefined) found.set(sheet.name, mergesText(sheet.merges));
  }
  return found;
}

function editsOf(
  changes: readonly Change[],
  view: readonly Sheet[],
  insertions: readonly Insertion[],
): ReadonlyMap<string, readonly PendingEdit[]> {
  const found = new Map<string, PendingEdit[]>();
  const byName = new Map(view.map((sheet) => [sheet.name, sheet]));
  for (const edit of changes.flatMap((change) => (change.kind === 'cells' ? change.edits : [])))
    addToList(found, edit.sheet, pendingEdit(edit, byName.get(edit.sheet), insertions));
  return found;
}

function pendingEdit(edit: CellEdit, sheet: Sheet | undefined, insertions: readonly Insertion[]): PendingEdit {
  const { row, column, value, formula } = edit;
  const place = placeBefore(edit.sheet, row, insertions);
  const before = place === undefined ? null : (sheet?.rows[place]?.[column] ?? null);
  return { row, column, before, after: formula === undefined ? value : `=${formula}` };
}
