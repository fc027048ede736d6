import { isBlank } from '../base/cells';
import type { Sheet } from '../base/cells';
import type { Change, SheetPlace } from '../base/change';
import type { Book } from '../book/read-book';
import { normaliseName } from '../names/normalise-name';
import { isStartName, markingPlace, memoryPlace, workPlace } from '../tables/work-order';
import { isMarkingSheet } from '../tables/is-marking-sheet';
import { tableSpecs } from '../tables/table-spec';

type Placed = { readonly name: string; readonly place: number | undefined };

/**
 * Gives every new sheet its place in the order of work (workbook.md), beside our sheets that are there: behind the nearest that precedes
 * it, else before the nearest that follows. 开始 is first. Existing sheets are not moved, and in a workbook that was never prepared the
 * outputs stay together behind the school's own sheets.
 */
export function placeSheets(changes: readonly Change[], sheets: readonly Sheet[], book: Book): readonly Change[] {
  const made = changes.flatMap((change) => (change.kind === 'sheet' ? [change.content.name] : []));
  const prepared = [...made, ...book.memory.sheets.keys()].some(isStartName);
  const order = sheets.map((sheet): Placed => ({ name: sheet.name, place: placeOf(sheet, book, prepared) }));
  const places = new Map(order.map(({ name, place }) => [name, place]));
  // In a workbook that a school set up by itself our sheets stay together at the end; an empty workbook holds only ours.
  const isAllOurs = sheets.every((sheet) => places.get(sheet.name) !== undefined || isEmpty(sheet));
  return changes.map((change) => {
    if (change.kind === 'removeSheet') takeOut(change.sheet, order);
    if (change.kind !== 'sheet' || places.has(change.content.name)) return change;
    const { name } = change.content;
    const own = freshPlace(name);
    places.set(name, own);
    const position = isStartName(name) ? 0 : positionFor(own, order, isAllOurs);
    const place: SheetPlace = position === 0 ? 'first' : { after: order[position - 1]?.name ?? '' };
    order.splice(position, 0, { name, place: own });
    return { ...change, place };
  });
}

function takeOut(name: string, order: Placed[]): void {
  const at = order.findIndex((one) => one.name === name);
  if (at !== -1) order.splice(at, 1);
}

function positionFor(own: number | undefined, order: readonly Placed[], isAllOurs: boolean): number {
  if (own === undefined || own === memoryPlace) return order.length;
  let before: { readonly at: number; readonly place: number } | undefined;
  let behind: typeof before;
  order.forEach(({ name, place }, at) => {
    if (place === undefined || (isStartName(name) && !isAllOurs)) return;
    if (place <= own && place >= (before?.place ?? 0)) before = { at, place };
    if (place > own && place < (behind?.place ?? Infinity)) behind = { at, place };
  });
  return before === undefined ? (behind?.at ?? order.length) : before.at + 1;
}

/** The place of an existing sheet; undefined for one that has no place in the order. */
function placeOf(sheet: Sheet, { memory, found, markingSheets }: Book, prepared: boolean): number | undefined {
  const { name } = sheet;
  const kind = memory.sheets.get(name);
  if (name.startsWith('_') || (kind !== undefined && kind !== 'marking')) return workPlace(name);
  if (!prepared || isStartName(name)) return undefined;
  if (kind === 'marking' || markingSheets.some((marking) => marking.sheet.name === name)) return markingPlace;
  const table = [...found.tables.values()].find((one) => one.sheet.name === name);
  return workPlace(table?.spec.sheet ?? standardName(name));
}

/** A table that cannot be read is still recognised by its name. */
function standardName(name: string): string {
  return tableSpecs.find(({ sheet }) => normaliseName(sheet) === normaliseName(name))?.sheet ?? name;
}

function freshPlace(name: string): number | undefined {
  const empty = { name, visibility: 'visible', rows: [], merges: [], hiddenRows: [] } as const;
  return isMarkingSheet(empty, false) ? markingPlace : workPlace(name);
}

function isEmpty({ rows }: Sheet): boolean {
  return rows.every((row) => row.every(isBlank));
}
