import type { Style } from '../../core/base/sheet-content';
import { encodeAttribute } from '../xml/xml-text';

/** The workbook's own font, which a style that names none keeps. */
export type BaseFont = { readonly name: string; readonly size: string };

const chinese = /[\u3400-\u9fff]/;

export function fontXml(style: Style, base: BaseFont): string {
  const name = style.font ?? base.name;
  const set = chinese.test(name) ? '<family val="3"/><charset val="134"/>' : '<family val="2"/>';
  const size = style.size === undefined ? base.size : String(style.size);
  return `<font>${fontMarks(style)}<sz val="${size}"/>${colorXml(style)}<name val="${encodeAttribute(name)}"/>${set}</font>`;
}

function fontMarks(style: Style): string {
  return (style.bold ? '<b/>' : '') + (style.italic ? '<i/>' : '') + (style.underline ? '<u/>' : '');
}

function colorXml(style: Style): string {
  return style.color === undefined ? '' : `<color rgb="FF${style.color}"/>`;
}

export function hasFont(style: Style): boolean {
  const { font, size, bold, italic, underline, color } = style;
  return [font, size, bold, italic, underline, color].some((part) => part !== undefined);
}

export function fillXml(color: string): string {
  return `<fill><patternFill patternType="solid"><fgColor rgb="FF${color}"/><bgColor indexed="64"/></patternFill></fill>`;
}

export function borderXml(kind: NonNullable<Style['border']>): string {
  const sides = ['left', 'right', 'top', 'bottom'].map(
    (side) => `<${side} style="${kind}"><color auto="1"/></${side}>`,
  );
  return `<border>${sides.join('')}<diagonal/></border>`;
}

/** Vertical placement is always written: the middle of the row unless the style says otherwise. */
export function alignmentXml(style: Style): string {
  const horizontal = style.horizontal === undefined ? '' : ` horizontal="${style.horizontal}"`;
  const vertical = style.vertical === 'bottom' ? '' : ` vertical="${style.vertical ?? 'center'}"`;
  return `<alignment${horizontal}${vertical}${style.wrap ? ' wrapText="1"' : ''}/>`;
}

/** What a conditional format adds to a cell. */
export function differentialXml(style: Style, formatXml: string): string {
  const marks = fontMarks(style) + colorXml(style);
  const font = marks === '' ? '' : `<font>${marks}</font>`;
  const fill =
    style.fill === undefined
      ? ''
      : `<fill><patternFill patternType="solid"><fgColor rgb="FF${style.fill}"/><bgColor rgb="FF${style.fill}"/></patternFill></fill>`;
  return `<dxf>${font}${formatXml}${fill}${style.border === undefined ? '' : differentialBorder(style.border)}</dxf>`;
}

function differentialBorder(kind: NonNullable<Style['border']>): string {
  return borderXml(kind).replace('<diagonal/>', '');
}
