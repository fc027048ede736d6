import { sizeAt, startAt } from '../axis';
import type { Axis } from '../axis';

/** What a page shows of the rows (or columns): from one to another, and the pixels of the sheet between. */
export type Stretch = {
  readonly from: number;
  readonly to: number;
  readonly start: number;
  readonly end: number;
};

/** The rows of a page, and those that are repeated before them; null where none are. */
export type PageStretch = Stretch & { readonly repeated: Stretch | null };

export type Cutting = {
  readonly axis: Axis;
  /** First and last that are printed. */
  readonly from: number;
  readonly to: number;
  /** Pixels of the sheet that a page holds. */
  readonly room: number;
  /** Repeated on every page that comes after them. */
  readonly repeat: readonly [number, number] | null;
  /** Pages end before these. */
  readonly breaks: ReadonlySet<number>;
};

/** Sizes are sums of fractions. */
const tolerance = 0.05;

/** Rows (or columns) by pages. Only what is larger than a page is cut in two; what is hidden is on no page. */
export function cutPages(cutting: Cutting): readonly PageStretch[] {
  const { axis, from, to, breaks } = cutting;
  const pages: Stretch[] = [];
  let isOpen = false;
  for (let index = from; index <= to; index++) {
    if (breaks.has(index)) isOpen = false;
    if (sizeAt(axis, index) === 0) continue;
    const whole = { from: index, to: index, start: startAt(axis, index), end: startAt(axis, index + 1) };
    const page = pages.at(-1);
    if (isOpen && page !== undefined && whole.end - page.start <= roomFor(cutting, page.from) + tolerance)
      pages[pages.length - 1] = { ...page, to: index, end: whole.end };
    else pages.push(...cutInPieces(whole, roomFor(cutting, index)));
    isOpen = true;
  }
  return pages.map((page) => ({ ...page, repeated: repeatedBefore(cutting, page.from) }));
}

function cutInPieces(whole: Stretch, room: number): readonly Stretch[] {
  const pieces: Stretch[] = [];
  let { start } = whole;
  for (; whole.end - start > room + tolerance; start += room) pieces.push({ ...whole, start, end: start + room });
  return [...pieces, { ...whole, start }];
}

function roomFor(cutting: Cutting, from: number): number {
  const repeated = repeatedBefore(cutting, from);
  return repeated === null ? cutting.room : cutting.room - (repeated.end - repeated.start);
}

/** Those that are to be repeated on a page that begins with `from`; they are given up where they leave less than a fifth of the page. */
function repeatedBefore({ axis, repeat, room }: Cutting, from: number): Stretch | null {
  if (repeat === null) return null;
  const last = Math.min(repeat[1], from - 1);
  const start = startAt(axis, repeat[0]);
  const end = startAt(axis, last + 1);
  if (last < repeat[0] || end <= start || end - start > room * 0.8) return null;
  return { from: repeat[0], to: last, start, end };
}
