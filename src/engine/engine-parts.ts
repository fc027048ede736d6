import type { Language } from '../words/words';
import type { Remarks } from '../workbook/excel/remarks';
import type { Workbook } from '../workbook/workbook';
import type { OverwrittenView, TellStage } from './engine';

/** What an engine works on, and what only a host can give. */
export type EngineParts = {
  readonly workbook: Workbook;
  /** Reads what may have changed, where the host can tell; all otherwise. */
  readonly readChanged?: Workbook['readAll'];
  /** Cells that the last write found filled by somebody else; hosts that no one else writes in have none. */
  readonly overwritten: () => readonly OverwrittenView[];
  /** What the last write could not do, given once; hosts that can do everything have none. */
  readonly takeRemarks?: () => Remarks;
  /** Runs a task, and runs it again from reading where cells changed before it wrote. */
  readonly attempt: <T>(task: () => Promise<T>) => Promise<T>;
  readonly language: Language;
  /** The moment as ISO text, and a name for a workbook that has none. */
  readonly now: () => string;
  readonly newId: () => string;
  readonly tell: TellStage;
};
