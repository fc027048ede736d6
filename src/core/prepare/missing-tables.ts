import { inputSheet } from '../forms/input-sheet';
import type { InputSheetOptions } from '../forms/input-sheet';
import { pickListIds, pickListReference, pickLists } from '../forms/pick-lists';
import { settingsSheet } from '../forms/settings-sheet';
import type { SheetContent } from '../base/sheet-content';
import type { Scheme } from '../schemes/scheme';
import type { TableRows } from '../schemes/table-rows';
import { materialChoices } from '../settings/asked-materials';
import type { TableSpec } from '../tables/table-columns';
import { tableSpec, tableSpecs } from '../tables/table-spec';
import type { TableId } from '../tables/table-columns';
import type { Say } from '../../words/words';
import type { DefinedName } from '../base/change';
import type { Filled, PreparationOptions } from './preparation';
import type { Book } from '../book/read-book';

const noRows: TableRows = { headings: [], rows: [] };
/** Registers get room for a whole week; lists of departments, judges and the like are short. */
const longTables: ReadonlySet<TableId> = new Set([
  'ledger',
  'activities',
  'competitions',
  'awards',
  'articles',
  'services',
  'submissions',
  'cases',
]);

/** The registers that 附件2 and 统计汇总 are counted from. */
const countedTables: readonly TableId[] = ['activities', 'articles', 'services', 'submissions', 'cases'];

/** The tables that a workbook of this scheme should have, with what the user asked for or gave rows for. */
export function wantedTables(
  { scheme, filled = {}, registers = false }: PreparationOptions,
  scoring: boolean,
): readonly TableId[] {
  const given = tableSpecs.map(({ id }) => id).filter((id) => (filled[id]?.rows.length ?? 0) > 0);
  const counted = registers ? countedTables : [];
  return [...scheme.tables, ...counted, ...(scoring ? [...scheme.scoringTables, ...given] : [])];
}

/** Tables that are missing altogether, not merely unreadable, in the order of the contract. */
export function missingTables({ found }: Book, wanted: readonly TableId[]): readonly TableId[] {
  const missing = new Set(wanted.filter((id) => !found.tables.has(id) && !found.broken.has(id)));
  return tableSpecs.map(({ id }) => id).filter((id) => missing.has(id));
}

/** One of the tables that are laid out from rows alone (all but 考核登记). */
export function tableContent(
  id: TableId,
  { scheme, filled, say }: PreparationOptions,
  lists: PickListSet,
  asked: readonly string[],
): SheetContent {
  const rows = filledRows(id, scheme, filled ?? {});
  if (id === 'settings') return settingsSheet(rows, say);
  return inputSheet(withMaterials(tableSpec(id), asked), rows, sheetOptions(id, lists, say));
}

/** 材料 also offers what the school asks for itself. */
export function withMaterials(spec: TableSpec, asked: readonly string[]): TableSpec {
  if (spec.id !== 'submissions') return spec;
  const kind = { oneOf: materialChoices(asked) };
  return { ...spec, columns: spec.columns.map((column) => (column.heading === '材料' ? { ...column, kind } : column)) };
}

export type PickListSet = InputSheetOptions['lists'];

export function sheetOptions(id: TableId, lists: PickListSet, say: Say): InputSheetOptions {
  const room = longTables.has(id) ? { emptyRows: 200, printedEmptyRows: 20 } : { emptyRows: 30, printedEmptyRows: 6 };
  return { say, lists, ...room };
}

/** The pick lists whose tables the workbook has, or is about to get. */
export function availableLists({ found }: Book, missing: readonly TableId[]): PickListSet {
  return new Set(
    pickListIds.filter((id) => found.tables.has(pickLists[id].table) || missing.includes(pickLists[id].table)),
  );
}

function filledRows(id: TableId, { filled }: Scheme, own: Filled): TableRows {
  if (own[id] !== undefined) return own[id];
  const ofScheme: Filled = filled;
  return ofScheme[id] ?? noRows;
}

/** The names behind the pick lists, for the tables that the workbook has. */
export function pickListNames({ found }: Book): readonly DefinedName[] {
  return pickListIds.flatMap((id) => {
    const { name, table, heading } = pickLists[id];
    const place = found.tables.get(table);
    const column = place?.columns.get(heading);
    if (place === undefined || column === undefined) return [];
    return [{ name, refersTo: pickListReference(place.sheet.name, place.headerRow, column) }];
  });
}
