import type { ExplanationView } from './ranking';
import type { View } from './view';
import type { PickedFile } from './picked-file';
import type { CollectChoice, ReceivedFiles, ReceivedView } from './exchange-view';
import type { MarkingFormView } from './marking-form';

/**
 * What a pane asks of the core. It runs in a worker, so that a large workbook never blocks the host: everything here is
 * plain data and can be cloned. Sentences come in the language that the engine was made for. Every method throws a
 * `Refusal` where the host fails; asking again completes what was half done then.
 */
export interface Engine {
  /**
   * Reads the workbook and says everything about it. Writes nothing. With `changed` only what may have changed since is read anew, for
   * pauses in typing.
   */
  refresh(what?: 'changed'): Promise<View>;
  /** What preparing would add, and what is obsolete. Writes nothing. */
  previewPrepare(choice: PrepareChoice): Promise<Preview>;
  prepare(choice: PrepareChoice): Promise<Outcome>;
  /** Takes away what is obsolete and empty. */
  removeObsolete(): Promise<Outcome>;
  /** Writes values into 活动设置, as a person would type them; '' empties. */
  editSettings(edits: readonly SettingEdit[]): Promise<Outcome>;
  /** Applies the fixes of these findings, those that need a yes too: asking is the pane's task. */
  fix(keys: readonly string[]): Promise<Outcome>;
  fixAllCertain(): Promise<Outcome>;
  /** Accepts warnings and hints with a reason; '' takes the acceptance back. */
  accept(keys: readonly string[], reason: string): Promise<Outcome>;
  /** Takes back the last change that the pane made to input cells; cells that have changed since are left alone and told. */
  undo(): Promise<Outcome>;
  /** Writes 检查结果. */
  writeFindings(): Promise<Outcome>;
  /** Writes 得分明细, 考核汇总, 学期考评. */
  total(choice: { readonly draft: boolean }): Promise<Outcome>;
  /** Credits into a column of the school's own semester sheet in this workbook. */
  credit(choice: { readonly column: string; readonly overwrite: boolean }): Promise<Outcome>;
  /** Writes 附件2, 统计汇总, 获奖名单 (and 第二表). */
  report(choice: { readonly form: ReportForm }): Promise<Outcome>;
  /** The file to send, values only; from what was last read. */
  attachment(choice: { readonly form: ReportForm; readonly department: string | null }): Promise<FileView>;
  /** The official sheets in one file of values, to be printed whole; from what was last read. */
  print(choice: { readonly form: ReportForm }): Promise<FileWithNotes>;
  /** The school's own blank form, filled; from what was last read. */
  fillForm(choice: FormChoice): Promise<FileWithNotes>;
  /** How a score came about, from what was last read. */
  explain(department: string, criterion: string): Promise<ExplanationView>;
  /** The marking sheets of the judges, for marking cell by cell. Reads the workbook. */
  markingForms(): Promise<readonly MarkingFormView[]>;
  /** The forms of these people: a file, or an archive of several. Reads the workbook. */
  distribute(names: readonly string[]): Promise<FileWithNotes>;
  /** Reads what came back and says what merging it would do; it is kept for `collect`. Writes nothing. */
  receive(received: ReceivedFiles): Promise<ReceivedView>;
  /** Merges what was received last. */
  collect(choice: CollectChoice): Promise<Outcome>;
  /** What was received last, with its findings shown in the cells, to be sent back: a file, or an archive of several. */
  markedReturns(): Promise<FileWithNotes>;
  /** Stops what is under way once it has read and before it writes; it then throws a `Refusal` with the id `did.cancelled`. What is being written is finished. */
  cancel(): Promise<void>;
}

/**
 * What an action is doing; told as it goes on, for a progress bar. Writing can no longer be cancelled. Waiting is told by the host:
 * Excel takes nothing while a cell is edited.
 */
export type Stage = 'reading' | 'computing' | 'writing' | 'waiting';

/** `share` is how much of the stage is done, from 0 to 1, where that is known. */
export type TellStage = (stage: Stage, share?: number) => void;

export type ReportForm = 'activities' | 'indicators';

/** A sentence that a clerk understands; the pane shows it in a message bar. `id` is the sentence's id in the word lists. */
export type Refusal = { readonly refusal: string; readonly id: string };

export type PrepareChoice = {
  readonly scheme: string;
  /** Undefined lets the workbook, else the scheme, decide. */
  readonly scoring?: boolean;
  /** The registers that 附件2 counts, whatever the scheme. */
  readonly registers?: boolean;
  /** Judges as `甲，乙：信息技术系`; '' adds none. */
  readonly judges: string;
  /** Files that somebody picked: the school's own rubric, its list of departments. */
  readonly rubric?: PickedFile;
  readonly departments?: PickedFile;
};

export type FormChoice = { readonly file: PickedFile; readonly department: string | null };

/** `rubric` says what was read of the picked file; null where none was. */
export type Preview = {
  readonly additions: readonly string[];
  readonly rubric: RubricView | null;
  /** What a person should know of a picked list of departments: headings read as others, what was not read. */
  readonly departments: readonly string[];
  /** What is laid out for what is gone. */
  readonly obsolete: readonly string[];
  /** What of it `removeObsolete` would take away. */
  readonly removable: readonly string[];
};

export type RubricView = {
  readonly summary: string;
  readonly rows: readonly RubricRowView[];
  /** What was not taken over, and what else a person should know. */
  readonly notes: readonly string[];
};

/** `doubt` says why 方式 is left open; '' where it is not. */
export type RubricRowView = {
  readonly id: string;
  readonly item: string;
  readonly content: string;
  readonly points: string;
  readonly mode: string;
  readonly parameters: string;
  readonly doubt: string;
};

export type SettingEdit = { readonly name: string; readonly value: string };

/** What an action did: sentences, and the view after it. */
export type Outcome = {
  readonly view: View;
  readonly notes: readonly string[];
  /** True where the notes say why nothing was written. */
  readonly refused: boolean;
  /** True where it was done and the notes say what it still lacks. */
  readonly lacking: boolean;
  /** True where it changed input cells, so that `undo` takes back just that. */
  readonly undoable: boolean;
  /** Cells that somebody else filled in the moment of our write: what they typed is shown, so that it can be typed again. */
  readonly overwritten: readonly OverwrittenView[];
};

export type OverwrittenView = { readonly sheet: string; readonly cell: string; readonly typed: string };

export type FileView = { readonly fileName: string; readonly bytes: Uint8Array };

/** The notes say what the file lacks, or that the workbook is older. */
export type FileWithNotes = FileView & { readonly notes: readonly string[] };
