import { settled } from '../settings/settled';
import { toNumber } from '../base/decimal';
import type { Evaluation } from '../evaluation';
import { isPresent } from '../base/parsed';
import type { Scores } from '../scores/score';
import type { Settings } from '../settings/settings';
import { datedEvent } from '../settings/year-and-event';
import { sayAround } from '../../words/say-from';
import type { Say } from '../../words/words';
import { draftHeader, draftMark } from '../layout/draft-mark';
import { fitted } from '../layout/one-page';
import { printGrid } from '../layout/print-grid';
import type { PrintGrid } from '../layout/print-grid';
import { formHeading, formLine, formRowHeight, formText, formTitle, printedPage } from '../layout/print-styles';
import type { ContentCell, Page, SheetContent } from '../base/sheet-content';
import { lineCount } from '../layout/text-width';
import { putSignatures } from '../layout/print-signatures';
import { literal, withFormula } from '../proof/scores/formula';
import { totalsHeadingRow, totalsName, totalsRow } from '../proof/scores/result-places';
import type { ScoreProof } from '../proof/scores/score-proof';
import { totalsColumns } from '../proof/scores/totals-columns';
import { totalsCell } from './totals-cell';
import type { TotalsColumn } from '../proof/scores/totals-columns';
import { totalsNote } from '../proof/scores/totals-notes';
import { putRanking } from './totals-ranking';
import { unscoredSheet } from './unscored-sheet';

/** Lists of 编号 are given extra lines, because `A1.6、A2.4` breaks only between ids. */
const listFill = 0.85;

/**
 * 考核汇总: departments in the order of 单位 with items, total, rank and grade; below it the ranked list and the line for
 * signatures. `proof` puts formulas behind its numbers; without it they are values. Where nothing can be scored the sheet says why,
 * without a number.
 */
export function totalsSheet(evaluation: Evaluation, proof: ScoreProof | null, say: Say): SheetContent {
  const { scores, book, findings } = evaluation;
  const title = totalsTitle(book.settings);
  if (typeof scores === 'string') return unscoredSheet(totalsName, title, { scores, findings }, say);
  const columns = totalsColumns(scores, book.settings.rules.notApplicable === 'rescale');
  const grid = printGrid();
  putHead(grid, leadCell(scores, findings, proof, say), `${title}${scores.draft ? draftMark : ''}`, columns);
  putDepartments(grid, scores, book.settings, columns, proof, say);
  if (scores.departments.length === 0) {
    putLine(grid, columns, say('scores.none', { kinds: book.settings.scoredKinds.join('；') }));
  }
  putRemarks(grid, scores, book.settings, columns, say);
  putRanking(grid, scores, settled(book.settings.rules).decimals, proof, say);
  putSignatures(grid, columns.length);
  const content = { name: totalsName, ...grid.content(), widths: columns.map(({ width }) => width) };
  const page: Page = {
    ...printedPage,
    footer: say('input.footer'),
    repeatRows: [totalsHeadingRow, totalsHeadingRow],
    ...(scores.draft ? { header: draftHeader } : {}),
  };
  return { ...content, freeze: { rows: totalsHeadingRow + 1, columns: 1 }, page: fitted(page, content) };
}

/** `重庆市工业学校2024年职业教育活动周考核汇总`; what is not set is left out. */
function totalsTitle({ school, year, event }: Settings): string {
  return `${school}${datedEvent(year, event)}${totalsName}`;
}

/**
 * The line above the table: full mark, how many departments have a total, and how many proposed criteria are still unconfirmed; 需重新汇总
 * before it.
 */
function leadCell(
  { full, departments }: Scores,
  findings: Evaluation['findings'],
  proof: ScoreProof | null,
  say: Say,
): ContentCell {
  const done = departments.filter(({ total }) => total !== null).length;
  const proposed = findings.filter(({ code }) => code === 'R2').length;
  const told = proposed === 0 ? '' : say('totals.proposed', { count: proposed });
  const values = { full: toNumber(full), count: departments.length };
  const { before, after } = sayAround(say, 'totals.lead', 'done', values);
  const cell = { value: `${before}${done}${after}${told}`, style: formLine };
  if (proof === null) return cell;
  const lead = `${literal(before)}&${proof.totalCount}&${literal(`${after}${told}`)}`;
  return { ...cell, formula: `IF(${proof.stale},${literal(say('live.stale'))},"")&${lead}` };
}

function putHead(grid: PrintGrid, lead: ContentCell, title: string, columns: readonly TotalsColumn[]): void {
  const right = columns.length - 1;
  grid.putMerged({ top: 0, bottom: 0, left: 0, right }, { value: title, style: formTitle });
  grid.setHeight(0, 42);
  grid.putMerged({ top: 1, bottom: 1, left: 0, right }, lead);
  grid.setHeight(1, 24);
  columns.forEach(({ heading }, at) => grid.put(totalsHeadingRow, at, { value: heading, style: formHeading }));
  grid.setHeight(totalsHeadingRow, formRowHeight(columns.map(({ heading, width }) => ({ text: heading, width }))));
}

function putDepartments(
  grid: PrintGrid,
  scores: Scores,
  { rules }: Settings,
  columns: readonly TotalsColumn[],
  proof: ScoreProof | null,
  say: Say,
): void {
  const decimals = settled(rules).decimals;
  scores.departments.forEach((score, index) => {
    const row = totalsRow(index);
    const note = totalsNote(score, rules, say);
    const cells = columns.map(({ field }) => totalsCell(field, score, { draft: scores.draft, decimals, note }));
    columns.forEach(({ field }, at) => grid.put(row, at, withFormula(cells[at], proof?.totals(field, index))));
    const texts = cells.flatMap(({ value }, at) =>
      typeof value === 'string' ? [{ text: value, width: (columns[at]?.width ?? 10) * listFill }] : [],
    );
    grid.setHeight(row, formRowHeight(texts));
  });
}

/** Remarks that the sheet must show: rows that count nowhere, and crediting that waits for a setting. */
function putRemarks(
  grid: PrintGrid,
  scores: Scores,
  { rules }: Settings,
  columns: readonly TotalsColumn[],
  say: Say,
): void {
  if (scores.uncountedRows > 0) putLine(grid, columns, say('totals.uncounted', { count: scores.uncountedRows }));
  if (!isPresent(rules.eventPoints)) putLine(grid, columns, say('totals.noEventPoints'));
  const unranked = scores.departments.filter(({ rank }) => rank === null).map(({ department }) => department.name);
  if (unranked.length > 0) putLine(grid, columns, say('totals.unranked', { names: unranked.join('、') }));
  if (scores.departments.length > 0) putLine(grid, columns, say('live.what'));
}

function putLine(grid: PrintGrid, columns: readonly TotalsColumn[], value: string): void {
  const row = grid.rowCount();
  grid.putMerged({ top: row, bottom: row, left: 0, right: columns.length - 1 }, { value, style: formText });
  const width = columns.reduce((sum, column) => sum + column.width, 0);
  grid.setHeight(row, 8 + 16 * lineCount(value, width));
}
