import { quoteSheet, type Range } from '../../../core/base/cells';
import type { ContentCell, SheetContent, Style } from '../../../core/base/sheet-content';
import { contentRange } from '../../ranges';
import type { Weighed } from '../ask-bridge';
import { addressesOf, rectanglesOf } from './rectangles';
import { filterSteps, unlistSteps } from './filter-steps';
import type { Ground } from './ground';
import { writeCells } from './write-cells';
import type { CellLink, WriteStep } from '../steps';

/** Gives the table's name, with a number behind it where somebody else's table has that name. */
export type NameTable = (wanted: string) => string;

/**
 * The steps that lay a content over its sheet, but for its looks. What the content does not speak of stays: cells outside it, and
 * each feature that it leaves undefined. A link shows a text that Excel reads as if it was typed, so the cells come after it. Notes are left out: Excel knows them from version 1.18 on only, and no sheet of ours has any.
 */
export function laySteps(
  content: SheetContent,
  sheet: string,
  ground: Ground,
  nameTable: NameTable,
  dayShift: number,
): readonly Weighed[] {
  const extent = contentRange(content);
  const steps = (list: readonly WriteStep[]) => list.map((step) => ({ step, bytes: weightOf(step) }));
  return [
    ...steps(ground === null ? [] : cleared(content, sheet, ground, extent)),
    ...steps(unlistSteps(content, sheet, ground)),
    ...steps(ground === null ? numberFormats(content, sheet) : general(content, sheet)),
    ...steps(ground === null ? [] : clearedLinks(content, sheet)),
    ...steps(linkSteps(content, sheet)),
    ...writeCells(sheet, content, dayShift),
    ...steps([
      ...(ground === null ? [] : clearedStyles(content, sheet, extent)),
      ...(ground === null ? [] : numberFormats(content, sheet)),
      ...(content.merges ?? []).map((range): WriteStep => ({ do: 'merge', sheet, range })),
      ...styleSteps(content, sheet),
      ...rules(content, sheet),
      ...tableSteps(content, sheet, ground, nameTable),
      ...filterSteps(content, sheet, ground),
    ]),
  ];
}

function weightOf(step: WriteStep): number {
  if (step.do === 'links') return step.links.reduce((sum, row) => sum + 160 * row.length, 500);
  return 'ranges' in step ? step.ranges.length + 3_000 : 800;
}

/** Nothing of what stood there before may stay; writing over rows that a filter hides would put values into the wrong rows. */
function cleared(
  content: SheetContent,
  sheet: string,
  ground: NonNullable<Ground>,
  extent: Range | undefined,
): readonly WriteStep[] {
  const steps: WriteStep[] = [];
  const { filtered, tables, leftover, used } = ground;
  if (filtered || tables.length > 0) steps.push({ do: 'unfilter', sheet, tables, own: filtered });
  if (leftover && used !== undefined) {
    steps.push({ do: 'unmerge', sheet, range: used });
    for (const ranges of addressesOf([used])) steps.push({ do: 'clear', sheet, ranges, what: 'everything' });
  }
  if (extent === undefined) return steps;
  const ruled = [extent, ...(content.validations ?? []).map(({ range }) => range)];
  if (content.validations !== undefined) {
    steps.push(...ruled.map((range): WriteStep => ({ do: 'clearRules', sheet, range, of: 'validations' })));
  }
  const formatted = [extent, ...(content.conditionalFormats ?? []).map(({ range }) => range)];
  if (content.conditionalFormats !== undefined) {
    steps.push(...formatted.map((range): WriteStep => ({ do: 'clearRules', sheet, range, of: 'formats' })));
  }
  return steps;
}

/** Clears the styles of the laid cells right before they get their new ones. */
function clearedStyles(content: SheetContent, sheet: string, extent: Range | undefined): readonly WriteStep[] {
  return [
    ...(content.merges === undefined || extent === undefined ? [] : [{ do: 'unmerge', sheet, range: extent } as const]),
    ...laidAddresses(content).map((ranges): WriteStep => ({ do: 'clear', sheet, ranges, what: 'styles' })),
  ];
}

function clearedLinks(content: SheetContent, sheet: string): readonly WriteStep[] {
  return laidAddresses(content).map((ranges): WriteStep => ({ do: 'clear', sheet, ranges, what: 'links' }));
}

function laidAddresses(content: SheetContent): readonly string[] {
  const laid = rectanglesOf(
    content.cells.length,
    (row) => content.cells[row]?.length ?? 0,
    (row, column) => (content.cells[row]?.[column] === undefined ? undefined : 'laid'),
  );
  return addressesOf(laid.get('laid') ?? []);
}

/** A cell that is formatted as text turns formulas and numbers into text: on a used sheet its format is set to General before the values are written. */
function general(content: SheetContent, sheet: string): readonly WriteStep[] {
  const counting = rectanglesOf(
    content.cells.length,
    (row) => content.cells[row]?.length ?? 0,
    (row, column) => {
      const cell = content.cells[row]?.[column];
      return cell !== undefined && (cell.formula !== undefined || typeof cell.value === 'number')
        ? 'counts'
        : undefined;
    },
  );
  return (counting.get('counts') ?? []).map((range): WriteStep => ({
    do: 'numberFormat',
    sheet,
    range,
    code: 'General',
  }));
}

function numberFormats(content: SheetContent, sheet: string): readonly WriteStep[] {
  const formats = rectanglesOf(
    content.cells.length,
    (row) => content.cells[row]?.length ?? 0,
    (row, column) => content.cells[row]?.[column]?.style?.format,
  );
  return [...formats].flatMap(([code, ranges]) =>
    ranges.map((range): WriteStep => ({ do: 'numberFormat', sheet, range, code })),
  );
}

/** Cells of equal style at once; ranges of one row or column have no lines inside in that direction. */
function styleSteps(content: SheetContent, sheet: string): readonly WriteStep[] {
  const keys = new Map<Style, string>();
  const styles = new Map<string, Style>();
  const keyOf = (style: Style | undefined): string | undefined => {
    if (style === undefined) return undefined;
    const known = keys.get(style);
    if (known !== undefined) return known;
    const plainStyle = withoutFormat(style);
    const key = JSON.stringify(plainStyle);
    keys.set(style, key);
    styles.set(key, plainStyle);
    return key;
  };
  const found = rectanglesOf(
    content.cells.length,
    (row) => content.cells[row]?.length ?? 0,
    (row, column) => keyOf(content.cells[row]?.[column]?.style),
  );
  return [...found].flatMap(([key, ranges]) => stepsOfStyle(sheet, styles.get(key) ?? {}, ranges));
}

/** Number formats are set in steps of their own, before the values: a cell formatted as text would keep a formula as text. */
function withoutFormat(style: Style): Style {
  return Object.fromEntries(Object.entries(style).filter(([key]) => key !== 'format'));
}

function stepsOfStyle(sheet: string, style: Style, ranges: readonly Range[]): readonly WriteStep[] {
  const shapes = new Map<string, Range[]>();
  for (const range of ranges) {
    const bordered = style.border !== undefined;
    const shape = bordered ? `${range.bottom > range.top} ${range.right > range.left}` : 'false false';
    const same = shapes.get(shape);
    if (same === undefined) shapes.set(shape, [range]);
    else same.push(range);
  }
  return [...shapes].flatMap(([shape, same]) => {
    const [rows, columns] = shape.split(' ').map((word) => word === 'true');
    const inside = { rows: rows ?? false, columns: columns ?? false };
    return addressesOf(same).map((addresses): WriteStep => ({ do: 'style', sheet, ranges: addresses, style, inside }));
  });
}

function rules(content: SheetContent, sheet: string): readonly WriteStep[] {
  return [
    ...(content.validations ?? []).map((validation): WriteStep => ({ do: 'validate', sheet, validation })),
    ...(content.conditionalFormats ?? []).map(({ range, formula, style }): WriteStep => ({
      do: 'formatWhere',
      sheet,
      range,
      formula,
      style,
    })),
  ];
}

/** The name that Excel gives a new table. */
const excelsOwn = /^(?:Table|表)_?\d+$/i;

/** A table that meets the content already is fitted: none is ever taken away and made anew. */
function tableSteps(content: SheetContent, sheet: string, ground: Ground, nameTable: NameTable): readonly WriteStep[] {
  return (content.tables ?? []).map(({ name, range }): WriteStep => {
    const here = ground?.tables ?? [];
    const present = here.find((other) => other.toLowerCase() === name.toLowerCase()) ?? here[0] ?? null;
    const fitted = { ...range, bottom: Math.max(range.bottom, range.top + 1) };
    // A name of Excel's own means that the job broke off before the table was named.
    const keeps = present !== null && !excelsOwn.test(present);
    return { do: 'table', sheet, range: fitted, name: keeps ? present : nameTable(name), present };
  });
}

/** Rows of links in one step. */
const linkRows = 5_000;

function linkSteps(content: SheetContent, sheet: string): readonly WriteStep[] {
  const columns = new Set(content.cells.flatMap((row) => row.flatMap((cell, column) => (cell?.link ? [column] : []))));
  return [...columns].flatMap((column) => {
    const links = content.cells.map((row): readonly (CellLink | null)[] => [linkOf(row[column])]);
    const first = links.findIndex(([link]) => link !== null);
    const last = links.reduce((latest, [link], at) => (link === null ? latest : at), -1);
    const steps: WriteStep[] = [];
    for (let top = first; top <= last; top += linkRows) {
      const bottom = Math.min(last, top + linkRows - 1);
      const range = { top, left: column, bottom, right: column };
      steps.push({ do: 'links', sheet, range, links: links.slice(top, bottom + 1) });
    }
    return steps;
  });
}

function linkOf(cell: ContentCell | undefined): CellLink | null {
  if (cell?.link === undefined) return null;
  const { sheet, cell: place } = cell.link;
  return { target: `${quoteSheet(sheet)}!${place}`, text: String(cell.value ?? '') };
}
