import { ownSheets } from '../base/own-sheets';
import { tableSpecs } from './table-spec';

/** Stands for all marking sheets in the order. */
const marking = '评分·';

const inputOrder: readonly string[] = tableSpecs.flatMap(({ id, sheet }) =>
  id === 'rubric' ? [sheet, marking] : [sheet],
);

/** The order of work (workbook.md): it places the sheets of a new workbook and those that are added later. */
const workOrder: readonly string[] = Object.values(ownSheets).flatMap(({ name }) =>
  name === ownSheets.start.name ? [name, ...inputOrder] : [name],
);

const places = new Map(workOrder.map((name, place) => [name, place]));

/** The place of the marking sheets, which are many. */
export const markingPlace = workOrder.indexOf(marking);
/** Hidden sheets come last. */
export const memoryPlace = workOrder.length;

/** The place of a sheet of ours in the order of work; undefined for any other. */
export function workPlace(name: string): number | undefined {
  return name.startsWith('_') ? memoryPlace : places.get(isStartName(name) ? ownSheets.start.name : name);
}

/** `开始`, or what it is called where a sheet of that name is not ours. */
export function startNameFor(taken: ReadonlySet<string>): string {
  if (!taken.has(ownSheets.start.name)) return ownSheets.start.name;
  const other = `${ownSheets.start.name}（周考评）`;
  for (let number = 1; ; number++) {
    const name = number === 1 ? other : `${other}${number}`;
    if (!taken.has(name)) return name;
  }
}

export function isStartName(name: string): boolean {
  return new RegExp(`^${ownSheets.start.name}(（周考评）\\d*)?$`).test(name);
}
