import { modes, scoringModes } from '../rules/all-modes';
import type { ConditionalFormat, ContentCell, SheetContent } from '../base/sheet-content';
import type { Book } from '../book/read-book';
import { printGrid } from '../layout/print-grid';
import type { PrintGrid } from '../layout/print-grid';
import { centredTitleStyle, gridCentredStyle, gridStyle, headingStyle } from '../layout/styles';
import { rowHeight } from '../layout/text-width';
import { datedEvent } from '../settings/year-and-event';
import { formSheet } from '../tables/own-headings';
import type { Say } from '../../words/words';
import { putProgress } from './put-progress';
import type { Sheets, StartOptions } from './start-options';
import { mayScore, startSteps } from './start-steps';
import type { StartStep } from './start-steps';
import { bandStyle, lastColumn, laterStyle, linkStyle, startWidths, textStyle, widthOf } from './start-styles';

/**
 * 开始, the first sheet: what this is, the steps and who does them, how far the week is (live), what each kind of 参数 means, how a
 * school's own headings are mapped. Never read; rewritten in place.
 */
export function startSheet(book: Book, options: StartOptions): SheetContent {
  const { say } = options;
  const grid = printGrid();
  const scores = mayScore(book);
  putMerged(grid, 0, { value: startTitle(book, say), style: centredTitleStyle }, 34);
  putText(grid, say(scores ? 'start.aboutScoring' : 'start.about'));
  putBand(grid, say('start.steps'));
  putSteps(grid, startSteps(book, say), options);
  putBand(grid, say('start.progress'));
  const formats = putProgress(grid, book, options);
  if (scores) {
    putBand(grid, say('start.parameters'));
    putText(grid, say('start.grammar'));
    putParameters(grid, say);
  }
  putBand(grid, say('start.headings'));
  putText(grid, say('start.ownHeadings'));
  putHeadingExamples(grid, say);
  return { name: options.name, ...grid.content(), widths: startWidths, ...frame(formats, say) };
}

function frame(conditionalFormats: readonly ConditionalFormat[], say: Say) {
  return {
    conditionalFormats,
    freeze: { rows: 0, columns: 0 },
    tabColor: '1F3864',
    page: { landscape: false, margins: [13, 13, 12, 15], footer: say('input.footer'), pagesWide: 1 },
  } as const;
}

/** As wide as a character. */
const titleGap = '\u3000';

function startTitle({ settings: { school, year, event } }: Book, say: Say): string {
  return `${school}${datedEvent(year, event)}${titleGap}${say('start.title')}`;
}

function putMerged(grid: PrintGrid, row: number, cell: ContentCell, height: number): void {
  grid.putMerged({ top: row, bottom: row, left: 0, right: lastColumn }, cell);
  grid.setHeight(row, height);
}

function putText(grid: PrintGrid, value: string): void {
  const height = rowHeight([{ text: value, width: widthOf(0, lastColumn) - 4 }]);
  putMerged(grid, grid.rowCount(), { value, style: textStyle }, height);
}

/** The heading of a block, below a narrow gap. */
function putBand(grid: PrintGrid, value: string): void {
  const row = grid.rowCount();
  putMerged(grid, row, { value: null }, 8);
  putMerged(grid, row + 1, { value: ` ${value}`, style: bandStyle }, 22);
}

/** The columns of the steps: number, what, who, and the links, with their number in a line. */
const stepColumns = { what: [1, 3], who: 4, links: [5, lastColumn] } as const;
const linksInLine = stepColumns.links[1] - stepColumns.links[0] + 1;

function putSteps(grid: PrintGrid, steps: readonly StartStep[], { say, sheets }: StartOptions): void {
  const [left, right] = stepColumns.what;
  const [first, last] = stepColumns.links;
  const top = grid.rowCount();
  grid.put(top, 0, { value: say('start.step'), style: headingStyle });
  grid.putMerged({ top, bottom: top, left, right }, { value: say('start.what'), style: headingStyle });
  grid.put(top, stepColumns.who, { value: say('start.who'), style: headingStyle });
  grid.putMerged({ top, bottom: top, left: first, right: last }, { value: say('start.where'), style: headingStyle });
  grid.setHeight(top, 22);
  steps.forEach((step, at) => {
    const row = grid.rowCount();
    const bottom = row + Math.max(1, Math.ceil(step.sheets.length / linksInLine)) - 1;
    grid.putMerged({ top: row, bottom, left: 0, right: 0 }, { value: at + 1, style: gridCentredStyle });
    grid.putMerged({ top: row, bottom, left, right }, { value: step.what, style: gridStyle });
    grid.putMerged(
      { top: row, bottom, left: stepColumns.who, right: stepColumns.who },
      { value: step.who, style: gridCentredStyle },
    );
    putLinks(grid, row, bottom, step.sheets, sheets);
    const needed = rowHeight([
      { text: step.what, width: widthOf(left, right) - 2 },
      { text: step.who, width: widthOf(stepColumns.who, stepColumns.who) },
    ]);
    for (let line = row; line <= bottom; line++) grid.setHeight(line, Math.max(20, needed / (bottom - row + 1)));
  });
}

function putLinks(grid: PrintGrid, top: number, bottom: number, names: readonly string[], sheets: Sheets): void {
  const [first] = stepColumns.links;
  for (let at = 0; at < (bottom - top + 1) * linksInLine; at++) {
    const row = top + Math.floor(at / linksInLine);
    const name = names[at];
    const cell = name === undefined ? { value: null, style: gridStyle } : sheetCell(name, sheets);
    grid.put(row, first + (at % linksInLine), cell);
  }
}

/** A sheet's name as a link to it; grey where it is still to come. */
function sheetCell(name: string, sheets: Sheets): ContentCell {
  if (!sheets.has(name)) return { value: name, style: laterStyle };
  return { value: name, style: linkStyle, link: { sheet: name, cell: 'A1' } };
}

/** 方式, what it means, how its 参数 is written, examples: the grammar of workbook.md in a clerk's words. */
function putParameters(grid: PrintGrid, say: Say): void {
  const spans = [
    { left: 0, right: 0 },
    { left: 1, right: 3 },
    { left: 4, right: 5 },
    { left: 6, right: lastColumn },
  ];
  const rows = scoringModes.map((mode) => [
    mode,
    say(`start.mode.${mode}`),
    say(`start.write.${mode}`),
    modes[mode].parameters.examples.map((example) => (example === '' ? say('start.empty') : example)).join('\n'),
  ]);
  const headings = [say('start.mode'), say('start.meaning'), say('start.write'), say('start.example')];
  putGrid(grid, spans, headings, rows);
}

function putHeadingExamples(grid: PrintGrid, say: Say): void {
  const spans = [
    { left: 0, right: 3 },
    { left: 4, right: 5 },
    { left: 6, right: lastColumn },
  ];
  putGrid(
    grid,
    spans,
    [say('start.itemColumn'), say('start.valueColumn'), say('start.means')],
    [
      ['列名 活动登记.学生人次', '参加学生数', say('start.mapped')],
      [`列名 ${formSheet}.其中家长`, '无', say('start.unmapped')],
    ],
  );
}

type Span = { readonly left: number; readonly right: number };

function putGrid(
  grid: PrintGrid,
  spans: readonly Span[],
  headings: readonly string[],
  rows: readonly (readonly string[])[],
): void {
  [headings, ...rows].forEach((texts, at) => {
    const row = grid.rowCount();
    spans.forEach((span, column) => {
      const style = at === 0 ? headingStyle : column === 0 && span.right === 0 ? gridCentredStyle : gridStyle;
      grid.putMerged({ top: row, bottom: row, ...span }, { value: texts[column] ?? null, style });
    });
    const cells = spans.map(({ left, right }, column) => ({
      text: texts[column] ?? '',
      width: widthOf(left, right) - 1,
    }));
    grid.setHeight(row, rowHeight(cells));
  });
}
