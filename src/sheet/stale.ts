/** Rows from `top` to `bottom`. */
export type RowSpan = { readonly top: number; readonly bottom: number };

/** What a frame draws again: all, some rows, or only the marks of what is chosen. */
export type Stale = 'all' | 'marks' | RowSpan;

export function bothStale(one: Stale, other: Stale): Stale {
  if (one === 'all' || other === 'all') return 'all';
  if (one === 'marks') return other;
  if (other === 'marks') return one;
  return unitedRows(one, other);
}

export function unitedRows(one: RowSpan | null, other: RowSpan): RowSpan {
  if (one === null) return other;
  return { top: Math.min(one.top, other.top), bottom: Math.max(one.bottom, other.bottom) };
}
