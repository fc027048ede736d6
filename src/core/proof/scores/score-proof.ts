import type { SheetContent } from '../../base/sheet-content';
import type { Evaluation } from '../../evaluation';
import type { Book } from '../../book/read-book';
import type { Department } from '../../names/department';
import type { Criterion } from '../../rubric/criterion';
import { findRefusals } from '../../scores/refusals';
import type { Refusals } from '../../scores/refusals';
import type { CriterionScore, Scores } from '../../scores/score';
import { registersOf } from '../../scores/registers';
import type { Say } from '../../../words/words';
import { layCriteria } from './criterion-steps';
import { departmentSteps } from './department-steps';
import { detailRanges } from './detail-rows';
import { freshness, staleFormula } from './freshness';
import { inputAreas } from './input-areas';
import { inputCells, placeOf, validPeople } from './input-cells';
import type { InputCells } from './input-cells';
import { laidTable } from './laid-table';
import { layLines } from './lines-sheet';
import { layMarks } from './marks-sheet';
import { priceList } from './price-lists';
import type { PriceList } from './price-lists';
import { rankingFormula } from './ranking-formulas';
import { totalsName } from './result-places';
import type { rankingColumns } from './result-places';
import { readingsSheet } from './readings-sheet';
import { gradesCell, ruleCells } from './rule-cells';
import { stepsSheet } from './steps-sheet';
import { totalsColumns } from './totals-columns';
import type { TotalsField } from './totals-columns';
import type { TotalsContext } from './totals-context';
import { totalRange, totalsFormula } from './totals-formulas';
import { totalsNote } from './totals-notes';
import { findUnits } from './units';
import type { Unit } from './units';
import { isLive } from './working-cells';

/** Columns of 得分明细 that follow 计分过程. */
type DetailHeading = '得分' | '状态' | '有效评委数';

/** The formulas behind the numbers of 得分明细 and 考核汇总, down to the cells that people fill in. */
export type ScoreProof = {
  /** TRUE where a new `total` is needed. */
  readonly stale: string;
  /** How many departments have a total now. */
  readonly totalCount: string;
  /** Of 得分明细; undefined where the cell is no computed one. */
  readonly detail: (department: Department, score: CriterionScore, heading: DetailHeading) => string | undefined;
  /** Of a department's row of 考核汇总, by its place from 0; undefined where the cell is no computed one. */
  readonly totals: (field: TotalsField, index: number) => string | undefined;
  /** Of the ranked list, `place` from 1. */
  readonly ranking: (place: number, field: (typeof rankingColumns)[number]['field']) => string;
  /** The sheets that lie between. */
  readonly working: readonly SheetContent[];
};

/**
 * How the totals follow from what people fill in, in formulas that show what the core found. Null where nothing can be scored.
 */
export function scoreProof(evaluation: Evaluation, say: Say): ScoreProof | null {
  const { scores, book } = evaluation;
  if (typeof scores === 'string' || scores.departments.length === 0 || book.rubric === null) return null;
  const { criteria } = book.rubric.rubric;
  const { rules } = book.settings;
  const refusals = findRefusals(book);
  const inputs = inputCells(inputAreas(book));
  const below = layBelow(criteria, book, scores, refusals, inputs, say);
  const columns = totalsColumns(scores, rules.notApplicable === 'rescale');
  const table = laidTable(
    totalsName,
    columns.map(({ field }) => field.kind),
  );
  const context: TotalsContext = { scores, rules, refusals, table, ranges: detailRanges(scores) };
  const vetoing = criteria.filter(({ mode }) => mode === '否决');
  const steps = scores.departments.map((score, index) => {
    const vetoes = vetoing.map((criterion) => ({
      state: below.criteria.cellOf(criterion, score.department, '状态'),
      vetoed: below.criteria.cellOf(criterion, score.department, '原得分'),
    }));
    return departmentSteps(score, index, context, { vetoes, note: totalsNote(score, rules, say) });
  });
  const settings = ruleCells(book, refusals, inputs);
  const plain = settings.flatMap((setting) => setting.plain ?? []);
  const watched = freshness(book, inputs.areas, below.lines.count, plain);
  const readings = readingsSheet(settings, gradesCell(refusals.grades), watched, say);
  const marks = book.judges.length === 0 ? [] : [below.marks.content];
  return {
    stale: staleFormula,
    totalCount: `COUNT(${totalRange(context)})`,
    detail: (department, { criterion, markCount }, heading) =>
      heading === '有效评委数' && markCount === null
        ? undefined
        : below.criteria.cellOf(criterion, department, heading).replaceAll('$', ''),
    totals: (field, index) => {
      const score = scores.departments[index];
      return score === undefined ? undefined : totalsFormula(field, score, index, context);
    },
    ranking: (place, field) => rankingFormula(place, field, context),
    working: [stepsSheet(steps, below.criteria.rows, say), below.lines.content, ...marks, readings],
  };
}

/** Everything under 得分明细: entries and marks, and how they lead to each criterion. */
function layBelow(
  criteria: readonly Criterion[],
  book: Book,
  scores: Scores,
  refusals: Refusals,
  inputs: InputCells,
  say: Say,
) {
  const lists = new Map(criteria.map((criterion) => [criterion, priceList(criterion)]));
  const listOf = (criterion: Criterion): PriceList => lists.get(criterion) ?? priceList(criterion);
  const units = findUnits(criteria, { book, registers: registersOf(book), inputs, listOf });
  const lines = layLines(units, book.scored, [...lists.values()], say);
  const common = { book, refusals, units, lines, scoreOf: scoreFinder(scores) };
  const marks = layMarks(common, inputs, say);
  const students = studentsOf(book, inputs);
  return { criteria: layCriteria({ ...common, listOf, marks, students }), lines, marks };
}

function scoreFinder({ departments }: Scores) {
  const found = new Map(
    departments.map(({ department, criteria }) => [
      department,
      new Map(criteria.map((score) => [score.criterion, score])),
    ]),
  );
  return ({ criterion, department }: Unit) => found.get(department)?.get(criterion);
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
