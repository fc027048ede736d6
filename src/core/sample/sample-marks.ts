import type { Scalar } from '../base/cells';
import { toNumber } from '../base/decimal';
import { subjectLabel } from '../judges/judge';
import { markLimit } from '../judges/mark-scale';
import type { MarkingBlock, MarkingSheet } from '../judges/marking-sheet';
import type { Book } from '../book/read-book';
import { avoids } from '../scores/mark-book';
import type { SampleSchool } from './sample-school';
import { seeded } from './seeded';
import type { SampleCell } from './with-cells';

const middling = 0.85;

/** Marks in steps of 0.1 on every marking sheet: good departments get more, and each judge is a little severe or mild. */
export function sampleMarks(book: Book, school: SampleSchool): readonly SampleCell[] {
  return book.markingSheets.flatMap((marking) => marking.blocks.flatMap((block) => marksOf(marking, block, school)));
}

function marksOf(marking: MarkingSheet, block: MarkingBlock, school: SampleSchool): readonly SampleCell[] {
  const { sheet, judge } = marking;
  return block.subjects.flatMap(({ column, subject }) => {
    const label = subjectLabel(subject);
    const typed = new Map(
      school.dirtyMarks.flatMap((mark) =>
        mark.judge === judge.name && mark.subject === label ? [[mark.id, mark.value] as const] : [],
      ),
    );
    const own = avoids(judge, subject.department);
    const quality = school.quality[subject.department.name] ?? middling;
    const marks = block.criteria.flatMap(({ row, criterion }): SampleCell[] => {
      const dirty = typed.get(criterion.id);
      if (dirty !== undefined) return [{ sheet: sheet.name, row, column, value: dirty }];
      if (own || criterion.notApplicableTo.includes(subject.department)) return [];
      const value = markOf(toNumber(markLimit(criterion)), quality, judge.name, `${criterion.id} ${label}`);
      return [{ sheet: sheet.name, row, column, value }];
    });
    return [...marks, ...totalOf(sheet.name, block, column, marks, typed.get('合计'))];
  });
}

function markOf(max: number, quality: number, judge: string, what: string): number {
  const mood = (seeded(judge).share() - 0.5) * 0.06;
  const taste = (seeded(`${judge} ${what}`).share() - 0.5) * 0.12;
  return Math.round(max * Math.min(1, quality + mood + taste) * 10) / 10;
}

/** The result of the 合计 formula, or the number that was typed over it. */
function totalOf(
  sheet: string,
  { totalRow: row }: MarkingBlock,
  column: number,
  marks: readonly SampleCell[],
  typed: Scalar | undefined,
): readonly SampleCell[] {
  if (row === null) return [];
  if (typed !== undefined) return [{ sheet, row, column, value: typed }];
  const numbers = marks.flatMap(({ value }) => (typeof value === 'number' ? [value] : []));
  if (numbers.length === 0) return [];
  const value = Number(numbers.reduce((sum, number) => sum + number, 0).toPrecision(12));
  return [{ sheet, row, column, value, result: true }];
}
