import type { CellLook, PrintLook } from '../../workbook/looks/book-looks';
import type { CellSource } from '../drawn-cell';
import { fontOf, lineHeight, sizeOf, pixelsPerPoint } from '../fonts';
import type { Measuring } from '../measure';
import { paintCells } from '../paint-cells';
import type { Palette } from '../palette';
import type { Stretch } from './cut-pages';
import type { PageCells } from './lay-pages';
import { pageLines } from './page-lines';
import type { LineRun, PageFacts } from './page-lines';
import { paperOf, pixelsPerMillimetre, roomOf } from './paper';
import { makeSvg, SvgPen } from './svg-pen';

/** On paper there is what the file says, and nothing of the view's own. */
const onPaper: Palette = {
  paper: 'white',
  ink: 'black',
  gridLine: 'black',
  ...{ freezeLine: 'transparent', head: 'transparent', headLine: 'transparent', headInk: 'transparent' },
  ...{ headOn: 'transparent', headOnInk: 'transparent', accent: 'transparent', tint: 'transparent' },
  ...{ note: 'transparent', odd: 'transparent' },
  forced: false,
};
/** Lines at an edge lie partly outside of their cells. */
const bleed = { before: 2, after: 1 };

export type PrintedSheet = { readonly source: CellSource; readonly measuring: Measuring };

/** Draws one page: cells between the margins, header and footer in them. */
export function drawPage(sheet: PrintedSheet, { rows, columns, scale }: PageCells, facts: PageFacts): SVGSVGElement {
  const { print } = sheet.source.sheet.frame;
  const paper = paperOf(print);
  const wide = paper.width * pixelsPerMillimetre;
  const high = paper.height * pixelsPerMillimetre;
  const page = makeSvg('svg', { class: 'print-sheet', viewBox: `0 0 ${String(wide)} ${String(high)}` });
  const start = startOf(print, { rows, columns, scale });
  let y = start.y;
  for (const row of partsOf(rows)) {
    let x = start.x;
    for (const column of partsOf(columns)) {
      page.append(drawPart(sheet, row, column, { x, y, scale }));
      x += lengthOf(column) * scale;
    }
    y += lengthOf(row) * scale;
  }
  const lineScale = print.linesScaled ? scale : 1;
  for (const kind of ['header', 'footer'] as const) page.append(...drawLines(sheet.source, kind, facts, lineScale));
  return page;
}

function partsOf({ repeated, ...own }: PageCells['rows']): readonly Stretch[] {
  return repeated === null ? [own] : [repeated, own];
}

function lengthOf({ start, end }: Stretch): number {
  return end - start;
}

/** Where cells begin, in pixels of the paper. */
function startOf(print: PrintLook, { rows, columns, scale }: PageCells): { readonly x: number; readonly y: number } {
  const [left, , top] = print.margins;
  const room = roomOf(print);
  const spare = (length: number, parts: readonly Stretch[]) =>
    Math.max(0, length * pixelsPerMillimetre - parts.reduce((sum, part) => sum + lengthOf(part), 0) * scale);
  return {
    x: left * pixelsPerMillimetre + (print.centred ? spare(room.width, partsOf(columns)) / 2 : 0),
    y: top * pixelsPerMillimetre + (print.centredDown ? spare(room.height, partsOf(rows)) / 2 : 0),
  };
}

function drawPart(
  { source, measuring }: PrintedSheet,
  rows: Stretch,
  columns: Stretch,
  { x, y, scale }: { readonly x: number; readonly y: number; readonly scale: number },
): SVGSVGElement {
  const width = lengthOf(columns) + bleed.before + bleed.after;
  const height = lengthOf(rows) + bleed.before + bleed.after;
  const part = makeSvg('svg', {
    x: x - bleed.before * scale,
    y: y - bleed.before * scale,
    width: width * scale,
    height: height * scale,
    viewBox: [columns.start - bleed.before, rows.start - bleed.before, width, height].join(' '),
  });
  const pen = new SvgPen(part, (font, text) => measuring.measureIn(font)(text));
  const cells = { top: rows.from, bottom: rows.to, left: columns.from, right: columns.to };
  paintCells({ context: pen, source, measuring, palette: onPaper }, cells);
  pen.finish();
  return part;
}

const anchors = { left: 'start', center: 'middle', right: 'end' } as const;

function drawLines(
  { sheet, looks }: CellSource,
  kind: 'header' | 'footer',
  facts: PageFacts,
  scale: number,
): readonly SVGElement[] {
  const { print } = sheet.frame;
  const standard = looks[0] ?? {};
  const paper = paperOf(print);
  const [left, right] = print.margins;
  const across = { left, center: (left + paper.width - right) / 2, right: paper.width - right };
  const lines = pageLines(print[kind], facts);
  const heightOf = (runs: readonly LineRun[]) =>
    Math.max(...(runs.length === 0 ? [{ look: {} }] : runs).map(({ look }) => lineHeight(look, standard))) * scale;
  const baseOf = (runs: readonly LineRun[]) =>
    Math.max(0, ...runs.map(({ look }) => sizeOf(look, standard) * pixelsPerPoint)) * scale;
  return (['left', 'center', 'right'] as const).flatMap((part) => {
    const heights = lines[part].map(heightOf);
    const all = heights.reduce((sum, each) => sum + each, 0);
    const [header, footer] = print.lineMargins;
    let y = kind === 'header' ? header * pixelsPerMillimetre : (paper.height - footer) * pixelsPerMillimetre - all;
    return lines[part].flatMap((runs, at) => {
      const place = { x: across[part] * pixelsPerMillimetre, y: y + baseOf(runs), scale, anchor: anchors[part] };
      y += heights[at] ?? 0;
      return runs.length === 0 ? [] : [drawLine(runs, standard, place)];
    });
  });
}

type LinePlace = { readonly x: number; readonly y: number; readonly scale: number; readonly anchor: string };

function drawLine(runs: readonly LineRun[], standard: CellLook, { x, y, scale, anchor }: LinePlace): SVGElement {
  const transform = `translate(${String(x)} ${String(y)}) scale(${String(scale)})`;
  const line = makeSvg('text', { class: 'print-line', transform, 'text-anchor': anchor });
  for (const { text, look } of runs) {
    const run = makeSvg('tspan', look.color === undefined ? {} : { fill: `#${look.color}` });
    run.style.setProperty('font', fontOf(look, standard));
    const lines = [look.underline === true ? 'underline' : '', look.strike === true ? 'line-through' : ''];
    run.style.setProperty('text-decoration', lines.join(' ').trim() || 'none');
    run.textContent = text;
    line.append(run);
  }
  return line;
}
