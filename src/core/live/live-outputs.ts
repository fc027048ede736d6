import type { ContentCell, SheetContent } from '../base/sheet-content';
import type { Scores } from '../scores/score';
import type { Say } from '../../words/words';
import { totalsLead } from '../sheets/totals-sheet';
import { scoreDetailsHeadings } from '../sheets/score-details-sheet';
import type { LaidCriteria } from './criterion-steps';
import { detailRows } from './detail-rows';
import { literal, withFormula } from './formula';
import { rankingFormulas, rankingTop } from './ranking-formulas';
import { totalRange, totalsFormula, totalsRow } from './totals-formulas';
import type { TotalsContext } from './totals-formulas';

type Put = (row: number, column: number, formula: string) => void;

/** A copy of the content in which `fill` puts formulas behind values. */
function withFormulas(content: SheetContent, fill: (put: Put) => void): SheetContent {
  const cells: (ContentCell | undefined)[][] = content.cells.map((row) => [...row]);
  fill((row, column, formula) => {
    const line = cells[row];
    if (line !== undefined) line[column] = withFormula(line[column], formula);
  });
  return { ...content, cells };
}

const detailColumns = [
  { heading: '得分', step: '得分' },
  { heading: '状态', step: '状态' },
  { heading: '有效评委数', step: '有效评委数' },
] as const;

/** 得分明细: each score, status and number of marks is that of 计分过程. */
export function liveDetails(
  content: SheetContent,
  scores: Scores,
  { cellOf }: LaidCriteria,
  stale: string,
  say: Say,
): SheetContent {
  const rows = detailRows(scores);
  return withFormulas(content, (put) => {
    const hint = String(content.cells[1]?.[0]?.value ?? '');
    put(1, 0, `IF(${stale},${literal(say('live.stale'))},${literal(hint)})`);
    for (const department of scores.departments) {
      department.criteria.forEach(({ criterion, markCount }, at) => {
        for (const { heading, step } of detailColumns) {
          if (step === '有效评委数' && markCount === null) continue;
          const column = scoreDetailsHeadings.indexOf(heading);
          put(rows.topOf(department) + at, column, cellOf(criterion, department.department, step).replaceAll('$', ''));
        }
      });
    }
  });
}

/** 考核汇总: every computed cell of the departments' rows and of the ranked list. */
export function liveTotals(content: SheetContent, context: TotalsContext, stale: string, say: Say): SheetContent {
  const { scores, columns } = context;
  return withFormulas(content, (put) => {
    put(1, 0, `IF(${stale},${literal(say('live.stale'))},"")&${leadFormula(context, say)}`);
    scores.departments.forEach((score, index) => {
      columns.forEach(({ field }, column) => {
        const formula = totalsFormula(field, score, index, context);
        if (formula !== undefined) put(totalsRow(index), column, formula);
      });
    });
    const top = rankingTop(content);
    if (top === undefined) return;
    scores.departments.forEach((_, at) => {
      for (const { column, formula } of rankingFormulas(at + 1, scores, columns)) put(top + at, column, formula);
    });
  });
}

/** The line above the table, with the number of totals as it is now. */
function leadFormula(context: TotalsContext, say: Say): string {
  const gap = '\u0001';
  const text = totalsLead(context.scores, context.findings, say, gap);
  const [before = '', after = ''] = text.split(gap);
  return `${literal(before)}&COUNT(${totalRange(context)})&${literal(after)}`;
}
