/**
 * The outcome of reading one cell: a value, or the reason why there is none. Blank is not 0, and neither is a value
 * that could not be read.
 */
export type Absent = { readonly absent: 'blank' | 'unread' };
export type Parsed<T> = T | Absent;

export const blank: Absent = { absent: 'blank' };
/** The cell holds something that cannot be read for certain; a finding says so. */
export const unread: Absent = { absent: 'unread' };

export function isAbsent(parsed: unknown): parsed is Absent {
  return parsed === blank || parsed === unread;
}

export function isPresent<T>(parsed: Parsed<T>): parsed is T {
  return parsed !== blank && parsed !== unread;
}

/** The value, or the fallback where it is blank or unread. */
export function presentOr<T, F>(parsed: Parsed<T>, fallback: F): T | F {
  return isPresent(parsed) ? parsed : fallback;
}
