import type { Range } from '../../../../src/core/base/cells';
import type { Change } from '../../../../src/core/base/change';
import type {
  ConditionalFormat,
  ContentCell,
  Page,
  SheetContent,
  Validation,
} from '../../../../src/core/base/sheet-content';
import { newWorkbookFile } from '../../../../src/workbook/file-workbook';
import { isDateFormat } from '../../../../src/workbook/reading/shown-as';
import { isRecord } from '../host-object';
import { parseRange } from '../members/address';
import type { HostBook } from './host-book';
import type { HostRule } from './host-rule';
import { isFilled } from './host-sheet';
import type { HostCell, HostSheet } from './host-sheet';
import { formatOf, plainLook } from './look';
import { styleOf } from './style-of-look';

/** An .xlsx of the workbook. What filters hide, hidden rows and protection have no place in the core's sheets and are left out. */
export async function saveBook(book: HostBook): Promise<Uint8Array> {
  const file = newWorkbookFile();
  const names = book.names.map(({ name, refersTo }) => ({ name, refersTo }));
  const changes: Change[] = book.sheets.map((sheet) => ({ kind: 'sheet', content: contentOf(sheet, book.dayShift()) }));
  await file.apply([...changes, { kind: 'names', names }]);
  return file.toBytes();
}

function contentOf(sheet: HostSheet, dayShift: number): SheetContent {
  const width = Math.max(-1, ...sheet.columnWidths.keys()) + 1;
  const height = Math.max(-1, ...sheet.rowHeights.keys()) + 1;
  const page = pageOf(sheet.page);
  return {
    name: sheet.name,
    cells: Array.from(sheet.rows, (cells = []) => Array.from(cells, (cell) => contentCell(cell, dayShift))),
    // Points to characters, by Excel's standard column: 48 points are 8.43 characters.
    widths: Array.from({ length: width }, (_, column) => (sheet.columnWidths.get(column) ?? 48) / 5.69),
    heights: Array.from({ length: height }, (_, row) => sheet.rowHeights.get(row)),
    merges: sheet.merges,
    freeze: sheet.freeze,
    validations: sheet.validations.flatMap(validationsOf),
    conditionalFormats: sheet.conditionalFormats.flatMap(conditionalFormatsOf),
    tables: sheet.tables.map(({ name, range }) => ({ name, range })),
    ...(sheet.filter === undefined ? {} : { filter: sheet.filter }),
    visibility: sheet.visibility,
    ...(page === undefined ? {} : { page }),
    ...(sheet.tabColor === '' ? {} : { tabColor: sheet.tabColor.replace('#', '') }),
  };
}

function contentCell(cell: HostCell | undefined, dayShift: number): ContentCell | undefined {
  if (cell === undefined || (!isFilled(cell) && cell.look === plainLook)) return undefined;
  const formula = cell.error !== undefined && cell.formula === undefined ? cell.error : cell.formula;
  const link = isRecord(cell.link) ? linkOf(String(cell.link['documentReference'] ?? '')) : undefined;
  const day = typeof cell.value === 'number' && isDateFormat(0, formatOf(cell.look));
  return {
    value: day ? Number(cell.value) + dayShift : cell.value,
    ...(formula === undefined ? {} : { formula }),
    ...(cell.look === plainLook ? {} : { style: styleOf(cell.look) }),
    ...(link === undefined ? {} : { link }),
  };
}

function linkOf(reference: string): ContentCell['link'] {
  const split = reference.lastIndexOf('!');
  if (split < 0) return undefined;
  const sheet = reference.slice(0, split).replace(/^'|'$/g, '').replaceAll("''", "'");
  return { sheet, cell: reference.slice(split + 1) };
}

function validationsOf(rule: HostRule): readonly Validation[] {
  const kind = validationRule(rule.facts['rule']);
  if (kind === undefined) return [];
  const alert = factsOf(rule.facts['errorAlert']);
  const prompt = factsOf(rule.facts['prompt'])['message'];
  return rule.ranges.map((range) => ({
    range,
    rule: kind,
    strict: (alert['style'] ?? 'Stop') === 'Stop',
    title: String(alert['title'] ?? ''),
    message: String(alert['message'] ?? ''),
    ...(typeof prompt === 'string' ? { prompt } : {}),
  }));
}

function validationRule(rule: unknown): Validation['rule'] | undefined {
  const facts = factsOf(rule);
  const list = factsOf(facts['list'])['source'];
  if (typeof list === 'string') {
    return list.startsWith('=') ? { kind: 'list', source: list.slice(1) } : { kind: 'list', values: list.split(',') };
  }
  const formula = factsOf(facts['custom'])['formula'];
  if (typeof formula === 'string') return { kind: 'custom', formula: formula.replace(/^=/, '') };
  for (const [name, kind] of [
    ['wholeNumber', 'whole'],
    ['decimal', 'decimal'],
    ['date', 'date'],
  ] as const) {
    const { formula1, formula2 } = factsOf(facts[name]);
    if (formula1 !== undefined) return { kind, from: boundOf(formula1), to: boundOf(formula2) };
  }
  return undefined;
}

/** A number, or a day as ISO text. */
function boundOf(operand: unknown): number {
  const text = String(operand);
  return text.includes('-', 1) ? Date.parse(text) / 86_400_000 + 25_569 : Number(text);
}

function conditionalFormatsOf(rule: HostRule): readonly ConditionalFormat[] {
  const formula = rule.facts['formula'];
  if (typeof formula !== 'string') return [];
  const fill = factsOf(rule.facts['fill'])['color'];
  const style = styleOf({
    font: factsOf(rule.facts['font']),
    ...(typeof fill === 'string' ? { fill } : {}),
  });
  return rule.ranges.map((range) => ({ range, formula: formula.slice(1), style }));
}

/** Undefined where nothing was said of the page. */
function pageOf(page: Readonly<Record<string, unknown>>): Page | undefined {
  if (Object.keys(page).length === 0) return undefined;
  const millimetres = (side: string, points: number): number => Number(page[`${side}Margin`] ?? points) / (72 / 25.4);
  const rows = rangeOf(page['printTitleRows']);
  const columns = rangeOf(page['printTitleColumns']);
  return {
    landscape: page['orientation'] === 'Landscape',
    margins: [millimetres('left', 50.4), millimetres('right', 50.4), millimetres('top', 54), millimetres('bottom', 54)],
    pagesWide: Number(factsOf(page['zoom'])['horizontalFitToPages'] ?? 1),
    ...(factsOf(page['zoom'])['verticalFitToPages'] === 1 ? { onePage: true } : {}),
    ...(rows === undefined ? {} : { repeatRows: [rows.top, rows.bottom] as const }),
    ...(columns === undefined ? {} : { repeatColumns: [columns.left, columns.right] as const }),
    ...(typeof page['centerHeader'] === 'string' ? { header: page['centerHeader'] } : {}),
    ...(typeof page['centerFooter'] === 'string' ? { footer: page['centerFooter'] } : {}),
  };
}

function rangeOf(address: unknown): Range | undefined {
  return typeof address === 'string' ? parseRange(address) : undefined;
}

function factsOf(value: unknown): Readonly<Record<string, unknown>> {
  return isRecord(value) ? value : {};
}
