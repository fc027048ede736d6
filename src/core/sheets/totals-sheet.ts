import { ownNames } from '../tables/own-sheets';
import { toNumber } from '../base/decimal';
import type { Evaluation } from '../evaluation';
import { isPresent, presentOr } from '../base/parsed';
import type { Scores } from '../scores/score';
import type { Settings } from '../settings/settings';
import type { Say } from '../../words/words';
import { draftHeader, draftMark } from './draft-mark';
import { fitted } from './one-page';
import { printGrid } from './print-grid';
import type { PrintGrid } from './print-grid';
import { formHeading, formLine, formRowHeight, formText, formTitle, printedPage } from './print-styles';
import type { Page, SheetContent } from '../base/sheet-content';
import { lineCount } from './text-width';
import { putSignatures } from './print-signatures';
import { totalsCell, totalsColumns } from './totals-columns';
import type { TotalsColumn } from './totals-columns';
import { totalsNote } from './totals-notes';
import { putRanking } from './totals-ranking';
import { unscoredSheet } from './unscored-sheet';

export const totalsName = ownNames.totals;
/** Where the heading row stands, from 0; departments follow at once. */
export const totalsHeadingRow = 2;
/** Lists of 编号 break early: `A1.6、A2.4` is not parted everywhere. */
const listFill = 0.85;

/**
 * 考核汇总: departments in the order of 单位 with items, total, rank and grade; below it the ranked list and the line for
 * signatures. Where nothing can be scored the sheet says why, without a number.
 */
export function totalsSheet({ scores, book, findings }: Evaluation, say: Say): SheetContent {
  const title = totalsTitle(book.settings);
  if (typeof scores === 'string') return unscoredSheet(totalsName, title, { scores, findings }, say);
  const columns = totalsColumns(scores, book.settings.rules.notApplicable === 'rescale');
  const grid = printGrid();
  putHead(grid, totalsLead(scores, findings, say), `${title}${scores.draft ? draftMark : ''}`, columns);
  putDepartments(grid, scores, book.settings, columns, say);
  if (scores.departments.length === 0) {
    putLine(grid, columns, say('scores.none', { kinds: book.settings.scoredKinds.join('；') }));
  }
  putRemarks(grid, scores, book.settings, columns, say);
  putRanking(grid, scores, presentOr(book.settings.rules.decimals, 2), say);
  putSignatures(grid, columns.length);
  const content = { name: totalsName, ...grid.content(), widths: columns.map(({ width }) => width) };
  const page: Page = {
    ...{ ...printedPage, footer: say('input.footer'), repeatRows: [totalsHeadingRow, totalsHeadingRow] },
    ...(scores.draft ? { header: draftHeader } : {}),
  };
  return { ...content, freeze: { rows: totalsHeadingRow + 1, columns: 1 }, page: fitted(page, content) };
}

/** `重庆市工业学校2024年职业教育活动周考核汇总`; what is not set is left out. */
function totalsTitle({ school, year, event }: Settings): string {
  return `${school}${isPresent(year) ? `${year}年` : ''}${event}${totalsName}`;
}

/** The line above the table: full mark, how many have a total, and how much of the rubric nobody has looked at yet. `done` may be text for a formula. */
export function totalsLead(
  { full, departments }: Scores,
  findings: Evaluation['findings'],
  say: Say,
  done: number | string = departments.filter(({ total }) => total !== null).length,
): string {
  const proposed = findings.filter(({ code }) => code === 'R2').length;
  const lead = say('totals.lead', { full: toNumber(full), count: departments.length, done });
  return proposed === 0 ? lead : `${lead}${say('totals.proposed', { count: proposed })}`;
}

function putHead(grid: PrintGrid, lead: string, title: string, columns: readonly TotalsColumn[]): void {
  const right = columns.length - 1;
  grid.putMerged({ top: 0, bottom: 0, left: 0, right }, { value: title, style: formTitle });
  grid.setHeight(0, 42);
  grid.putMerged({ top: 1, bottom: 1, left: 0, right }, { value: lead, style: formLine });
  grid.setHeight(1, 24);
  columns.forEach(({ heading }, at) => grid.put(totalsHeadingRow, at, { value: heading, style: formHeading }));
  grid.setHeight(totalsHeadingRow, formRowHeight(columns.map(({ heading, width }) => ({ text: heading, width }))));
}

function putDepartments(
  grid: PrintGrid,
  scores: Scores,
  { rules }: Settings,
  columns: readonly TotalsColumn[],
  say: Say,
): void {
  const decimals = presentOr(rules.decimals, 2);
  scores.departments.forEach((score, index) => {
    const row = totalsHeadingRow + 1 + index;
    const note = totalsNote(score, rules, say);
    const cells = columns.map(({ field }) => totalsCell(field, score, { draft: scores.draft, decimals, note }));
    cells.forEach((cell, at) => grid.put(row, at, cell));
    const texts = cells.flatMap(({ value }, at) =>
      typeof value === 'string' ? [{ text: value, width: (columns[at]?.width ?? 10) * listFill }] : [],
    );
    grid.setHeight(row, formRowHeight(texts));
  });
}

/** What no total may hide: rows that count nowhere, and crediting that waits for a setting. */
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
