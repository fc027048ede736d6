import { settled } from '../../settings/settled';
import { unfinishedText } from '../../base/cell-words';
import { toNumber } from '../../base/decimal';
import { blank } from '../../base/parsed';
import type { SheetContent } from '../../base/sheet-content';
import type { Evaluation } from '../../evaluation';
import type { Book } from '../../book/read-book';
import { normaliseName } from '../../names/normalise-name';
import type { Department } from '../../names/department';
import type { Criterion } from '../../rubric/criterion';
import { findRefusals } from '../../scores/refusals';
import type { Refusals } from '../../scores/refusals';
import type { CriterionScore, Scores } from '../../scores/score';
import { totalsColumns } from './totals-columns';
import type { TotalsField } from './totals-columns';
import { totalsNote } from './totals-notes';
import type { Say } from '../../../words/words';
import { layCriteria } from './criterion-steps';
import type { LaidCriteria } from './criterion-steps';
import { departmentSteps } from './department-steps';
import { detailRows } from './detail-rows';
import { cellOf, placeOf } from './entry-lines';
import { columnRange } from './formula';
import { freshness, staleFormula } from './freshness';
import { inputAreas } from './input-areas';
import { inputCells, validPeople } from './input-cells';
import type { InputCells } from './input-cells';
import type { Block, Line } from './line';
import { lineHeadings, linesTop } from './line';
import { layLines } from './lines-sheet';
import type { LaidLines } from './lines-sheet';
import { linesName } from './live-names';
import { markRows } from './mark-rows';
import { layMarks } from './marks-sheet';
import type { LaidMarks } from './marks-sheet';
import { priceList } from './price-lists';
import type { PriceList } from './price-lists';
import { orderCell, rankingFormula } from './ranking-formulas';
import type { rankingColumns } from './result-places';
import { readingsSheet } from './readings-sheet';
import { gradesCell, ruleCells } from './rule-cells';
import { criteriaTop, stepsSheet } from './steps-sheet';
import { totalRange, totalsFormula } from './totals-formulas';
import type { TotalsContext } from './totals-formulas';
import { findUnits, linesInOrder } from './units';
import type { Units } from './units';
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
  const { rules } = book.settings;
  const refusals = findRefusals(book);
  const rounding = settled(rules).rounding;
  const rows = detailRows(scores);
  const columns = totalsColumns(scores, rules.notApplicable === 'rescale');
  const inputs = inputCells(inputAreas(book));
  const below = layBelow(book, scores, refusals, inputs, say);
  const context: TotalsContext = { scores, settings: book.settings, refusals, rounding, columns, rows };
  const vetoing = book.rubric.rubric.criteria.filter(({ mode }) => mode === '否决');
  const steps = scores.departments.map((score, index) => {
    const vetoes = vetoing.map((criterion) => ({
      state: below.criteria.cellOf(criterion, score.department, '状态'),
      vetoed: below.criteria.cellOf(criterion, score.department, '原得分'),
    }));
    const told = {
      order: orderCell(index, scores, columns),
      total: score.total === null ? unfinishedText : toNumber(score.total),
      note: totalsNote(score, rules, say),
    };
    return departmentSteps(score, index, { scores, rounding, rows, vetoes: () => vetoes }, told);
  });
  const settings = ruleCells(book, refusals, inputs);
  const watched = freshness({
    ...{ book, areas: inputs.areas, lineCount: below.lineCount },
    plainSettings: settings.flatMap(({ plain }) => plain ?? []),
  });
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
    ranking: (place, field) => rankingFormula(place, field, scores, columns),
    working: [stepsSheet(steps, below.criteria.rows, say), below.lines.content, ...marks, readings],
  };
}

type Below = {
  readonly criteria: LaidCriteria;
  readonly lines: LaidLines;
  readonly marks: LaidMarks;
  readonly lineCount: number;
};

/** Everything under 得分明细: entries and marks, and how they lead to each criterion. */
function layBelow(book: Book, scores: Scores, refusals: Refusals, inputs: InputCells, say: Say): Below {
  const criteria = book.rubric?.rubric.criteria ?? [];
  const lists = new Map(criteria.map((criterion) => [criterion, priceList(criterion)]));
  const listOf = (criterion: Criterion): PriceList => lists.get(criterion) ?? priceList(criterion);
  const units = findUnits(criteria, { book, inputs, listOf });
  const ordered = linesInOrder(units, book.scored);
  const lines = layLines(ordered, [...lists.values()], say);
  const rowOf = new Map(ordered.map((line, index) => [line, linesTop + index]));
  const blockOf = (own: readonly Line[]): Block => {
    const [first] = own;
    const top = first === undefined ? undefined : rowOf.get(first);
    return top === undefined ? null : { top, bottom: top + own.length - 1 };
  };
  const marks = layMarks(
    markRows(criteria, book, inputs, leftOutSubjects(book)),
    book,
    excludedIn(units, lines, blockOf),
    refusals,
    say,
  );
  const laid = layCriteria({
    ...{ book, scores, refusals, units, lines, blockOf, listOf, marks },
    rounding: settled(book.settings.rules).rounding,
    students: studentsOf(book, inputs),
    top: criteriaTop(scores.departments.length),
  });
  return { criteria: laid, lines, marks, lineCount: ordered.length };
}

/** Activities that a row 不适用 of 考核登记 leaves out of a judged criterion. */
function leftOutSubjects(book: Book) {
  const out = new Set<string>();
  const key = (id: string, department: Department, name: string) =>
    `${id}\u0001${department.name}\u0001${normaliseName(name)}`;
  for (const entry of book.entries.ledger) {
    if (!entry.counts || entry.kind === blank || typeof entry.kind !== 'string') continue;
    if (normaliseName(entry.kind) !== '不适用' || entry.subject === '') continue;
    for (const department of entry.departments) out.add(key(entry.criterionId, department, entry.subject));
  }
  return (criterion: Criterion, subject: { readonly department: Department; readonly name: string }) =>
    criterion.subject === '活动' && out.has(key(criterion.id, subject.department, subject.name));
}

/** When a judged criterion does not apply to a department, whatever the marks. */
function excludedIn(units: Units, lines: LaidLines, blockOf: (lines: readonly Line[]) => Block) {
  return (criterion: Criterion, department: Department) => {
    const unit = units.get(criterion)?.get(department);
    if (criterion.notApplicableTo.includes(department) || unit === undefined) return { formula: 'TRUE', value: true };
    const block = blockOf(unit.lines);
    if (block === null) return { formula: 'FALSE', value: false };
    const states = columnRange(linesName, lineHeadings.indexOf('状态'), block.top, block.bottom);
    const value = unit.lines.some((line) => lines.values.get(line)?.state === '不适用');
    return { formula: `COUNTIF(${states},"不适用")>0`, value };
  };
}

/** The formula that reads 学生数 of a department; undefined where it stands nowhere. */
function studentsOf(book: Book, inputs: InputCells) {
  const table = book.found.tables.get('departments');
  return (department: Department): string | undefined => {
    const place = table === undefined ? undefined : placeOf(table, department.row, '学生数');
    if (table === undefined || place === undefined) return undefined;
    const cell = cellOf(table, department.row, '学生数');
    const read = inputs.read('number', place, cell, department.students, validPeople);
    if (isLive(read)) return `IF(${read.formula}="","-",${read.formula})`;
    return typeof read === 'number' ? String(read) : '"-"';
  };
}
