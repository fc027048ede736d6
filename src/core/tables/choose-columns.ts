import { isBlank, textOf } from '../base/cells';
import type { Sheet } from '../base/cells';
import { normaliseName } from '../names/normalise-name';
import type { HeaderMatch } from './match-headings';

/** The column of each heading, and the headings for which several filled columns compete. */
type Chosen = {
  readonly columns: ReadonlyMap<string, number>;
  readonly doubled: ReadonlyMap<string, readonly number[]>;
  /** Filled columns of the contract's heading that give way to the one that the school's own setting names. */
  readonly overruled: ReadonlyMap<string, number>;
};

/** Of several columns for one heading the filled one counts. Several filled ones with different data leave the heading without a column. */
export function chooseColumns(sheet: Sheet, { found, weaker, own }: HeaderMatch, rows: readonly number[]): Chosen {
  const columns = new Map<string, number>();
  const doubled = new Map<string, readonly number[]>();
  const overruled = new Map<string, number>();
  const isFilled = (column: number) => rows.some((row) => !isBlank(sheet.rows[row]?.[column]));
  const textAt = (row: number, column: number) => normaliseName(textOf(sheet.rows[row]?.[column]));
  for (const [heading, [first, ...more]] of found) {
    const others = weaker.get(heading) ?? [];
    const equal = more.length === 0 ? [first] : [first, ...more].filter(isFilled);
    const [chosen = first] = equal.length > 0 && others.length > 0 ? [...equal, ...others].filter(isFilled) : equal;
    const differs = (column: number) => rows.some((row) => textAt(row, column) !== textAt(row, chosen));
    const rivals = [...equal, ...others.filter((column) => isFilled(column) && differs(column))];
    columns.set(heading, chosen);
    const filled = rivals.length > 1 && others.length > 0 ? rivals.filter(isFilled) : rivals;
    const [, second] = filled;
    if (second === undefined) continue;
    if (own.has(heading) && equal.length < 2) overruled.set(heading, second);
    else doubled.set(heading, filled);
  }
  return { columns, doubled, overruled };
}
