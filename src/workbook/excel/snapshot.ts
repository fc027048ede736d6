import type { Cell, Range, Sheet } from '../../core/base/cells';
import { WorkbookError } from '../workbook-error';
import type { Answer, SheetInfo } from './steps';

/** A sheet as it was read. */
export type SheetState = SheetInfo & {
  readonly used: Range | undefined;
  readonly sheet: Sheet;
  /** Rows above it were not read: they belong to a large sheet of ours. */
  readonly readFrom: number;
  /** False where formulas were told but not their texts. */
  readonly texts: boolean;
  /** What its days lack against the count from 1900. */
  readonly dayShift: number;
  /** True where Excel did not list all of its merged areas. */
  readonly unmerged: boolean;
};

/** The workbook as it was read. */
export type Snapshot = {
  /** In the order of the tabs. */
  readonly sheets: readonly SheetState[];
};

/** The answer with this field. An answer of another shape is a mistake of ours, so it throws an `Error`. */
export function answerWith<K extends string>(
  answer: Answer | undefined,
  key: K,
): Extract<Answer, Readonly<Record<K, unknown>>> {
  if (answer === undefined || !holds(answer, key)) throw new Error(`no ${key} in the answer`);
  return answer;
}

function holds<K extends string>(answer: Answer, key: K): answer is Extract<Answer, Readonly<Record<K, unknown>>> {
  return key in answer;
}

export function stateNamed(snapshot: Snapshot, name: string): SheetState | undefined {
  const wanted = name.toLowerCase();
  return snapshot.sheets.find((state) => state.name.toLowerCase() === wanted);
}

/** The sheet, or the sentence that there is none. */
export function knownState(snapshot: Snapshot, name: string): SheetState {
  const state = stateNamed(snapshot, name);
  if (state === undefined) throw new WorkbookError('fault.unknownSheet', { sheet: name });
  return state;
}

export function cellOf(state: SheetState, row: number, column: number): Cell {
  return state.sheet.rows[row]?.[column] ?? null;
}

/** What the workbook's days lack against the count from 1900. */
export function dayShiftOf({ sheets: [first] }: Snapshot): number {
  return first?.dayShift ?? 0;
}
