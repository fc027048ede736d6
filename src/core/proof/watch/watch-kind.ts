import { absentText, notApplicableText, recusedText } from '../../base/cell-words';
import { scalarOf } from '../../base/cells';
import type { Cell } from '../../base/cells';

/**
 * What of a cell is watched: any change; a change that a formula which takes the cell for a number, a mark or a day cannot follow as it
 * is read here; a 事项 that formulas would take for a pattern.
 */
export type WatchKind = 'content' | 'number' | 'mark' | 'day' | 'kind';

/** The words that a mark may be. */
export const markWords: readonly string[] = [absentText, recusedText, notApplicableText];

/** Cells, or numbers, that bound days: from `first` on, up to and without `after`. */
export type DayBounds = { readonly first: string; readonly after: string };
export type WatchBounds = {
  /** Days that are read as days; undefined where formulas read none. */
  readonly days: DayBounds | undefined;
  /** A number from here on, typed where things are counted, may be a day that became a number: 5-16. */
  readonly doubtful: {
    readonly first: string;
    readonly after?: string;
    readonly isDoubtful: (value: number) => boolean;
  };
};

/** The same text, and a number where that was one. Over ranges LibreOffice's EXACT finds no two numbers equal; `=` alone takes A for a. */
const equals = (now: string, then: string) => `EXACT(${now}&"",${then}&"")*(${now}=${then})`;

/** Texts are greater than any number that stands in a cell: not every engine takes ISNUMBER over a range. */
const texts = '1E307';

const isWithin = (now: string, bounds: { readonly first: string; readonly after?: string } | undefined): string => {
  if (bounds === undefined) return '0';
  const isBefore = bounds.after === undefined ? '' : `*(${now}<${bounds.after})`;
  return `(${now}<${texts})*(${now}>=${bounds.first})${isBefore}`;
};

/** A new text may be one that is read: 3场. What was one and is a number now is followed. */
const newText = (now: string, then: string) => `(1-EXACT(${now}&"",${then}&""))*(${now}>=${texts})*(${now}<>"")`;

/** How many cells of `now` are not as they were in `then`: 0, a number above 0, or an error value. No array formulas. */
export const changeOf: Readonly<
  Record<WatchKind | 'error', (now: string, then: string, bounds: WatchBounds) => string>
> = {
  content: (now, then) => `SUMPRODUCT(1-${equals(now, then)})`,
  number: (now, then, { doubtful }) => `SUMPRODUCT(${newText(now, then)}+${isWithin(now, doubtful)})`,
  mark: (now, then) =>
    `SUMPRODUCT(${[newText(now, then), ...markWords.map((word) => `(${now}<>"${word}")`)].join('*')})`,
  day: (now, then, { days }) => `SUMPRODUCT((1-${equals(now, then)})*(1-ISBLANK(${now}))*(1-${isWithin(now, days)}))`,
  kind: (now) => `COUNTIF(${now},"*~**")+COUNTIF(${now},"*~?*")+COUNTIF(${now},"*~~*")`,
  // An error value fails every comparison.
  error: (now) => `SUMPRODUCT(1-ISERROR(${now}))`,
};

/** Whether the cell has to be remembered for `changeOf`. */
export function isKept(cell: Cell, kind: WatchKind | 'error'): boolean {
  const value = scalarOf(cell);
  if (value === null || value === '' || kind === 'kind' || kind === 'error') return false;
  return (kind !== 'number' && kind !== 'mark') || typeof value !== 'number';
}
