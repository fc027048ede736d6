import { address, rangeAddress } from '../core/base/cells';
import { cellMark } from '../grid/grid-book';
import type { SayBrowser } from '../words/browser-words';
import { drawnCell } from './drawn-cell';
import type { CellSource } from './drawn-cell';
import { wholeCell } from './merged';
import { headingRow, placeKey, ruleAt } from './open-sheet';
import type { Selection } from './selection';

/** What is said of the chosen cell: address, value, heading of its column, note, what may be filled in. */
export function describeCell(say: SayBrowser, source: CellSource, { active, range }: Selection): string {
  const { sheet } = source;
  const { row, column } = active;
  const cell = drawnCell(source, row, column);
  const merge = wholeCell(sheet.merged, row, column);
  const single = rangeAddress(range) === rangeAddress(merge);
  const heading = headingText(source, row, column);
  const note = noteOf(say, source, row, column);
  const rule = ruleAt(sheet, row, column);
  return [
    address(row, column),
    cell.text === '' ? say('sheet.empty') : cell.text,
    heading,
    single ? '' : say('sheet.chosen', { range: rangeAddress(range) }),
    note === '' ? '' : say('sheet.note', { text: note }),
    rule?.prompt ?? '',
    rule?.type === 'list' ? say('sheet.hasChoices') : '',
  ]
    .filter((part) => part !== '')
    .join(say('sheet.between'));
}

/** Heading of the column that a cell stands in; '' where there is none. */
export function headingText(source: CellSource, row: number, column: number): string {
  const at = headingRow(source.sheet, row, column);
  if (at === null || at >= row) return '';
  const { top, left } = wholeCell(source.sheet.merged, at, column);
  return drawnCell(source, top, left).text;
}

type NotedSheet = Pick<CellSource['sheet'], 'store' | 'notes' | 'links'>;

/** The cell's note, and what the marks in its corner mean. */
export function noteOf(
  say: SayBrowser,
  { sheet }: { readonly sheet: NotedSheet },
  row: number,
  column: number,
): string {
  const { marks = 0, value = null } = sheet.store.row(row)?.get(column) ?? {};
  return [
    sheet.notes.get(placeKey(row, column)) ?? '',
    (marks & cellMark.unknown) > 0 ? say(value === null ? 'sheet.unknownNew' : 'sheet.unknown') : '',
    sheet.links.has(placeKey(row, column)) ? say('sheet.linked') : '',
  ]
    .filter((part) => part !== '')
    .join('\n');
}
