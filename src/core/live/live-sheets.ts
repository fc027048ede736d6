import { toNumber } from '../base/decimal';
import { blank, presentOr } from '../base/parsed';
import type { SheetContent } from '../base/sheet-content';
import type { Evaluation } from '../evaluation';
import type { Book } from '../book/read-book';
import { normaliseName } from '../names/normalise-name';
import type { Department } from '../names/department';
import type { Criterion } from '../rubric/criterion';
import { findRefusals } from '../scores/refusals';
import type { Refusals } from '../scores/refusals';
import type { Scores } from '../scores/score';
import { totalsColumns } from '../sheets/totals-columns';
import type { Say } from '../../words/words';
import { layCriteria } from './criterion-steps';
import type { LaidCriteria } from './criterion-steps';
import { departmentSteps } from './department-steps';
import { detailRows } from './detail-rows';
import { cellOf, placeOf } from './entry-lines';
import { columnRange, unfinished } from './formula';
import { freshnessRows, staleFormula } from './freshness';
import type { Block, Line } from './line';
import { lineHeadings, linesTop } from './line';
import { layLines } from './lines-sheet';
import type { LaidLines } from './lines-sheet';
import { linesName } from './live-names';
import { liveDetails, liveTotals } from './live-outputs';
import { markRows } from './mark-rows';
import { layMarks } from './marks-sheet';
import type { LaidMarks } from './marks-sheet';
import { priceList } from './price-lists';
import type { PriceList } from './price-lists';
import { orderCell } from './ranking-formulas';
import { readingsSheet } from './readings-sheet';
import { gradesCell, ruleCells, watchTop } from './rule-cells';
import { criteriaTop, stepsSheet } from './steps-sheet';
import { totalsColumn, totalsRow } from './totals-formulas';
import type { TotalsContext } from './totals-formulas';
import { findUnits, linesInOrder } from './units';
import type { Units } from './units';
import { validPeople, valueTables } from './value-tables';
import type { ValueTables } from './value-tables';
import { isLive } from './working-cells';

/** 得分明细 and 考核汇总 as they were laid out with values. */
export type ScoreSheets = { readonly details: SheetContent; readonly totals: SheetContent };
export type LiveSheets = ScoreSheets & { readonly working: readonly SheetContent[] };

/**
 * Puts formulas behind the numbers of 得分明细 and 考核汇总, down to the cells that people fill in, and adds the working sheets that
 * lie between. Values stay as the core found them. Where nothing can be scored nothing is added.
 */
export function liveSheets(evaluation: Evaluation, sheets: ScoreSheets, say: Say): LiveSheets {
  const { scores, book } = evaluation;
  if (typeof scores === 'string' || scores.departments.length === 0 || book.rubric === null)
    return { ...sheets, working: [] };
  const { rules } = book.settings;
  const refusals = findRefusals(book);
  const rounding = presentOr(rules.rounding, 'half-up');
  const rows = detailRows(scores);
  const columns = totalsColumns(scores, rules.notApplicable === 'rescale');
  const below = layBelow(book, scores, refusals, say);
  const context: TotalsContext = {
    scores,
    settings: book.settings,
    findings: evaluation.findings,
    refusals,
    rounding,
    columns,
    rows,
  };
  const note = totalsColumn(columns, 'note');
  const vetoing = book.rubric.rubric.criteria.filter(({ mode }) => mode === '否决');
  const steps = scores.departments.map((score, index) => {
    const vetoes = vetoing.map((criterion) => ({
      state: below.criteria.cellOf(criterion, score.department, '状态'),
      vetoed: below.criteria.cellOf(criterion, score.department, '原得分'),
    }));
    return departmentSteps(
      score,
      index,
      { scores, rounding, rows, vetoes: () => vetoes },
      {
        order: orderCell(index, scores, columns),
        total: score.total === null ? unfinished : toNumber(score.total),
        note: sheets.totals.cells[totalsRow(index)]?.[note]?.value ?? '',
      },
    );
  });
  const stepsContent = stepsSheet(steps, below.criteria.rows, say);
  const watched = freshnessRows(book, below.lineCount, watchTop);
  const rulesNow = ruleCells(book, refusals);
  const readings = readingsSheet(rulesNow, gradesCell(refusals.grades), below.tables.rows(), watched, say);
  return {
    details: liveDetails(sheets.details, scores, below.criteria, staleFormula, say),
    totals: liveTotals(sheets.totals, context, staleFormula, say),
    working: [stepsContent, below.lines.content, ...(book.judges.length === 0 ? [] : [below.marks.content]), readings],
  };
}

type Below = {
  readonly criteria: LaidCriteria;
  readonly lines: LaidLines;
  readonly marks: LaidMarks;
  readonly tables: ValueTables;
  readonly lineCount: number;
};

/** Everything under 得分明细: entries and marks, and how they lead to each criterion. */
function layBelow(book: Book, scores: Scores, refusals: Refusals, say: Say): Below {
  const criteria = book.rubric?.rubric.criteria ?? [];
  const tables = valueTables();
  const lists = new Map(criteria.map((criterion) => [criterion, priceList(criterion)]));
  const listOf = (criterion: Criterion): PriceList => lists.get(criterion) ?? priceList(criterion);
  const units = findUnits(criteria, { book, tables, listOf });
  const ordered = linesInOrder(units, book.scored);
  const lines = layLines(ordered, [...lists.values()], say);
  const rowOf = new Map(ordered.map((line, index) => [line, linesTop + index]));
  const blockOf = (own: readonly Line[]): Block => {
    const [first] = own;
    const top = first === undefined ? undefined : rowOf.get(first);
    return top === undefined ? null : { top, bottom: top + own.length - 1 };
  };
  const marks = layMarks(
    markRows(criteria, book, tables, leftOutSubjects(book)),
    book,
    excludedIn(units, lines, blockOf),
    refusals,
    say,
  );
  const laid = layCriteria({
    ...{ book, scores, refusals, units, lines, blockOf, listOf, marks },
    rounding: presentOr(book.settings.rules.rounding, 'half-up'),
    students: studentsOf(book, tables),
    top: criteriaTop(scores.departments.length),
  });
  return { criteria: laid, lines, marks, tables, lineCount: ordered.length };
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
function studentsOf(book: Book, tables: ValueTables) {
  const table = book.found.tables.get('departments');
  return (department: Department): string | undefined => {
    const place = table === undefined ? undefined : placeOf(table, department.row, '学生数');
    if (table === undefined || place === undefined) return undefined;
    const cell = cellOf(table, department.row, '学生数');
    const read = tables.read('people', place, cell, department.students, validPeople);
    if (isLive(read)) return `IF(${read.formula}="","-",${read.formula})`;
    return typeof read === 'number' ? String(read) : '"-"';
  };
}
