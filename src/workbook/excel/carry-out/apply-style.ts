import type { Style } from '../../../core/base/sheet-content';
import type { Inside } from '../steps';

const horizontals = { left: 'Left', center: 'Center', right: 'Right', distributed: 'Distributed' } as const;
const verticals = { top: 'Top', center: 'Center', bottom: 'Bottom' } as const;
const weights = { thin: 'Thin', medium: 'Medium' } as const;
const edges = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'] as const;

type Line = (typeof edges)[number] | 'InsideHorizontal' | 'InsideVertical';

/** Gives cells a style. What the style leaves open stays as it is, the vertical place apart: the old style is cleared before. */
export function applyStyle(format: Excel.RangeFormat, style: Style, inside: Inside): void {
  const { font } = format;
  if (style.font !== undefined) font.name = style.font;
  if (style.size !== undefined) font.size = style.size;
  if (style.bold) font.bold = true;
  if (style.italic) font.italic = true;
  if (style.underline) font.underline = 'Single';
  if (style.color !== undefined) font.color = `#${style.color}`;
  if (style.fill !== undefined) format.fill.color = `#${style.fill}`;
  if (style.horizontal !== undefined) format.horizontalAlignment = horizontals[style.horizontal];
  format.verticalAlignment = verticals[style.vertical ?? 'center'];
  if (style.wrap) format.wrapText = true;
  if (style.locked === false) format.protection.locked = false;
  if (style.border !== undefined) drawBorders(format, style.border, inside);
}

function drawBorders(format: Excel.RangeFormat, kind: NonNullable<Style['border']>, inside: Inside): void {
  const lines: Line[] = [...edges];
  if (inside.rows) lines.push('InsideHorizontal');
  if (inside.columns) lines.push('InsideVertical');
  for (const line of lines) {
    const border = format.borders.getItem(line);
    border.style = 'Continuous';
    // Excel draws a new line thin.
    if (kind !== 'thin') border.weight = weights[kind];
  }
}

/** One number format for a whole range: a single value stands for all its cells. */
export function applyNumberFormat(range: Excel.Range, code: string): void {
  Reflect.set(range, 'numberFormat', code);
}
