import type { Sheet } from '../base/cells';
import type { DepartmentDirectory } from '../names/match-names';
import type { Finding, FindingCode, Fix, Severity } from '../base/findings';
import type { Criterion, SubjectKind } from '../rubric/criterion';
import type { MessageId } from '../../words/words';
import type { Judge, Mark, Subject } from './judge';
import type { Subjects } from './subjects';

/**
 * The subject of a column. Marks in a column that is not `clear` cannot be read, because another column holds marks for the same subject
 * (X1).
 */
export type SubjectColumn = { readonly column: number; readonly subject: Subject; readonly clear: boolean };
/** The heading row of a block: where it stands, and its columns 编号 and 分值. */
export type Header = { readonly row: number; readonly id: number; readonly points: number };

/** A row or column of a marking sheet whose criterion or subject is gone. */
export type Gone = {
  /** Its row or column, from 0. */
  readonly at: number;
  /** The 编号 or the heading, as it stands there. */
  readonly written: string;
  /** How many of its cells hold a mark; 回避 is none. */
  readonly marks: number;
};

/** A heading row of a marking sheet and the rows of criteria below it. */
export type MarkingBlock = {
  readonly kind: SubjectKind;
  readonly headerRow: number;
  /** Last row of criteria; the row below it holds 合计, or something else. */
  readonly lastRow: number;
  readonly totalRow: number | null;
  readonly idColumn: number;
  readonly pointsColumn: number;
  readonly subjects: readonly SubjectColumn[];
  readonly criteria: readonly { readonly row: number; readonly criterion: Criterion }[];
  /** Rows of criteria that the rubric no longer has, or that judges no longer mark. */
  readonly goneRows: readonly Gone[];
  /** Columns of departments, teams, competitions or activities that are gone or no longer scored. */
  readonly goneColumns: readonly Gone[];
};

/** The marking sheet of one judge, read. */
export type MarkingSheet = {
  readonly sheet: Sheet;
  readonly judge: Judge;
  readonly blocks: readonly MarkingBlock[];
  readonly marks: readonly Mark[];
};

export type MarksReading = {
  readonly sheets: readonly MarkingSheet[];
  /** Marking sheets of people who are not in 评委. */
  readonly strangers: readonly StrangersSheet[];
};

/** A marking sheet of a person who is not in 评委: nothing on it counts. */
export type StrangersSheet = { readonly sheet: Sheet; readonly owner: string };

export type MarksContext = {
  readonly directory: DepartmentDirectory;
  readonly judges: readonly Judge[];
  readonly criteria: ReadonlyMap<string, Criterion>;
  /** Every 编号 of 评价细则 in its normal form: also those whose rule cannot be read. */
  readonly ids: ReadonlyMap<string, string>;
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
