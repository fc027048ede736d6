import type { LogEntry } from './log-entry';
import type { PendingEdit } from './pending-edit';

/** What a sheet of ours is; input sheets belong to the user and are not remembered. */
export type OwnSheetKind = 'marking' | 'output' | 'working';
export const ownSheetKinds: readonly OwnSheetKind[] = ['marking', 'output', 'working'];

/** Sheets that are written together. */
export type WrittenKind = 'total' | 'report';
export const writtenKinds: readonly WrittenKind[] = ['total', 'report'];

/** What 考核登记 is laid out for. */
export type LaidOutKind = 'departments' | 'criteria';
export const laidOutKinds: readonly LaidOutKind[] = ['departments', 'criteria'];

/** Rows that a job inserts; `below` is the content of the row at that place, which tells afterwards whether they were inserted. */
export type RowsPutIn = { readonly sheet: string; readonly at: number; readonly count: number; readonly below: string };

export type ReturnRow = {
  readonly sender: string;
  readonly made: string;
  readonly modified: string;
  readonly digest: string;
  /** The moment of the collection that merged it. */
  readonly at: string;
};

export type ReturnedRow = { readonly part: number; readonly sender: string; readonly text: string };

/** What one row of `_weektally` says. */
export type MemoryRow =
  | { readonly kind: 'id'; readonly id: string }
  | { readonly kind: 'format'; readonly format: string }
  /** Whether this workbook scores departments. */
  | { readonly kind: 'scoring'; readonly scoring: boolean }
  | { readonly kind: 'sheet'; readonly sheet: string; readonly is: OwnSheetKind }
  | { readonly kind: 'log'; readonly number: number; readonly entries: readonly LogEntry[] }
  /** The reason for accepting a finding; '' where the acceptance was withdrawn. */
  | { readonly kind: 'accepted'; readonly finding: string; readonly reason: string }
  /** 方式 and 参数 of a criterion were proposed for a row with this digest; '' once they are confirmed. */
  | { readonly kind: 'proposed'; readonly criterion: string; readonly digest: string }
  | { readonly kind: 'laidOut'; readonly what: LaidOutKind; readonly names: readonly string[] }
  /** How far a sheet of ours reached when it was last written. */
  | { readonly kind: 'extent'; readonly sheet: string; readonly rows: number; readonly columns: number }
  /** When sheets were last written (ISO text), and from which entries. */
  | {
      readonly kind: 'written';
      readonly what: WrittenKind;
      readonly at: string;
      readonly digest: string;
      readonly draft: boolean;
    }
  /** What stands in a semester sheet of the school's own because we credited it; `place` names sheet, column and department. */
  | { readonly kind: 'credit'; readonly place: string; readonly credited: string }
  /**
   * The last return of a sender (`department:信息技术系`) that was merged, and the one before, for an undo: when its form was made, when the
   * file was modified, its SHA-256.
   */
  | ({ readonly kind: 'return' } & ReturnRow)
  | ({ readonly kind: 'returnBefore' } & ReturnRow)
  /** A piece of what that return put into each cell. */
  | ({ readonly kind: 'returned' } & ReturnedRow)
  | ({ readonly kind: 'returnedBefore' } & ReturnedRow)
  | JournalRow;

/** What a running job is about to do, so that the next one can finish it if it breaks off. */
export type JournalRow =
  | { readonly kind: 'unfinished'; readonly sheet: string }
  | ({ readonly kind: 'inserting' | 'inserted' } & RowsPutIn)
  | {
      readonly kind: 'editing';
      readonly part: number;
      readonly sheet: string;
      readonly edits: readonly PendingEdit[];
    }
  /** The merged cells before the job: `A1:G1 A2:G2`. */
  | { readonly kind: 'merging'; readonly sheet: string; readonly merges: string }
  /** How many entries the log had before. */
  | { readonly kind: 'logging'; readonly logged: number };

export type RowKind = MemoryRow['kind'];
/** The rows of a kind. */
export type RowOf<K extends RowKind, R = MemoryRow> = R extends { readonly kind: infer D }
  ? K extends D
    ? R
    : never
  : never;
