import { cellMark } from '../../grid/grid-book';
import type { GridBook, RowBlock } from '../../grid/grid-book';
import type { MarkingBlockView, MarkingFormView } from '../../engine/marking-form';
import type { Scalar } from '../../core/base/cells';

/** What stands in the cells of a marking sheet, by `row column`. */
export type MarksOnSheet = ReadonlyMap<string, Scalar>;

export function placeKey(row: number, column: number): string {
  return `${String(row)} ${String(column)}`;
}

export async function readMarks(book: GridBook, form: MarkingFormView): Promise<MarksOnSheet> {
  const rows = form.blocks.flatMap(({ criteria, totalRow }) => [
    ...criteria.map(({ row }) => row),
    ...(totalRow === null ? [] : [totalRow]),
  ]);
  if (rows.length === 0) return new Map();
  return valuesIn(await book.rows(form.sheet, Math.min(...rows), Math.max(...rows) + 1));
}

function valuesIn({ top, starts, columns, values, marks }: RowBlock): MarksOnSheet {
  const found = new Map<string, Scalar>();
  for (let row = 0; row + 1 < starts.length; row++) {
    for (let at = starts[row] ?? 0; at < (starts[row + 1] ?? 0); at++) {
      const isError = ((marks[at] ?? 0) & cellMark.error) !== 0;
      const value = values[at] ?? null;
      if (value !== null && value !== '' && !isError) found.set(placeKey(top + row, columns[at] ?? 0), value);
    }
  }
  return found;
}

/** Where a mark goes: which block, which of its criteria, which of its subjects. */
export type MarkPlace = { readonly block: number; readonly criterion: number; readonly subject: number };

/** By department: all criteria of one, then the next one; by criterion: one criterion for all. */
export type MarkOrder = 'subjects' | 'criteria';

/** All places that are due, in the order in which they are marked. */
export function placesInOrder(blocks: readonly MarkingBlockView[], order: MarkOrder): readonly MarkPlace[] {
  return blocks.flatMap(({ subjects, criteria, due }, block) => {
    const outer = order === 'subjects' ? subjects.length : criteria.length;
    const inner = order === 'subjects' ? criteria.length : subjects.length;
    const places = Array.from({ length: outer * inner }, (_, at): MarkPlace => {
      const [one, other] = [Math.floor(at / inner), at % inner];
      return order === 'subjects'
        ? { block, criterion: other, subject: one }
        : { block, criterion: one, subject: other };
    });
    return places.filter(({ criterion, subject }) => due[criterion]?.[subject] === true);
  });
}

/** The next place after this one without a mark, once around; null where all have one. */
export function nextUnmarked(
  places: readonly MarkPlace[],
  after: MarkPlace,
  isMarked: (place: MarkPlace) => boolean,
): MarkPlace | null {
  const at = places.findIndex((place) => isSamePlace(place, after));
  const rest = [...places.slice(at + 1), ...places.slice(0, Math.max(0, at))];
  return rest.find((place) => !isMarked(place)) ?? null;
}

/** True where signs may be a mark, or become one: one point, no more decimals than a mark has, no more digits than any may need. */
export function mayBecomeMark(text: string, limit: number, decimals: number): boolean {
  const whole = Math.max(3, String(Math.trunc(limit)).length);
  const part = decimals > 0 ? `(\\.\\d{0,${String(decimals)}})?` : '';
  return new RegExp(`^\\d{0,${String(whole)}}${part}$`).test(text);
}

/** True where digits and points are no mark: the words of the sheet's own rule speak of a row, which the form has not. */
export function isRefusedNumber(text: string, limit: number): boolean {
  return /^[\d.]+$/.test(text) && !(Number(text) <= limit);
}

export function isSamePlace(one: MarkPlace, other: MarkPlace): boolean {
  return one.block === other.block && one.criterion === other.criterion && one.subject === other.subject;
}
