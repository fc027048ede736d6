import type { MergeParts } from './read-merges';

/** What one reading tells the next. */
export type ReadingHints = {
  /** How many sheets there were. */
  sheets: number;
  /** Bytes per cell by sheet. */
  readonly weights: Map<string, number>;
  /** False once Excel has refused to tell where formulas stand, as it may in protected sheets. */
  special: boolean;
  /** Sheets whose merged areas have to be asked for in parts, by id. */
  readonly mergeParts: Map<string, MergeParts>;
  /** What a day's number lacks against the count from 1900; undefined before it was asked. */
  dayShift: number | undefined;
};

export function readingHints(): ReadingHints {
  return { sheets: 0, weights: new Map(), special: true, mergeParts: new Map(), dayShift: undefined };
}
