import type { Sheet } from '../base/cells';
import type { Say } from '../../words/words';

/** Sheets by name. */
export type Sheets = ReadonlyMap<string, Sheet>;

export type StartOptions = {
  /** What 开始 is called in this workbook. */
  readonly name: string;
  /** The workbook as it will be: links lead only to its sheets, and cached values are computed from its cells. */
  readonly sheets: Sheets;
  readonly say: Say;
};
