import type { Evaluation } from '../../evaluation';
import type { Book } from '../../book/read-book';
import type { Department } from '../../names/department';
import { findRefusals } from '../../scores/refusals';
import type { CriterionScore } from '../../scores/score';
import { registersOf } from '../../scores/registers';
import type { Say } from '../../../words/words';
import { layCriteria } from './criterion-steps';
import { departmentSteps } from './department-steps';
import { freshness, staleFormula } from './freshness';
import { inputAreas } from './input-areas';
import { inputCells, placeOf, validPeople } from './input-cells';
import type { InputCells } from './input-cells';
import { layLines } from './lines-sheet';
import { departmentTable, departmentTop } from './live-tables';
import { layMarks } from './marks-sheet';
import { priceList } from './price-lists';
import type { rankingColumns } from './result-places';
import { readingsSheet } from './readings-sheet';
import { gradesCell, ruleCells } from './rule-cells';
import { stepsSheet } from './steps-sheet';
import type { TotalsField } from './totals-columns';
import { totalsContext } from './totals-context';
import { totalRange, totalsFormula } from './totals-formulas';
import { totalsNote } from './totals-notes';
import { findUnits } from './units';
import { isLive } from './working-cells';

/** The formulas behind the numbers of 得分明细 and 考核汇总, down to the cells that people fill in. */
export type ScoreProof = NonNullable<ReturnType<typeof scoreProof>>;

/**
 * How the totals follow from what people fill in, in formulas that show what the core found. Null where nothing can be scored.
 */
export function scoreProof(evaluation: Evaluation, say: Say) {
  const { scores, book } = evaluation;
  if (typeof scores === 'string' || scores.departments.length === 0 || book.rubric === null) return null;
  const { criteria } = book.rubric.rubric;
  const { rules } = book.settings;
  const refusals = findRefusals(book);
  const inputs = inputCells(inputAreas(book));
  const lists = criteria.map(priceList);
  const units = findUnits(scores, { book, registers: registersOf(book), inputs, lists });
  const lines = layLines(units, lists, say);
  const marks = layMarks({ book, refusals, units, lines }, inputs, say);
  const laid = layCriteria({ book, refusals, units, lines, marks, students: studentsOf(book, inputs) });
  const context = totalsContext(scores, rules, refusals);
  const vetoing = criteria.filter(({ mode }) => mode === '否决');
  const vetoes = (heading: '状态' | '原得分', department: Department) =>
    vetoing.map((criterion) => laid.cellOf(criterion, department, heading));
  const steps = scores.departments.map((score, index) =>
    departmentSteps(score, index, context, vetoes, totalsNote(score, rules, say)),
  );
  const settings = ruleCells(book, refusals, inputs);
  const plain = settings.flatMap((setting) => setting.plain ?? []);
  const watched = freshness(book, inputs.areas, lines.count, plain);
  const readings = readingsSheet(settings, gradesCell(refusals.grades), watched, say);
  const order = departmentTable.range('名次序', departmentTop, departmentTop + scores.departments.length - 1);
  return {
    /** TRUE where a new `total` is needed. */
    stale: staleFormula,
    /** How many departments have a total now. */
    totalCount: `COUNT(${totalRange(context)})`,
    /** Of 得分明细; undefined where the cell is no computed one. */
    detail: (
      department: Department,
      { criterion, markCount }: CriterionScore,
      heading: '得分' | '状态' | '有效评委数',
    ): string | undefined =>
      heading === '有效评委数' && markCount === null
        ? undefined
        : laid.cellOf(criterion, department, heading).replaceAll('$', ''),
    /** Of a department's row of 考核汇总, by its place from 0; undefined where the cell is no computed one. */
    totals: (field: TotalsField, index: number) => totalsFormula(field, index, context),
    /** Of the ranked list, `place` from 1: what the department in that place has. */
    ranking: (place: number, field: (typeof rankingColumns)[number]['field']) =>
      `IFERROR(INDEX(${context.table.range(field, ...context.rows)},MATCH(${place},${order},0)),"")`,
    /** The sheets that lie between. */
    working: [
      stepsSheet(steps, laid.rows, say),
      lines.content,
      ...(book.judges.length === 0 ? [] : [marks.content]),
      readings,
    ],
  };
}

/** The formula that reads 学生数 of a department; a text where it is no number. */
function studentsOf(book: Book, inputs: InputCells) {
  const table = book.found.tables.get('departments');
  const formulas = new Map(
    book.scored.map((department) => {
      const read = inputs.read('number', placeOf(table, department.row, '学生数'), department.students, validPeople);
      if (isLive(read)) return [department, `IF(${read.formula}="","-",${read.formula})`];
      return [department, typeof read === 'number' ? String(read) : '"-"'];
    }),
  );
  return (department: Department) => formulas.get(department) ?? '"-"';
}
