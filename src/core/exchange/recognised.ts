import type { Sheet } from '../base/cells';
import type { Finding } from '../base/findings';
import type { MarkingSheet } from '../judges/marking-sheet';
import type { FoundTables } from '../tables/find-tables';
import type { FormMemory, Sender } from './form';

/** A file that came in, read. */
export type ReturnFile = {
  /** As it is told: `a.xlsx`, `a.zip/b.xlsx`. */
  readonly file: string;
  readonly sheets: readonly Sheet[];
  /** ISO text; '' where the file does not say when it was modified. */
  readonly modified: string;
  /** SHA-256 of the file. */
  readonly digest: string;
  /** Whose return it is, where a person has decided that. */
  readonly as?: string;
};

export type Recognised = {
  readonly file: ReturnFile;
  readonly sender: Sender;
  /** When the form was made; '' where the file does not say. */
  readonly made: string;
  /** Undefined where the file is no form of the sender's and of this workbook. */
  readonly memory: FormMemory | undefined;
  readonly found: FoundTables;
  /** The judge's marking sheet. */
  readonly marks: ReadMarks | undefined;
  /** What is told of sheets, headings and rows of the sender's tables as a whole. */
  readonly findings: readonly Finding[];
};

/** A return's marking sheet, and what reading it told. */
export type ReadMarks = { readonly sheet: MarkingSheet | undefined; readonly findings: readonly Finding[] };
