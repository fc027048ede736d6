import { presentOr } from '../base/parsed';
import { toNumber } from '../base/decimal';
import type { ContentCell, SheetContent } from '../base/sheet-content';
import type { Evaluation } from '../evaluation';
import { findRefusals } from '../scores/refusals';
import type { Scores } from '../scores/score';
import { totalsColumns } from '../sheets/totals-columns';
import type { Say } from '../../words/words';
import { departmentSteps } from './department-steps';
import { detailRows } from './detail-rows';
import { withFormula } from './formula';
import { orderCell, rankingFormulas, rankingTop } from './ranking-formulas';
import { readingsSheet } from './readings-sheet';
import { gradesCell, ruleCells } from './rule-cells';
import { stepsSheet } from './steps-sheet';
import { totalsColumn, totalsFormula, totalsRow } from './totals-formulas';
import type { TotalsContext } from './totals-formulas';

/** 得分明细 and 考核汇总 as they were laid out with values. */
export type ScoreSheets = { readonly details: SheetContent; readonly totals: SheetContent };
export type LiveSheets = ScoreSheets & { readonly working: readonly SheetContent[] };

/**
 * Puts formulas behind the numbers of 得分明细 and 考核汇总, down to the cells that people fill in, and adds the working sheets that
 * lie between. Values stay as the core found them. Where nothing can be scored nothing is added.
 */
export function liveSheets(evaluation: Evaluation, sheets: ScoreSheets, say: Say): LiveSheets {
  const { scores, book } = evaluation;
  if (typeof scores === 'string' || scores.departments.length === 0) return { ...sheets, working: [] };
  const { rules } = book.settings;
  const refusals = findRefusals(rules, book.judges);
  const rounding = presentOr(rules.rounding, 'half-up');
  const rows = detailRows(scores);
  const columns = totalsColumns(scores, rules.notApplicable === 'rescale');
  const context: TotalsContext = { scores, settings: book.settings, refusals, rounding, columns, rows };
  const totals = liveTotals(sheets.totals, context);
  const note = totalsColumn(columns, 'note');
  const steps = scores.departments.map((score, index) =>
    departmentSteps(
      score,
      index,
      { scores, rounding, rows, vetoes: () => [] },
      {
        order: orderCell(index, scores, columns),
        total: score.total === null ? '未完成' : toNumber(score.total),
        note: sheets.totals.cells[totalsRow(index)]?.[note]?.value ?? '',
      },
    ),
  );
  const readings = readingsSheet(ruleCells(book, refusals), gradesCell(refusals.grades), [], say);
  return { details: sheets.details, totals, working: [stepsSheet(steps, [], say), readings] };
}

function liveTotals(content: SheetContent, context: TotalsContext): SheetContent {
  const { scores, columns } = context;
  const cells: (ContentCell | undefined)[][] = content.cells.map((row) => [...row]);
  const put = (row: number, column: number, formula: string) => {
    const line = cells[row];
    if (line !== undefined) line[column] = withFormula(line[column], formula);
  };
  scores.departments.forEach((score, index) => {
    columns.forEach(({ field }, column) => {
      const formula = totalsFormula(field, score, index, context);
      if (formula !== undefined) put(totalsRow(index), column, formula);
    });
  });
  putRankingFormulas(content, scores, context, put);
  return { ...content, cells };
}

function putRankingFormulas(
  content: SheetContent,
  scores: Scores,
  { columns }: TotalsContext,
  put: (row: number, column: number, formula: string) => void,
): void {
  const top = rankingTop(content);
  if (top === undefined) return;
  scores.departments.forEach((_, at) => {
    for (const { column, formula } of rankingFormulas(at + 1, scores, columns)) put(top + at, column, formula);
  });
}
