import type { Sheet } from '../base/cells';
import type { Evaluation } from '../evaluation';
import type { Message } from '../base/findings';
import type { MemoryRow } from '../memory/memory-row';
import type { Say } from '../../words/words';
import type { Change } from '../base/change';
import { creditSemester } from './credit-semester';
import { creditCell, hasProof } from './semester-credit';
import { semesterName, semesterSheet } from './semester-sheet';
import { semesterUpdate } from './semester-update';

export type SemesterPlan = {
  readonly changes: readonly Change[];
  /** True where 学期考评 is our sheet, which the memory then lists. */
  readonly isOurs: boolean;
  /** Rows for the memory. */
  readonly remember: readonly MemoryRow[];
  /** What was done in the school's own sheet, or why nothing was done. */
  readonly notes: readonly Message[];
};

/**
 * 学期考评 in the workbook itself: created where it is missing, continued where it is ours. Where it is the school's own, only our column is
 * credited, or a note says why not.
 */
export function planSemester(sheets: readonly Sheet[], evaluation: Evaluation, say: Say): SemesterPlan {
  const existing = sheets.find(({ name }) => name.trim() === semesterName);
  if (existing === undefined) {
    const content = semesterSheet(evaluation, say);
    return { changes: [{ kind: 'sheet', content }], isOurs: true, remember: [], notes: [] };
  }
  const ours = evaluation.book.memory.sheets.get(existing.name) === 'output';
  const update = ours ? semesterUpdate(existing, evaluation, say) : undefined;
  if (update === undefined) return creditOwn(existing, sheets, evaluation, ours);
  const { insertRows, content } = update;
  const insertion: Change[] = insertRows === null ? [] : [{ kind: 'insertRows', sheet: existing.name, ...insertRows }];
  return { changes: [...insertion, { kind: 'sheet', content }], isOurs: true, remember: [], notes: [] };
}

/** Only the sheet of that name is looked at; the memory tells what is ours in it. */
function creditOwn(existing: Sheet, sheets: readonly Sheet[], evaluation: Evaluation, isOurs: boolean): SemesterPlan {
  const others = sheets.filter(({ name }) => name === existing.name || name.startsWith('_'));
  const result = creditSemester(others, evaluation, {
    live: (department, name) => creditCell(evaluation, department, name, hasProof(evaluation)).formula,
  });
  if (result.kind === 'refused') return { changes: [], isOurs, remember: [], notes: [result.reason] };
  const { edits, remember, notes } = result;
  return { changes: edits.length === 0 ? [] : [{ kind: 'cells', edits }], isOurs, remember, notes };
}
