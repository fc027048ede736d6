import type { Sheet } from '../base/cells';
import type { DepartmentDirectory } from '../names/match-names';
import type { Finding, FindingCode, Fix, Severity } from '../base/findings';
import type { Criterion } from '../rubric/criterion';
import type { MessageId } from '../../words/words';
import type { Judge, Mark, Subject } from './judge';
import type { Subjects } from './subjects';

/** Whom a column is for. Marks in one that is not `clear` cannot be read: another column holds marks for the same (X1). */
export type SubjectColumn = { readonly column: number; readonly subject: Subject; readonly clear: boolean };

/** A heading row of a marking sheet and the rows of criteria below it. */
export type MarkingBlock = {
  readonly headerRow: number;
  /** Last row of criteria; the row below it holds 合计, or something else. */
  readonly lastRow: number;
  readonly totalRow: number | null;
  readonly idColumn: number;
  readonly pointsColumn: number;
  readonly subjects: readonly SubjectColumn[];
  readonly criteria: readonly { readonly row: number; readonly criterion: Criterion }[];
};

/** The marking sheet of one judge, read. */
export type MarkingSheet = {
  readonly sheet: Sheet;
  readonly judge: Judge;
  readonly blocks: readonly MarkingBlock[];
  readonly marks: readonly Mark[];
};

export type MarksReading = { readonly sheets: readonly MarkingSheet[] };

export type MarksContext = {
  readonly directory: DepartmentDirectory;
  readonly judges: readonly Judge[];
  readonly criteria: ReadonlyMap<string, Criterion>;
  readonly subjects: Subjects;
  readonly decimals: number;
  readonly findings: Finding[];
};

export type MarkReport = (
  code: FindingCode,
  severity: Severity,
  row: number,
  column: number,
  id: MessageId,
  values?: Readonly<Record<string, string | number>>,
  details?: { readonly found?: string; readonly suggestion?: string; readonly fix?: Fix },
) => void;
