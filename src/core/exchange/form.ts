import type { DefinedName } from '../base/change';
import type { SheetContent } from '../base/sheet-content';
import type { Department } from '../names/department';
import type { Judge } from '../judges/judge';
import type { Criterion } from '../rubric/criterion';
import type { TableId } from '../tables/table-columns';
import type { Token } from './token';

/** Whom a form is for (exchange.md). */
export const formKinds = ['department', 'judge', 'office'] as const;
export type FormKind = (typeof formKinds)[number];

/** The department that checks criteria of 考核登记; `department` is null where 单位 does not have it. */
export type Office = {
  readonly name: string;
  readonly department: Department | null;
  readonly criteria: readonly Criterion[];
};

/** Someone who gets a form and sends it back. */
export type Sender =
  | { readonly kind: 'department'; readonly name: string; readonly department: Department }
  | { readonly kind: 'judge'; readonly name: string; readonly judge: Judge }
  | { readonly kind: 'office'; readonly name: string; readonly office: Office };

/** A row of a table: what stands under its headings; empty cells are absent. */
export type RowTokens = Readonly<Record<string, Token>>;

/** A row of a form when it was made: where it stood on its sheet (from 0), and what it held. */
export type BaseRow = { readonly row: number; readonly cells: RowTokens };

/** What stood in the input cells of a form when it was made. */
export type Base = {
  readonly tables: ReadonlyMap<TableId, readonly BaseRow[]>;
  /** Marks by criterion and subject (`markKey`); blank ones are absent. */
  readonly marks: ReadonlyMap<string, Token>;
};

/** What a form remembers about itself on its very hidden sheet. */
export type FormMemory = {
  readonly form: FormKind;
  readonly of: string;
  /** The id of the workbook that it was made from; '' where that has none yet. */
  readonly workbook: string;
  /** One digest of all criteria that the form shows. */
  readonly rubric: string;
  /** The digest of each of them by 编号. */
  readonly criteria: ReadonlyMap<string, string>;
  /** ISO text. */
  readonly made: string;
  readonly base: Base;
};

/** A form as it is sent out: a file of its own. */
export type Form = {
  readonly sender: Sender;
  readonly sheets: readonly SheetContent[];
  /** The names behind its pick lists. */
  readonly names: readonly DefinedName[];
};
