import type { Cell } from '../../base/cells';
import { toNumber } from '../../base/decimal';
import { blank } from '../../base/parsed';
import type { Book } from '../../book/read-book';
import type { Judge, Mark, Subject } from '../../judges/judge';
import { markLimit } from '../../judges/mark-scale';
import type { Department } from '../../names/department';
import { normaliseName } from '../../names/normalise-name';
import type { Criterion } from '../../rubric/criterion';
import { isPresent, presentOr } from '../../base/parsed';
import type { StepValue } from './working-cells';
import type { InputCells, Valid } from './input-cells';

/** One subject on one judged criterion: a row of 评分汇集 with a cell for each judge. */
export type MarkRow = {
  readonly criterion: Criterion;
  readonly department: Department;
  readonly subject: Subject;
  /** By judge in the order of the columns; `ownMax` is the cell that holds what marks go up to. */
  readonly cells: readonly ((ownMax: string, decimals: string) => StepValue)[];
  readonly marks: readonly (Mark['value'] | 'own')[];
};

/** Judges in the order of the columns: 评委, and with weights group after group. */
export function judgesInOrder({ judges, settings }: Book): readonly Judge[] {
  const weights = settings.rules.groupWeights;
  if (!isPresent(weights)) return judges;
  const groups = [...new Set(judges.map(({ group }) => normaliseName(group)))];
  return groups.flatMap((group) => judges.filter((judge) => normaliseName(judge.group) === group));
}

/** Every judged criterion × subject by department, in the order of the rubric; activities that are left out have no row. */
export function markRows(
  criteria: readonly Criterion[],
  book: Book,
  inputs: InputCells,
  isLeftOut: (criterion: Criterion, subject: Subject) => boolean,
): readonly MarkRow[] {
  const judged = criteria.filter(({ mode }) => mode === '评委');
  const judges = judgesInOrder(book);
  const find = markFinder(book);
  const places = presentOr(book.settings.rules.decimals, 6);
  return book.scored.flatMap((department) =>
    judged.flatMap((criterion) =>
      (book.subjects.get(criterion.subject) ?? [])
        .filter((subject) => subject.department === department && !isLeftOut(criterion, subject))
        .map((subject): MarkRow => {
          const found = judges.map((judge) => find(judge, criterion, subject));
          return {
            ...{ criterion, department, subject },
            marks: found.map((mark, at) =>
              judges[at]?.department === department ? 'own' : (mark?.mark.value ?? blank),
            ),
            cells: found.map((mark, at) => (ownMax, decimals) => {
              if (judges[at]?.department === department) {
                if (mark !== undefined) inputs.pass(mark.mark);
                return '回避';
              }
              return mark === undefined ? '' : markCell(mark, criterion, inputs, { ownMax, decimals, places });
            }),
          };
        }),
    ),
  );
}

type FoundMark = { readonly mark: Mark; readonly cell: Cell };

function markFinder({ markingSheets }: Book) {
  const found = new Map<Judge, Map<Subject, Map<string, FoundMark>>>();
  for (const { judge, marks, sheet } of markingSheets) {
    const ofJudge = new Map<Subject, Map<string, FoundMark>>();
    found.set(judge, ofJudge);
    for (const mark of marks) {
      const ofSubject = ofJudge.get(mark.subject) ?? new Map<string, FoundMark>();
      ofJudge.set(mark.subject, ofSubject);
      ofSubject.set(mark.criterionId, { mark, cell: sheet.rows[mark.row]?.[mark.column] ?? null });
    }
  }
  return (judge: Judge, criterion: Criterion, subject: Subject) => found.get(judge)?.get(subject)?.get(criterion.id);
}

/** A number from 0 to 分值 (N with 满分=N) with the decimals that scores have, or one of the three words; else 未读. */
function markCell(
  { mark, cell }: FoundMark,
  criterion: Criterion,
  inputs: InputCells,
  { ownMax, decimals, places }: { readonly ownMax: string; readonly decimals: string; readonly places: number },
): StepValue {
  const max = toNumber(markLimit(criterion));
  const valid: Valid = {
    formula: `x>=0,x<=${ownMax},ABS(x-ROUND(x,${decimals}))<1E-9`,
    test: (x) => x >= 0 && x <= max && Math.abs(x - Number(x.toFixed(places))) < 1e-9,
  };
  return inputs.read('mark', mark, cell, mark.value, valid);
}
